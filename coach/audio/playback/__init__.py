"""From samples to the loudspeaker, and its time back."""
