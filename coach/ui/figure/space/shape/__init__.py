"""The flesh of a body as outlines on a picture, by arrays: all of its tubes at once."""
