"""Embed each word of a batch once.

The first layers of a spaCy tok2vec look at one token at a time: the same word gives the same vector wherever it
stands, and three tokens in four of a batch of articles are such repetitions. The vectors stay the same to the bit.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

type Attributes = NDArray[np.uint64]
type Columns = int | str | list[int | str]
type Vectors = NDArray[np.float32]

WORD: Columns = ["ORTH", "NORM", "SPACY"]
"""What makes two tokens the same word to these layers; its shape, prefix and suffix follow from it."""


class DistinctWords:
    """The distinct words of some Docs, with as much of a Doc's methods as the layers use."""

    def __init__(self, docs: Sequence[Doc]) -> None:
        self.vocab = docs[0].vocab
        self._docs = docs
        _, self._first, self.word_of_token = np.unique(
            self._of_tokens(WORD), axis=0, return_index=True, return_inverse=True
        )

    def __len__(self) -> int:
        return len(self._first)

    def to_array(self, columns: Columns) -> Attributes:
        """The attributes of each word."""
        return self._of_tokens(columns)[self._first]

    def _of_tokens(self, columns: Columns) -> Attributes:
        return np.concatenate([doc.to_array(columns) for doc in self._docs])


def embed_words_once(nlp: Language) -> None:
    """Make the tok2vec and the entity recogniser of spaCy's English pipelines embed each word of a batch once."""
    pipes: dict[str, Any] = dict(nlp.pipeline)
    for tok2vec in (pipes["tok2vec"].model, pipes["ner"].model.get_ref("tok2vec").layers[0]):
        embed, *encode = tok2vec.layers
        tok2vec.layers[:] = [Model("embed_words_once", _embed, layers=[embed]), *encode]


def _embed(
    model: Model[list[Doc], list[Vectors]], docs: list[Doc], is_train: bool
) -> tuple[list[Vectors], Callable[[list[Vectors]], list[Doc]]]:
    """The layer: an array for each Doc with a row for each token. It is for use, not for training."""
    (embed,) = model.layers
    if not any(map(len, docs)):
        return embed.predict(docs), _learn_nothing
    words = DistinctWords(docs)
    (vectors,) = embed.predict([words])
    ends = list(accumulate(map(len, docs)))
    return np.split(vectors[words.word_of_token], ends[:-1]), _learn_nothing


def _learn_nothing(gradients: list[Vectors]) -> list[Doc]:
    return []
