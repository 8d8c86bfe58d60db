"""The golden run: three articles give the graph that was last looked at and approved."""

from difflib import unified_diff

from tests.golden.dump import EXPECTED, golden_lines


def test_the_graph_of_three_articles_is_as_it_was() -> None:
    expected = EXPECTED.read_text(encoding="utf-8").splitlines()
    diff = "\n".join(unified_diff(expected, golden_lines(), "expected.txt", "now", lineterm="", n=0))
    assert diff == "", f"\n{diff}\n\nIf this was meant: python -m tests.golden.renew"
