"""Texts that try to run or to break something, and a graph with each of them in every field."""

from graphbuild.graph import Graph, Value
from tests.view.samples import Maker

HOSTILE = (
    "<script>window.hit=1</script>", '"><img src=x onerror="window.hit=1">', "</script><script>window.hit=1</script>",
    "href=javascript:window.hit=1", "javascript:window.hit=1", "' onmouseover='window.hit=1",
    "\u2028window.hit=1\u2029",
    "</title><svg onload=hit()>", "${window.hit=1}", "{{constructor.constructor('window.hit=1')()}}", "<!--<script>",
    "__proto__", "constructor", "[[a](", "\\", "%", "&lt;b&gt;", "]]>", "\u202eevil\u202c", "a\x00b", "n" * 900,
    "مرحبا بالعالم", "习近平在撒马尔罕", "🙂\u200d🙃", " ",
)  # fmt: skip


EVENT = ("type", "subtype", "date", "date_end", "date_precision", "place", "status", "mode", "quad")
FACT = ("role", "status", "date", "date_end", "title", "portfolio", "kinship", "valid_from", "valid_to")


def hostile() -> Graph:
    """Every hostile text in every field that text can reach."""
    make = Maker()
    for i, text in enumerate(HOSTILE):
        every: dict[str, Value] = {"aliases": (text, f"also {text}"), "first_reported": text, "last_reported": text}
        person = make.node("Person", f"person {text}", text, **every)
        where = dict.fromkeys(("type", "code", "country"), text)
        country = make.node("Country", f"country {text}", f"C {text}", code=text, iso2=text, **every)
        make.node("Place", f"place {text}", f"P {text}", **where, **every)
        make.node("Organization", f"body {text}", f"O {text}", **where, **every)
        make.node("Agreement", f"pact {text}", f"A {text}", type=text, date=text, **every)
        known = dict.fromkeys(
            ("type", "subtype", "date", "date_end", "date_precision", "place", "status", "mode", "quad"), text
        )
        event = make.node("Event", f"event {text}", f"E {text}", **known, **every)
        said = dict.fromkeys(
            ("role", "status", "date", "date_end", "title", "portfolio", "kinship", "valid_from", "valid_to"), text
        )
        uid = make.fact("PARTICIPATED_IN", person, event, uid=f"fact {text}", event=text, basis=text, **said)
        make.fact("HOLDS_POSITION", person, country, uid=f"office {text}", **said)
        make.fact("TOOK_PLACE_IN", event, f"place {text}", uid=f"place {text}", **said)
        make.fact("LEADS", person, f"body {text}", uid=f"leads {text}", **said)
        make.fact("SIGNED", person, f"pact {text}", uid=f"signs {text}", **said)
        article = make.node("Article", f"article {text}", text, title=text, source=text, published=text, path=text,
                            url=("javascript:window.hit=1" if i % 2 else text))  # fmt: skip
        make.claim(f"claim {text}", f"{text} says {text}", uid, article=article, speaker=person, status=text, cue=text,
                   rule=f"x:{text}", date=text, context=(f"beside {text}",))  # fmt: skip
    return make.graph()
