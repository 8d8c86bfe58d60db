"""What people are called by what they do, as data: which callings tell a country, and which tell a body."""

from graphbuild.wordlists import words

PLAYERS = words(
    """
    attacker back captain center-back centre-back cyclist defender forward fullback full-back goalie goalkeeper
    goalscorer guard international keeper left-back linebacker midfielder pitcher player playmaker quarterback
    right-back scorer skipper stopper striker sweeper target-man winger
    """
)
"""Who plays for a team; before a country's name, for that country."""

COACHES = words("coach trainer head-coach")

LEADERS = words("boss headmaster president rector")
"""Who leads a body; other leaders are titles (``roles/titles.py``)."""

INSIDERS = words(
    """
    accountant activist adviser advisor anchor anthropologist archaeologist architect astronaut astronomer
    auditor biologist blogger broadcaster bureaucrat campaigner captain cardiologist caseworker chairman
    chairperson chairwoman chemist cleric co-chair co-chairman co-founder co-owner columnist commander commentator
    commissioner co-leader coordinator correspondent councillor councilor counsel counsellor counselor curator delegate
    demographer deputy designer developer diplomat doctor driver ecologist economist editor employee engineer
    envoy epidemiologist executive fellow fighter founder geographer geologist guide historian inspector instructor
    investigator journalist lawmaker lawyer leader lecturer legislator librarian manager member mathematician mechanic
    meteorologist militant moderator neuroscientist nurse officer official oncologist operative organiser organizer
    owner paleontologist parliamentarian partner pathologist pediatrician philologist philosopher photographer
    physician physicist pilot police policeman policewoman politician pollster president producer professor
    prosecutor psychiatrist psychologist rapporteur rebel rector reporter representative researcher salesman
    scholar scientist secretary senator shareholder sociologist soldier specialist spokesman spokesperson
    spokeswoman staffer statistician strategist surgeon teacher technician theologian trader trainee treasurer
    trustee veteran virologist volunteer worker zoologist mp mep parliamentarian congressman congresswoman
    """
)
"""Who belongs to the body named before the calling ("Knauf manager"), or after it ("a researcher at ...")."""

OUTSIDERS = words(
    """
    actor actress artist athlete author ballerina bishop billionaire biographer boxer businessman businesswoman
    candidate cartoonist chancellor chef choreographer citizen comedian composer conductor convert critic dancer
    director dissident dramatist emigrant entrepreneur essayist expatriate expert farmer filmmaker film-maker
    footballer general golfer gymnast hacker heiress hostage humorist illustrator immigrant imam inventor investor
    islamist jihadi jihadist jockey judge jurist king laureate magnate man millionaire minister missionary model
    monk mountaineer multimillionaire muse musician national native navigator nobleman novelist nun oligarch
    opponent painter pianist playwright poet pope priest princess prisoner prophet publisher queen racer rapper
    refugee resident rival rower runner sailor salafist satirist screenwriter sculptor singer skater skier
    socialite songwriter soprano spy sprinter star student superstar suspect swimmer talent tenor terrorist tycoon
    violinist whistleblower woman wrestler writer youtuber director-general analyst academic
    nanny neo-nazi olympian dissident activist archbishop cardinal rabbi cleric politician playmaker peacekeeper
    """
)
"""Who may be told by a country but does not belong to a body that stands before the calling."""

CALLINGS = PLAYERS | COACHES | INSIDERS | OUTSIDERS

PARTISANS = words(
    """
    candidate caucus chairman chairwoman chief co-chair co-leader congressman congresswoman contender councillor
    deputy frontrunner governor head hopeful lawmaker leader legislator mayor member mep minister mp nominee
    parliamentarian politician premier representative secretary senator strategist spokesman spokeswoman whip
    """
)
"""What a member of a party may be called between the party and the name."""

HOMELESS = words("born based educated trained raised speaking friendly led backed owned funded")
"""Participles that make a country's adjective say something else than where one is from: "Turkish-born"."""
