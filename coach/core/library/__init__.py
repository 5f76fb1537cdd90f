"""What a routine is chosen by: what is known of each without opening it, and what is found."""
