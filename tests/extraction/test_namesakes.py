"""Which Georgia an article means, and one kind for one name."""

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


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("[Otto Braun]PERSON spoke/VBD in [Otto Braun]GPE .", {"Person"}),
        ("[Otto Braun]PERSON spoke/VBD . [Otto Braun]ORG spoke/VBD .", {"Person"}),
        # more often another
        ("[Da Lam]PERSON spoke/VBD in [Da Lam]GPE . [Da Lam]GPE is hot/JJ .", {"Person", "Place"}),
        # another name
        ("[Otto Braun]PERSON spoke/VBD in [Otto Bay]GPE .", {"Person", "Place"}),
    ],
)
def test_a_full_name_is_of_one_kind(text: str, labels: set[str]) -> None:
    candidates, _ = candidates_of(make_doc(text))
    assert {c.label for c in candidates} == labels
