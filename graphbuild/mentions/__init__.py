"""Find what an article names: people, countries, places, organisations and agreements."""

from graphbuild.candidate import Candidate
from graphbuild.mentions.find import find_candidates

__all__ = ["Candidate", "find_candidates"]
