"""Pictures of a routine without a window: a moment, a sheet of all steps, a small one on a card."""
