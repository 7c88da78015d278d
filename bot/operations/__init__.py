"""What an operator asks of a running installation: its health, its faults, its figures."""
