"""From a question to an answer made of quotations. Pure over arrays and dataclasses."""
