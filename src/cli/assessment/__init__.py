"""An examination question by question on the command line: plain lines, so that a screen reader can follow them."""
