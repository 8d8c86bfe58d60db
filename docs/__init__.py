"""Pages that are made by scripts, and the scripts."""
