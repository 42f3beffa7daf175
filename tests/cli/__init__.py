"""The command line, in process and as an installed command."""
