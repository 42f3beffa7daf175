"""The law and the decisions: pure values, events, aggregates, standing and authority."""
