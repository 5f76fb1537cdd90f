"""`coach journal`: what was done, shown, taken along, and brought back."""
