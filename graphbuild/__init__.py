"""graphbuild: a folder of news articles becomes a knowledge graph with the sentence behind every edge."""
