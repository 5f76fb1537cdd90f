"""What is set by sliding: the tempo, a share, a length."""
