"""The history: what was done day by day, looked at, put right, taken along."""
