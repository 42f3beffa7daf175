"""Grootboek: an event-sourced compliance audit ledger for Article 5 of the AI Act.

The rooms, and who may enter which, are described in ``docs/architecture.md``.
"""

__version__ = "0.1.0"
