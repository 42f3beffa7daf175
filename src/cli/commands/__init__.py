"""The commands: one module a few of them, imported when one is called."""
