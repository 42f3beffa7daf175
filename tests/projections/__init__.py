"""Tables that follow from the entries, and the questions asked of them."""
