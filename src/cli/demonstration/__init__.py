"""The demonstration: the request of 2024-25 to all ministries, played through in a rehearsal ledger."""
