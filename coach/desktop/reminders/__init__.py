"""Reminders: the system's timer that wakes us, what is shown then, and when nothing is."""
