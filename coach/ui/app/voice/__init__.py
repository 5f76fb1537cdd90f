"""The voice: its lines made while somebody reads, of what is chosen and as it is wished for."""
