"""Choice of the sentences that are quoted."""
