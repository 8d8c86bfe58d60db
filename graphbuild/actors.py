"""Which entities a word of the parse stands for as an actor, a recipient, a place or a speaker."""

from dataclasses import replace

from spacy.tokens import Token

from graphbuild.body_nouns import body_meant, whose_body
from graphbuild.mentions.names import is_stance
from graphbuild.model import Label
from graphbuild.reading import Reading, TokenMention
from graphbuild.roles.titles import TITLES
from graphbuild.syntax import children, conjuncts, content
from graphbuild.wordlists import words

ACTING: frozenset[Label] = frozenset({"Person", "Country", "Organization"})
PLACES: frozenset[Label] = frozenset({"Place", "Country"})

# "Russian troops", "the government of Ukraine", "Iranian officials": the country itself acts through these.
COLLECTIVES = words(
    "administration agency aircraft army artillery authority cabinet delegation diplomacy fleet force government guard"
    " leadership military nation navy plane police regime republic side state troop"
)
# Only in the plural: a negotiator or a leader is a person, whoever that is.
PLURALS = words(
    "bomber diplomat drone helicopter investigator jet leader missile negotiator official"
    " prosecutor serviceman ship soldier submarine tank warplane warship minister envoy representative"
    " general commander delegate head"
)
# "German business leaders", "Iraqi opposition negotiators": of the country, but not acting for it.
PRIVATE = words(
    "business industry company corporate economic church religious muslim jewish christian catholic community tribal"
    " student union labour labor party opposition rebel separatist militia militant paramilitary protest civic"
    " football sports civil youth former retired"
)
MEMBERS = words("state country nation member")
SOME = words("other some several many few certain individual")
ROLE_NOUNS = frozenset(title.split()[-1] for title in TITLES)
FARTHEST = 12
"""So many words after a title its bearer's name ends at the latest."""
TAKEN = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "conj"})
"""Relations of a name that has its own part in the sentence."""
PLACE_NOUNS = words("city town capital province region village port resort district area island peninsula")


def actors_of(token: Token, reading: Reading) -> tuple[TokenMention, ...]:
    """The people, states and organisations the word stands for; empty where the text does not say."""
    return tuple(m for m in _referents(token, reading) if m.label in ACTING)


def places_of(token: Token, reading: Reading) -> tuple[TokenMention, ...]:
    """The places or countries that the word names as a place; a capital as actor is none."""
    return tuple(m for m in _places(token, reading) if m.label in PLACES and m.form in {"name", "nominal", "pronoun"})


def _referents(token: Token, reading: Reading) -> list[TokenMention]:
    mention = _mention_at(token, reading)
    if mention:
        return _office_bearer(mention, reading) or [mention]
    return (
        _through_apposition(token, reading)
        or _after_title(token, reading)
        or _before_title(token, reading)
        or _led_by(token, reading)
        or _through_country(token, reading)
        or _through_members(token, reading)
        or _spoken_of(token, reading)
        or body_meant(token, reading)
    )


def _office_bearer(mention: TokenMention, reading: Reading) -> list[TokenMention]:
    """ "the UN High Representative for Disarmament, A": A, where the office is taken for a body."""
    titled = mention.label == "Organization" and any(
        t.lower_ in ROLE_NOUNS for t in reading.doc[mention.start : mention.end]
    )
    beside = children(reading.doc[mention.head], "appos") if titled else []
    named = [m for a in beside for m in [reading.headed_by(a)] if m and m.label == "Person" and m.form == "name"]
    return named if len(named) == 1 else []


def _after_title(token: Token, reading: Reading) -> list[TokenMention]:
    """ "the president of Russia Vladimir Putin": the name right after the body of the title before it."""
    if token.lemma_.lower() not in ROLE_NOUNS or token.tag_ not in {"NN", "NNP"}:
        return []
    # "the president of Russia Putin succeeded": a name with a verb of its own
    named = [m for m in reading.mentions if m.label == "Person" and m.form == "name" and m.start > token.i]
    near = [m for m in named if m.end <= min(token.sent.end, token.i + FARTHEST) and not _is_apart(m, reading)]
    inside = [m for m in near if any(a.i == token.i for a in reading.doc[m.head].ancestors)]
    if not inside or not _follows_body(inside[0], reading):
        return []
    between = {t.text for t in reading.doc[token.i : inside[0].start]} & {",", "and", "'s", ";", ":", "–", "-"}
    return [] if between else inside[:1]


def _before_title(token: Token, reading: Reading) -> list[TokenMention]:
    """ "In the EU, Otto Braun, the former premier of Portugal, will lead": the apposition, read as the subject."""
    if token.lemma_.lower() not in ROLE_NOUNS or token.tag_ != "NN" or token.dep_ != "nsubj":
        return []
    start, end = token.left_edge.i, token.right_edge.i + 1
    closed = end < len(token.doc) and "," in {token.doc[end].text, token.doc[end - 1].text}
    if not closed or start <= token.sent.start or token.doc[start - 1].text != ",":
        return []
    named = reading.covering(token.doc[start - 2])
    apart = named is not None and named.label == "Person" and named.form == "name" and named.end == start - 1
    return [named] if named and apart and reading.doc[named.head].dep_ not in TAKEN else []


def _is_apart(mention: TokenMention, reading: Reading) -> bool:
    head = reading.doc[mention.head]
    return head.dep_ in {"nsubj", "nsubjpass", "poss"} or any(c.dep_ == "case" for c in head.children)


def _follows_body(mention: TokenMention, reading: Reading) -> bool:
    return any(
        m.end == mention.start and m.label in {"Country", "Organization"} and m.form != "demonym"
        for m in reading.mentions
    )


def _spoken_of(token: Token, reading: Reading) -> list[TokenMention]:
    """ "Iran denies that it has supplied drones", "Ukraine, whose capital Russia attacked"."""
    if token.lower_ in {"it", "its"}:
        return [m for m in [_its(token, reading)] if m]
    # the antecedent of a relative clause
    clause = next((v for v in token.ancestors if v.dep_ == "relcl"), None) if token.lower_ == "whose" else None
    named = reading.headed_by(clause.head) if clause is not None else None
    return [named] if named else []


def _mention_at(token: Token, reading: Reading) -> TokenMention | None:
    """The mention the token heads, or that it lies in where the parse chose another head.

    A demonym before a noun ("Russian" of "Russian gas") is no mention of that noun.
    """
    mention = reading.headed_by(token)
    if mention:
        return mention
    covering = reading.covering(token)
    if covering and covering.form == "demonym":
        return covering if token.i == covering.head else None
    return covering


def _led_by(token: Token, reading: Reading) -> list[TokenMention]:
    """ "A delegation led by Wang Yi met": Wang Yi."""
    clauses = children(token, "acl") if token.lemma_.lower() in {"delegation", "team", "mission"} else []
    led = [v for v in clauses if v.lemma_ in {"lead", "head"} and v.tag_ == "VBN"]
    by = [o for v in led for p in children(v, "agent") for o in children(p, "pobj")]
    named = [reading.headed_by(t) for t in by]
    return [m for m in named if m and m.label == "Person"]


def _through_country(token: Token, reading: Reading) -> list[TokenMention]:
    # "Russian forces", "China's government", "the leaders of India and China"
    lemma = token.lemma_.lower()
    if lemma not in COLLECTIVES and not (lemma in PLURALS and token.tag_ in {"NNS", "NNPS"}):
        return []
    before = children(token, "amod", "compound", "nmod", "poss")
    # "student union leaders", not "European Union leaders"
    if any(b.lower_ in PRIVATE and reading.headed_by(b) is None for b in before):
        return []
    of = [p for p in children(token, "prep") if p.lower_ in {"of", "from"}]
    after = [c for p in of for o in children(p, "pobj") for c in conjuncts(o)]
    found = [reading.headed_by(t) or reading.covering(t) or _its(t, reading) for b in before for t in conjuncts(b)]
    # "the bloc's ministers"
    found += [m for b in before if b.dep_ == "poss" for m in body_meant(b, reading)]
    found += [reading.headed_by(t) for t in after]
    # "ministers of the G7 nations"
    members = [b for t in after if _are_all(t) for b in children(t, "compound", "poss", "nmod")]
    found += [m for t in members for m in [reading.headed_by(t)] if m and m.label == "Organization"]
    # "the only EU member state" is not the union
    acts = token.tag_ != "NN" or lemma not in {"state", "nation", "country"}
    # "his pro-European government": one for Europe, and not that of Europe
    whole = [m for m in found if m and not (_is_of_continent(m, reading) or is_stance(reading.doc, m.start))]
    # "German leaders" may be of a trade or a party, "the leaders of Germany and France" are of the states
    whole = [m for m in whole if lemma != "leader" or m.form != "demonym" or m.label != "Country"]
    acting = [m for m in whole if m.label == "Country" or (acts and _acts_through(m, lemma, reading))]
    return whose_body(acting, reading)


def _are_all(members: Token) -> bool:
    """ "the G7 nations", not "other NATO states"."""
    some = {c.lower_ for c in children(members, "amod", "det")} & SOME
    return members.lemma_ in MEMBERS and not some


def _through_members(token: Token, reading: Reading) -> list[TokenMention]:
    """ "the other members of the G8": a union of states acts through its members, where no list of them follows."""
    known = any(c.lower_ == "the" for c in children(token, "det"))
    if token.lower_ != "members" or not known or children(token, "appos", "relcl"):
        return []
    of = [o for p in children(token, "prep") if p.lower_ == "of" for o in children(p, "pobj")]
    named = [m for t in of for m in [reading.headed_by(t)] if m]
    return [m for m in named if m.label == "Organization" and reading.entities[m.entity].type == "igo"]


def _acts_through(mention: TokenMention, lemma: str, reading: Reading) -> bool:
    """ "EU diplomats" act for a body of states, "Oxfam representatives" for any body."""
    spoken_for = mention.label == "Organization" and lemma in {"representative", "negotiator", "delegation", "delegate"}
    return spoken_for or reading.entities[mention.entity].type == "igo"


def _is_of_continent(mention: TokenMention, reading: Reading) -> bool:
    """ "the South American nation", "Ottoman Turkish forces": of no one country, or of none of today."""
    before = reading.doc[mention.start - 1].lower_ if mention.start else ""
    return mention.form == "demonym" and before in {"south", "latin", "central", "north", "ottoman"}


def _its(token: Token, reading: Reading) -> TokenMention | None:
    """ "Russia denied that its forces had attacked": the country that is the subject of a clause above."""
    if token.lower_ not in {"it", "its"}:
        return None
    if token.lower_ == "it" and token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
        return _of_sentence_before(token, reading)
    above = [v for v in token.ancestors if v.pos_ == "VERB"]
    # "affirms that Taiwan is part of China and opposes its independence": whose, the parse does not tell
    if above and above[0].dep_ == "conj":
        return None
    named = [reading.headed_by(s) for v in above for s in children(v, "nsubj") if s.i < token.i]
    found = next((m for m in named if m and m.label == "Country"), None)
    # "the United States will act against China if it attacks Taiwan"
    between = reading.within(reading.doc[found.end : token.i]) if found else []
    others = {m.entity for m in between if m.label == "Country" and m.form != "demonym"} - {
        found.entity if found else ""
    }
    return found if not others else None


def _of_sentence_before(token: Token, reading: Reading) -> TokenMention | None:
    """ "China has cut its contacts. It has also broken off talks": the state that is the subject of both."""
    if token.sent.start == 0 or token.i - token.sent.start > 1:
        return None
    before = token.doc[token.sent.start - 1].sent
    subjects = [s for s in children(before.root, "nsubj") if s.i < before.root.i]
    named = [reading.headed_by(s) for s in subjects]
    return next((m for m in named if m and m.label == "Country" and m.form in {"name", "metonym"}), None)


def _through_apposition(token: Token, reading: Reading) -> list[TokenMention]:
    # "the foreign minister, Wang Yi"
    # "A, the minister of finance, whom he met": the minister is A
    over = reading.headed_by(token.head) if token.dep_ == "appos" else None
    if over is not None and over.label == "Person" and token.tag_ == "NN":
        return [over]
    beside = [c for a in children(token, "appos") for c in conjuncts(a)]
    named = [reading.headed_by(a) for a in beside]
    people = [m for m in named if m and m.label == "Person"]
    # "the head of the agency A and the director of the board B", B hung on the first head
    several = token.tag_ == "NNS" or (len(people) > 1 and all(_follows_body(m, reading) for m in people))
    return people if several else people[:1]


def _places(token: Token, reading: Reading) -> list[TokenMention]:
    # "the Uzbek city of Samarkand"; "Samarkand, Uzbekistan" is headed by Samarkand
    mention = reading.headed_by(token)
    if mention:
        return [mention]
    if token.lemma_.lower() in PLACE_NOUNS:
        of = [o for p in children(token, "prep") if p.lower_ == "of" for o in children(p, "pobj")]
        named = [reading.headed_by(t) for t in (*of, *children(token, "appos", "compound"))]
        return [m for m in named if m][:1] or _city_before(token, reading) or _city_of_country(token, reading)
    covering = reading.covering(content(token))
    return [covering] if covering and covering.form != "demonym" else []


def _city_of_country(token: Token, reading: Reading) -> list[TokenMention]:
    """ "arrived in the Philippine capital": the only city of the Philippines in the text, else the country."""
    named = [reading.headed_by(t) for t in children(token, "amod", "compound")] if token.tag_ == "NN" else []
    countries = [m for m in named if m and m.label == "Country" and m.form == "demonym"]
    home = reading.entities[countries[0].entity].code if countries else None
    cities = [m for m in reading.mentions if m.label == "Place" and _is_city_of(m, home, reading)]
    if token.lower_ == "capital" and len({m.entity for m in cities}) == 1:
        return cities[:1]
    return [replace(m, form="nominal") for m in countries[:1]]


def _is_city_of(mention: TokenMention, country: str | None, reading: Reading) -> bool:
    place = reading.entities[mention.entity]
    return country is not None and place.country == country and place.type in {"city", "capital"}


def _city_before(token: Token, reading: Reading) -> list[TokenMention]:
    """ "visited Kherson after the troops had left the city": the only place so far in the sentence."""
    bare = [c.lower_ for c in children(token, "det", "amod", "compound", "nmod", "poss", "prep", "relcl")] == ["the"]
    if token.lemma_.lower() not in {"city", "town", "village"} or token.tag_ != "NN" or not bare:
        return []
    # "banned demonstrations in the city" happened in none
    gone = token.dep_ == "dobj" or token.head.lower_ in {"from", "to", "into"}
    before = [m for m in reading.within(reading.doc[token.sent.start : token.i]) if m.label == "Place"]
    named = [m for m in before if m.form == "name"]
    return named[:1] if gone and len({m.entity for m in named}) == 1 else []
