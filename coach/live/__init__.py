"""A session that is performed: conducted, rescued, exported, noted down and reminded of."""
