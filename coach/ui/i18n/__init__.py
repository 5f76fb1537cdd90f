"""Words, numbers and plurals in the person's language."""
