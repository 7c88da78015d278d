"""Input of people: what they type, choose and attach, read leniently."""
