"""The read side, on SQLAlchemy Core: tables, questions, snapshots and reports."""
