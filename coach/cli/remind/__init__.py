"""`coach remind`: reminders set, listed, written to a calendar, and shown when it is time."""
