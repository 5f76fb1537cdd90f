"""A session of several routines: composed for what bothers and the time there is, and made one."""
