"""The rule of silence: what an answer must hold, how likely it is one, what is shown."""
