"""The docs and the committed files keep their own rules, and the checks of those rules catch what they should."""
