"""What the whole must show, end to end through the installed command."""
