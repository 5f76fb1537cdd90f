"""The figure: from points of a body to a picture of a person."""
