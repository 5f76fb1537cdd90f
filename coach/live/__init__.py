"""A session that is performed: conducted, rescued, exported and noted down."""
