"""The sample corpus built once a test run, and where the shared material lies."""

import os
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

from graphbuild.graph import Graph
from graphbuild.pipeline import build, load_graph

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ROOT / "data" / "articles"
SHARED = Path(os.environ.get("GRAPHBUILD_SHARED") or ROOT.parent / "shared")
NO_SHARED = f"shared material not found at {SHARED}; set GRAPHBUILD_SHARED"


@lru_cache(maxsize=1)
def built_corpus() -> Path:
    """An output folder with the graph of the sample corpus; the process makes it once."""
    out = Path(mkdtemp(prefix="graphbuild-corpus-")) / "graph"
    build([ARTICLES], out=out)
    return out


@lru_cache(maxsize=1)
def corpus_graph() -> Graph:
    """The graph of the sample corpus."""
    return load_graph(built_corpus())
