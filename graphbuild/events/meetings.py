"""What is peculiar to encounters: their mode, the larger event they are part of, the occasion they are named after."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from graphbuild.syntax import children, modifiers, objects_of_preposition, prepositions

MODES: dict[str, str] = {
    "video": "video", "virtual": "video", "online": "video", "videoconference": "video", "virtually": "video",
    "teleconference": "video", "remotely": "video",
    "phone": "phone", "telephone": "phone", "telephonic": "phone", "call": "phone",
}  # fmt: skip

CALLS = frozenset({"call", "conversation", "videoconference", "teleconference"})
"""What is held from afar, if the words before it say how: "in a telephone conversation"."""
GATHERINGS = frozenset({"summit", "forum", "conference", "assembly"})
MEETINGS = GATHERINGS | {"meeting", "session", "congress", "convention", "gathering"}
"""What has sidelines."""
MARGINS = frozenset({"sideline", "margin", "fringe"})
REACH = 80
"""How many words back the gathering of "on the sidelines" is looked for."""
OCCASIONS = frozenset({"olympics", "games"})

ARRIVING = frozenset({"arrive", "land", "visit", "fly", "travel", "come", "stop"})
GOING = frozenset({"travel", "fly", "head", "trip", "journey", "jet"})
HOSTING = frozenset({"host", "receive", "welcome"})


def mode_of(anchors: Sequence[Token], subtype: str | None) -> str | None:
    """ "video" or "phone" where the words say so."""
    if subtype == "call":
        return "phone"
    if subtype == "video_summit":
        return "video"
    near = [
        w
        for t in anchors
        for w in (*modifiers(t), *children(t, "advmod"), *_objects(t, {"by", "via", "over", "through"}))
    ]
    # "discussed it with her in a phone call"
    calls = [o for t in anchors for o in _objects(t, {"in", "during", "on"}) if o.lemma_ in CALLS]
    near += [w for call in calls for w in modifiers(call)]
    told = next((MODES[w.lower_] for w in near if w.lower_ in MODES and w.lower_ != "call"), None)
    return told or next((MODES[c.lemma_] for c in calls if c.lemma_ in MODES), None)


def larger_event(anchors: Iterable[Token]) -> int | None:
    """The summit on whose sidelines, at which or during which the event took place: the token of that noun."""
    for word in anchors:
        near = _objects(word, {"on", "at", "during", "in"})
        margins = [o for t in near if t.lemma_.lower() in MARGINS for o in _objects(t, {"of"})]
        found = [t for t in margins if t.lemma_.lower() in MEETINGS]
        found += [t for t in near if t.lemma_.lower() in GATHERINGS and not _is_for_press(t)]
        # "hold talks on the sidelines": of the gathering spoken of last
        if not found and any(t.lemma_.lower() in MARGINS for t in near):
            found = [t for t in reversed(word.doc[max(0, word.i - REACH) : word.i]) if t.lemma_.lower() in GATHERINGS]
        if found and found[0].i != word.i:
            return found[0].i
    return None


def _is_for_press(gathering: Token) -> bool:
    """ "at a press conference": no larger event."""
    return any(m.lower_ in {"press", "news"} for m in modifiers(gathering))


def margins_of(anchors: Iterable[Token]) -> list[Token]:
    """What is named as that in whose margins it took place: "on the sidelines of the SCO"."""
    near = [t for word in anchors for t in _objects(word, {"on", "at", "in"}) if t.lemma_.lower() in MARGINS]
    return [o for t in near for o in _objects(t, {"of"})]


def occasion_of(anchors: Iterable[Token]) -> str | None:
    """The proper name of the games an event belongs to: "the opening of the Winter Olympics"."""
    for word in anchors:
        near = _objects(word, {"at", "of", "for", "during", "on", "in"}) + children(word, "dobj")
        inner = [o for t in near for o in (t, *_objects(t, {"of", "at"}))]
        for token in inner:
            if token.lower_ in OCCASIONS:
                season = [m.text for m in modifiers(token) if m.lower_ in {"winter", "summer"}]
                return " ".join([*season, "Olympics"]) if token.lower_ == "olympics" or season else None
    return None


def _objects(token: Token, words: set[str]) -> list[Token]:
    return [o for p in prepositions(token) if p.lower_ in words for o in objects_of_preposition(p)]
