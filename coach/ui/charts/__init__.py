"""Small pictures of numbers."""
