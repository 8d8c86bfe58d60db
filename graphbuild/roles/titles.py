"""Titles as data: what each says about its bearer, and what portfolios of government are called."""

from dataclasses import dataclass
from typing import Literal

from graphbuild.wordlists import words

Office = Literal["state", "government", "minister", "leader", "position", "leads", "employed", "counterpart"]


@dataclass(frozen=True, slots=True)
class Title:
    """``office`` is the kind of tie, ``name`` how the title is written in the graph."""

    office: Office
    name: str
    portfolio: str | None = None
    of_country: str | None = None


def _same(office: Office, *names: str) -> dict[str, Title]:
    return {name: Title(office, name) for name in names}


def _as(
    office: Office, name: str, *forms: str, portfolio: str | None = None, country: str | None = None
) -> dict[str, Title]:
    return {form: Title(office, name, portfolio, country) for form in (name, *forms)}


TITLES: dict[str, Title] = {
    **_same("state", "president", "king", "queen", "emperor", "sultan", "emir", "monarch", "head of state"),
    **_as("state", "supreme leader"),
    **_as("government", "prime minister", "premier", "pm", "head of government", "taoiseach"),
    **_same("government", "chancellor"),
    **_same("leader", "leader", "ruler", "strongman", "dictator"),
    **_as("minister", "minister", "government minister", "cabinet minister"),
    **_as("minister", "foreign secretary", portfolio="foreign affairs"),
    **_as("minister", "home secretary", portfolio="interior"),
    **_as(
        "minister",
        "defence secretary",
        "defense secretary",
        "secretary of defense",
        "secretary of defence",
        portfolio="defence",
    ),
    **_as("minister", "secretary of state", portfolio="foreign affairs", country="USA"),
    **_as("minister", "treasury secretary", "secretary of the treasury", portfolio="finance"),
    **_as("minister", "commerce secretary", "secretary of commerce", portfolio="trade"),
    **_as("minister", "energy secretary", "secretary of energy", portfolio="energy"),
    **_same("counterpart", "counterpart"),
    **_as("minister", "health secretary", portfolio="health"),
    **_as("minister", "homeland security secretary", "secretary of homeland security", portfolio="interior"),
    **_as("minister", "chancellor of the exchequer", portfolio="finance", country="GBR"),
    **_as("minister", "attorney general", "attorney-general", portfolio="justice"),
    **_as("position", "vice president", "vice-president"),
    **_as("position", "vice chancellor", "vice-chancellor"),
    **_as("position", "deputy prime minister", "vice premier", "vice-premier", "deputy premier"),
    **_as("position", "first lady"),
    **_as("position", "crown prince"),
    **_as(
        "position",
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "press secretary",
        "chief spokesman",
        "chief spokesperson",
        "chief spokeswoman",
    ),
    **_as("position", "ambassador", "permanent representative", "charge d'affaires"),
    **_as("position", "envoy", "special envoy", "special representative", "peace envoy"),
    **_as("position", "adviser", "advisor", "aide", "counselor", "top aide", "senior adviser"),
    **_as("position", "negotiator", "chief negotiator", "lead negotiator"),
    **_as("position", "chief of staff"),
    **_as("position", "chief of the general staff"),
    **_same(
        "position",
        "secretary",
        "undersecretary",
        "under secretary",
        "state secretary",
        "assistant secretary",
        "under secretary of state",
    ),
    **_as("position", "deputy secretary of state", country="USA"),
    **_as("position", "assistant secretary of state", country="USA"),
    **_as("position", "high representative"),
    **_as("position", "commissioner"),
    **_as("position", "top diplomat", "chief diplomat"),
    **_as("position", "foreign policy chief"),
    **_as("position", "opposition leader"),
    **_as("position", "speaker"),
    **_same("position", "general", "admiral", "colonel", "major general", "brigadier general", "rear admiral"),
    **_same("position", "lieutenant general", "lieutenant colonel", "lieutenant commander", "lieutenant governor"),
    **_same(
        "position",
        "commander",
        "governor",
        "mayor",
        "prosecutor",
        "chief prosecutor",
        "senator",
        "congressman",
        "congresswoman",
        "lawmaker",
        "legislator",
        "consul",
        "consul general",
        "inspector general",
        "chief financial officer",
        "chief operating officer",
        "diplomat",
        "judge",
        "vice chairman",
        "official",
        "parliamentarian",
    ),
    **_as("position", "member of parliament", "mp"),
    **_as("leads", "secretary-general", "secretary general"),
    **_as("leads", "director-general", "director general"),
    **_as("leads", "director", "executive director", "managing director"),
    **_as("leads", "chair", "chairman", "chairwoman", "chairperson"),
    **_as("leads", "chief executive", "ceo", "chief executive officer"),
    **_same("leads", "head", "chief", "boss", "general secretary", "commander-in-chief", "editor-in-chief"),
    **_as(
        "employed",
        "fellow",
        "senior fellow",
        "research fellow",
        "senior research fellow",
        "visiting fellow",
        "nonresident fellow",
        "associate fellow",
    ),
    **_as("employed", "professor", "assistant professor", "associate professor"),
    **_as("employed", "researcher", "senior researcher", "research associate"),
    **_as("employed", "analyst", "senior analyst", "chief analyst"),
    **_as("employed", "economist", "chief economist"),
    **_same(
        "employed",
        "correspondent",
        "reporter",
        "journalist",
        "scholar",
        "lecturer",
        "historian",
        "strategist",
        "expert",
        "political scientist",
        "specialist",
        "columnist",
        "editor",
    ),
}
"""Title in lower case -> what it says. Longer titles win over the shorter ones inside them."""

PLURALS = {
    "presidents": "president",
    "premiers": "premier",
    "chancellors": "chancellor",
    "leaders": "leader",
    "ministers": "minister",
    "prime ministers": "prime minister",
    "foreign secretaries": "foreign secretary",
    "kings": "king",
    "ambassadors": "ambassador",
    "envoys": "envoy",
    "heads of state": "head of state",
    "heads of government": "head of government",
    "secretaries of state": "secretary of state",
    "diplomats": "diplomat",
    "senators": "senator",
    "generals": "general",
    "officials": "official",
}
"""Plural titles: "Presidents Xi Jinping of China and Vladimir Putin of Russia"."""

PORTFOLIOS: dict[str, str] = {
    "foreign": "foreign affairs",
    "foreign affairs": "foreign affairs",
    "external affairs": "foreign affairs",
    "foreign relations": "foreign affairs",
    "defence": "defence",
    "defense": "defence",
    "national defence": "defence",
    "national defense": "defence",
    "finance": "finance",
    "treasury": "finance",
    "economy": "economy",
    "economic": "economy",
    "economics": "economy",
    "economic affairs": "economy",
    "economic development": "economy",
    "economy and finance": "economy",
    "economic affairs and energy": "economy",
    "interior": "interior",
    "internal affairs": "interior",
    "home": "interior",
    "home affairs": "interior",
    "public security": "interior",
    "justice": "justice",
    "trade": "trade",
    "commerce": "trade",
    "foreign trade": "trade",
    "energy": "energy",
    "oil": "energy",
    "petroleum": "energy",
    "health": "health",
    "education": "education",
    "culture": "culture",
    "transport": "transport",
    "transportation": "transport",
    "agriculture": "agriculture",
    "labour": "labour",
    "labor": "labour",
    "environment": "environment",
    "climate": "environment",
    "development": "development",
    "industry": "industry",
    "industry and trade": "industry",
    "science": "science",
    "sports": "sport",
    "sport": "sport",
    "tourism": "tourism",
    "intelligence": "intelligence",
    "information": "information",
    "immigration": "immigration",
    "migration": "immigration",
    "europe": "european affairs",
    "european affairs": "european affairs",
    "state security": "state security",
    "emergency situations": "emergencies",
    "digital": "digital affairs",
    "family": "family",
    "housing": "housing",
    "water": "water",
}
"""What stands before "minister" or "ministry", or after "minister of", and the portfolio it names."""

FORMER = words(
    """
    deposed disgraced erstwhile ex ex- former late one-time onetime ousted outgoing- retired then
    """
)
CURRENT = words(
    """
    acting appointed authoritarian caretaker conservative current elected embattled far-right incoming incumbent
    influential interim latest liberal long-time longtime named new newly outgoing populist powerful re-elected
    recently reelected sitting veteran visiting
    """
)
DEPUTY = frozenset({"deputy", "vice", "assistant", "associate", "junior", "shadow"})
RANK = frozenset({"first", "chief", "senior", "top", "principal", "lead", "permanent", "special"})
FUTURE = frozenset({"elect", "designate", "candidate", "hopeful", "nominee", "contender"})
COMING = frozenset({"future", "next", "aspiring", "prospective", "presumptive", "potential"})
"""Words around a title: who no longer holds it, who does, who is one rank lower, who does not hold it yet."""

TOPICS = words(
    """
    army brexit cabinet climate defence defense diplomatic economic energy finance foreign government human
    intelligence international legal military national navy nuclear opposition parliamentary party peace police
    policy political presidential press rebel relations research rights science security state technology trade
    """
)
"""Words that may stand between a country and a title and become part of the title: "national security adviser"."""

REGIONAL = words("governor lieutenant-governor premier prime-minister president minister senator")
"""Titles that a state or province gives, too."""
HEADS_GOVERNMENT = frozenset({"IRN"})
"""States whose president is head of government only."""
