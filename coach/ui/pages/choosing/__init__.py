"""The parts of the first page: what one asks for, and what is found."""
