"""The commands of the session, by subject; `registry` lists them."""
