"""Speed against peers: ``python -m tests.benchmarks``."""
