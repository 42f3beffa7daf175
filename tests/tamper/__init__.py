"""Who could cheat, and whether ``verify`` notices: every byte altered, every way of cheating that we know played."""
