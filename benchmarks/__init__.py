"""Measurements: what the extractor is scored with, and how fast it is. None of it is part of the package."""
