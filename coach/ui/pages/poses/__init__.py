"""The poses of a routine as pages show them: looked through before, and as it begins."""
