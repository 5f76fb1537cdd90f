"""A body in space: how its joints are bent, and where its bones and its flesh are then."""
