"""Offices: the titles that people bear, and who bears which."""
