"""What curators are shown: previews, outcomes, lists, trails."""
