"""Which Georgia an article means."""

import pytest

from tests.extraction.docs import candidates_of, make_doc


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Voters/NNS of [Georgia]GPE and [Florida]GPE came/VBD .", "Place"),
        ("Voters/NNS of [Georgia]GPE came/VBD .", "Country"),
        ("Voters/NNS of [Georgia]GPE and [Armenia]GPE came/VBD to [Florida]GPE .", "Country"),
        ("Georgian/JJ voters/NNS came/VBD to [Florida]GPE .", "Country"),
    ],
)
def test_georgia(text: str, label: str) -> None:
    candidates, _ = candidates_of(make_doc(text))
    assert [c.label for c in candidates if "Georgia" in c.name] == [label]
