"""What is asked of the ledger: frozen values, one module a subject.

Each is decided in :mod:`grootboek.domain.aggregates`. Who asks, from when it is true, the evidence and the rest
of the envelope travel beside the command, not in it.
"""
