"""What was done day by day, read off the sessions that were noted down."""
