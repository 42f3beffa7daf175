"""The command line: parse, call, present. The composition root: the only room that knows all others."""
