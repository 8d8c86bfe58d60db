"""Reading in: files of several formats become articles, and articles are divided into prose and litter.

``find_files`` hashes, ``read_file`` reads, ``clean_pieces`` says which parts of a text are to be parsed,
``group_near_duplicates`` which articles count as one source. Importing this package is cheap: the libraries
for pages, feeds and near-duplicates load when they are first needed.
"""

from graphbuild.articles.drafts import Skipped
from graphbuild.articles.duplicates import group_near_duplicates, minhash, near_duplicates
from graphbuild.articles.files import SourceFile, find_files
from graphbuild.articles.litter import clean_pieces, is_debris
from graphbuild.articles.published import check_option, parse_day, published_option
from graphbuild.articles.read import read_file, stream_file

__all__ = [
    "Skipped",
    "SourceFile",
    "check_option",
    "clean_pieces",
    "find_files",
    "group_near_duplicates",
    "is_debris",
    "minhash",
    "near_duplicates",
    "parse_day",
    "published_option",
    "read_file",
    "stream_file",
]
