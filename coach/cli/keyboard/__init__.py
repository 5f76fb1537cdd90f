"""The keys of a terminal, read whole: one is several bytes."""
