"""What the names of a person's own files end in."""

# TOML in both; only a name of our own can belong to us on a person's desktop.
SUFFIXES = (".toml", ".breathcoach")
