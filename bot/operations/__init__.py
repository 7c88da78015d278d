"""The operator's view of a running installation: its health, its faults, its figures."""
