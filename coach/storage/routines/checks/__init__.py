"""What holds between the parts of a routine file: one file for each kind of rule."""
