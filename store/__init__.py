"""The library: puts articles in, keeps them, finds passages in them. Knows nothing of Discord."""
