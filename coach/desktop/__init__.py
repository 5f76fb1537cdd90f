"""What the desktop offers: sleep, media keys, movement, one window."""
