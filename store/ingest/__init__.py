"""From foreign bytes to drafts of articles, each with what was dropped and why."""
