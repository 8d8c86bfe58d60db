"""The words that change what a clause states, as tables: effect -> lemmas."""

from graphbuild.model import Status
from graphbuild.wordlists import words

# Verbs that lend a noun their subject and tense: "held talks", "paid a visit", "imposed sanctions".
SUPPORT_VERBS = words(
    "attend begin call carry conclude conduct continue convene deal declare deliver do engage enjoy"
    " exchange express extend file fire follow give have hold host impose initiate issue join kick launch lead"
    " lodge make mount offer open order organise organize pay perform place provide reiterate release resume"
    " send sign slap stage start step strike take undertake unleash voice wage wrap finish complete perpetrate"
    " inflict commit announce reach ink wind wound end embark pen"
)
HAPPENING_VERBS = words(
    "be hold conclude close run convene schedule plan take occur happen begin start end come follow go open continue"
)

# "her trip will include talks with A": what a journey does with the talks on it.
INCLUDING = frozenset({"include", "feature", "involve"})

PERIODS = words("day weekend week month spring summer autumn fall winter year")

# "X said that ...": what follows is reported, X is the speaker.
SPEECH_VERBS = words(
    "acknowledge add admit affirm agree announce assert assure caution clarify comment complain concede conclude"
    " confirm contend declare detail disclose echo elaborate emphasise emphasize explain indicate inform insist"
    " maintain mention note notify observe pledge point proclaim promise quote recall reaffirm reiterate relate"
    " remark repeat reply report respond reveal say signal speak state stress tell testify tweet underline"
    " underscore vow warn write"
)

EFFECTS: dict[tuple[str, str], frozenset[str]] = {
    # A clause that is the complement ("that ...", "to ...", "of ...ing") of these.
    ("complement", "denied"): words(
        "deny refute dispute rebut refuse decline fail neglect avoid refrain abstain forget stop cease reject"
        " dismiss cancel prevent block bar forbid prohibit withhold unable unwilling impossible"
    ),
    ("complement", "alleged"): words(
        "accuse allege blame believe charge claim condemn criticise criticize denounce demand urge ask call request"
        " insist argue suspect think fear suggest speculate imply contend feel consider regard view assume estimate"
        " imagine doubt press pressure push appeal recommend propose advise invite encourage implore beg warn"
        " complain portray describe depict convict suspicion"
    ),
    ("complement", "hypothetical"): words(
        "threaten hoped hop want try seek attempt hope wish consider wonder offer like prefer dream ready"
        " willing able free likely unlikely possible eager keen reluctant prepared wait allow"
        " permit enable let help struggle strive bid risk pretend appear seem tend urge predict"
        " forecast foresee foretell"
    ),
    ("complement", "planned"): words(
        "plan intend schedule expect set due prepare agree promise pledge vow aim decide go order arrange slate"
        " commit undertake mean be look resolve tip task instruct poised slated"
    ),
    # A noun that is the object of these.
    ("object", "denied"): words(
        "cancel deny rule avoid prevent avert refuse reject decline forgo skip scrap block refute preclude forswear"
        " nix dismiss"
    ),
    ("object", "alleged"): words("demand urge request seek suspect allege fear want propose suggest"),
    ("object", "hypothetical"): words(
        "imagine envisage envision consider contemplate threaten discuss mull weigh risk need favour favor oppose"
        " support encourage advocate facilitate enable allow await"
    ),
    ("object", "planned"): words(
        "plan schedule announce prepare arrange postpone delay expect set promise pledge agree anticipate"
    ),
    # Adjectives and nouns before an event noun.
    ("modifier", "planned"): words("planned upcoming forthcoming scheduled future expected anticipated promised next"),
    ("modifier", "hypothetical"): words(
        "possible potential proposed prospective hypothetical likely eventual threatened imminent any further"
    ),
    ("modifier", "alleged"): words("alleged suspected supposed purported reported apparent claimed"),
    ("modifier", "denied"): words("no cancelled canceled aborted"),
    # "ahead of talks with", "plans for a visit", "in case of", "without"
    ("preposition", "denied"): frozenset({"without", "instead"}),
    ("preposition", "planned"): frozenset({"ahead", "before", "pending"}),
    ("preposition", "hypothetical"): frozenset({"if", "case", "event"}),
    # "reports that Russia attacked"
    ("that", "reported"): words("report rumour rumor news announcement statement word testimony message"),
    # "plans for a visit", "calls for sanctions", "the possibility of a meeting", "an offer of talks"
    ("noun", "planned"): words("plan preparation schedule agenda eve decision intention agreement"),
    ("noun", "alleged"): words(
        "call demand accusation allegation claim charge request appeal suspicion rumour rumor proposal complaint"
    ),
    ("noun", "hypothetical"): words(
        "possibility prospect threat risk chance hope offer option idea fear likelihood talk attempt effort bid"
        " warning readiness willingness ability right need case event task duty"
    ),
    ("noun", "denied"): words("refusal denial cancellation lack absence failure rejection"),
}

# Of two effects of one word the one further down holds.
_RANKED: tuple[Status, ...] = ("reported", "planned", "hypothetical", "alleged", "denied")
_EFFECT_OF: dict[tuple[str, str], Status] = {
    (relation, word): status
    for status in _RANKED
    for (relation, effect), found in EFFECTS.items()
    if effect == status
    for word in found
}

MODALS: dict[str, Status] = {
    "will": "planned", "shall": "planned", "'ll": "planned", "wo": "planned", "’ll": "planned",
    "may": "hypothetical", "might": "hypothetical", "could": "hypothetical", "can": "hypothetical",
    "ca": "hypothetical", "would": "hypothetical", "'d": "hypothetical", "should": "alleged", "must": "alleged",
    "ought": "alleged", "need": "alleged",
}  # fmt: skip

CONDITIONAL_MARKS = frozenset({"if", "unless", "whether", "lest", "until", "provided", "assuming", "supposing"})

DENIALS = frozenset({"deny", "refute", "dispute", "rebut", "reject", "dismiss"})
"""Verbs whose subject is on record as saying that something is not so."""

DEMANDS_AND_OPINIONS = words(
    "accuse allege blame charge claim condemn criticise criticize denounce argue contend suggest warn insist"
    " complain demand propose recommend urge"
)
"""Verbs that name a speaker although what follows them is no more than alleged."""


PLEDGES = words("promise pledge vow swear undertake")
"""Verbs that name a speaker of what is planned."""

RUMOURS = words("say report quote")
"""Verbs of saying whose passive takes an infinitive: "is said to have met"."""

OCCASIONS = words(
    "day morning afternoon evening night week month year monday tuesday wednesday thursday friday saturday sunday"
    " statement interview press conference briefing speech letter twitter telegram facebook website television tv radio"
    " reporter journalist phone call message"
)
"""When, where and to whom something is said: a clause after them may be what is said."""


def effect_of(relation: str, word: str) -> Status | None:
    """What a word does to what stands in this relation to it, None where nothing."""
    return _EFFECT_OF.get((relation, word))
