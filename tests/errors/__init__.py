"""Every error that this package can give, reproduced and with its expected text in both languages."""
