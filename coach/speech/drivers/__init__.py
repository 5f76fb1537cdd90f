"""pyttsx3 drivers of our own, and what makes their voices clearer."""
