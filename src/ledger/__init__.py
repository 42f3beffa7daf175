"""The write side: opening a ledger, commands, recorders, the audit of the books, import."""
