"""The read side: tables that follow from the entries, and the questions asked of them. Rebuildable at any time.

Nothing here is evidence: every table can be thrown away and made again from the ledger, and must then be the same byte
for byte (ADR 0009). Open with :func:`grootboek.projections.opening.open_projections`; each question is a module, whose
answer is frozen and says in ``position`` which moment and which entries it rests on.
"""
