"""Link the mentions of one article to its entities."""

from graphbuild.coreference.link import Linked, link

__all__ = ["Linked", "link"]
