"""What deciding needs to know of each subject, and the decisions.

For each kind of subject there is a frozen state, made from its entries by a projector function (``project``), and pure
decision functions: states and a command in, decided events out. A decision that a rule forbids raises Refused (or
NotFound, Conflict, Invalid) and changes nothing.
"""
