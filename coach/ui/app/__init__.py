"""The window put together: pages, session, voice and what leads through them."""
