"""What gives litter away that is written in sentences: tables of cues, each with a sample.

Most litter has no sentence shape and needs no cue. These are for the rest, and each cue needs more than a word
that news may use as well: an address to the reader, a place in the line, a label with its colon.
"""

import re


def table(*rows: str) -> re.Pattern[str]:
    """The pattern of any of the rows, whatever the case."""
    return re.compile("|".join(f"(?:{row})" for row in rows), re.IGNORECASE)


# Labels: "Read more: China said it would attend." "ALSO READ | Modi lands. Talks begin."
_LABEL = "|".join(
    (
        r"(?:see|read|watch|listen|view)(?: it| this)?(?: also| more| next| now| here| live)?",
        r"(?:also|must|don['’]t) ?-?(?:read|see|watch|miss)|more (?:on this|from \w+)|related(?: \w+)?|recommended"
        r"|trending",
        r"gallery|videos?|photos?|in (?:pictures|photos|video|brief)|pictures?|podcast|live(?: updates| blog)?",
        r"explained|explainer|opinion|analysis|fact ?check|editor['’]?s[’']? (?:note|picks?|choice)|just in",
        r"tags?|topics?|categor(?:y|ies)|keywords|filed under|labels|share(?: this)?|follow(?: us)?|sources?|credits?",
        r"image|photograph|caption|file ?photo|illustration|graphic|contact|e-?mail|phone|tel|disclaimer|language",
        r"advert(?:isement|ising|orial)?|sponsored|promoted|partner content|breaking(?: news)?|latest|up next",
        r"corrections?(?: and clarifications?)?|clarification|updated?|published|posted|last (?:updated|modified"
        r"|edited)",
        r"written by|author|byline|reporting by|reported by|translated (?:by|from)|translation|comments?",
        r"(?:image|media|photo|video|picture) caption|also in (?:the |other )?news|in (?:this|other) (?:article"
        r"|news|story)",
        r"(?:text|font) size|number of (?:views|readers|comments)|newsletter(?: sign-?up)?|sponsored(?: content)?",
        r"(?:previous|next)(?: article| post| story)?|most (?:read|viewed|popular|shared|commented)",
    )
)
_HERE = (
    r"\b(?:us|our|your|you|newsletters?|channel|briefing|app|subscription|subscriber|free trial|account|notifications"
    r"|javascript|cookies|ad ?blocker|member|journalism|unlimited|straight to|inbox|here|telegram|whatsapp|youtube)\b"
)
# Whole paragraphs that begin so are litter whatever follows.
OPENINGS = table(
    rf"(?:{_LABEL})\s*(?:[:|»›>]|--|\s[-–—]\s)",
    # "Make a donation today." "Shop now." "Sort by newest first." A paragraph that begins with an order is for readers.
    r"(?:make|sort|shop|buy|order|enter|catch|choose|get|find|learn|check|read|rate|vote|play|search|create|try|save"
    r"|purchase|select|accept|reject|submit|help|see|view|browse|do not miss|don['’]t miss) (?:a donation|by|now|our"
    r"|your|us|more(?: about| on| at)?|out our|all the|this (?:article|page|story)|in another)\b[^.!?]{0,120}[.!?]",
    # "For the latest news from Europe, follow us." "If you have been affected by this story, call the helpline."
    r"for (?:more|the latest|further|all the)\b[^.!?]{0,60}\b(?:visit|follow|click|see|go to|read|subscribe|contact)\b",
    r"if you (?:have been|are|were|need|would like|want|wish|know|think)\b[^.!?]{0,80}\b(?:contact|helpline|click"
    r"|call|email"
    r"|e-mail|visit|please|subscribe|share|let us)\b",
    r"your support (?:makes|helps|keeps|allows|matters)\b",
    r"(?:sponsored|presented|powered) by\b|brought to you by\b|sponsored content\b|in partnership with our\b",
    r"translated from (?:the )?\w+ by\b|you are (?:using|viewing|reading|seeing|visiting|currently)\b",
    r"this (?:entry|post) was posted\b|the comments below\b|the (?:article|page|story) has been (?:read|viewed)\b",
    r"use of (?:this|our) (?:site|website|service)\b|[\w ]{2,40} (?:is|are) not responsible for (?:the )?(?:content"
    r"|external)",
    # "John says: I think they are all the same." A quotation would stand in quotation marks.
    r"[\w. ]{2,30} says ?:(?=.*\b(?:I|you)\b)",
    # "Click here to see the pictures." "Tap to unmute." "Scroll down for more."
    r"(?:please )?(?:click|tap|scroll|swipe)\b(?: \w+)? (?:here|on|to|for|down|below|above|the)\b",
    # "Subscribe to our channel." "Sign up for the daily briefing." "Join us on Telegram." "Download the app."
    r"(?:please |to )?(?:subscribe|sign (?:up|in)|log ?in|register|join|follow|download|install|donate|contribute"
    r"|become"
    r"|support (?!for|from|among|on|of|in)|get|receive|enable|disable|turn o(?:n|ff)|allow|visit|try|start|upgrade"
    r"|renew"
    rf"|manage|bookmark|unlock|enjoy|discover|explore|browse)\b[^.!?]{{0,40}}{_HERE}",
    # "Share this article with your friends." "Send us your questions." "Leave a comment."
    r"(?:share|print|save|e-?mail|tweet|copy|rate|like) (?:this|our) (?:article|story|page|post|link|news|video)\b",
    r"(?:send|tell|contact|write to|e-?mail|ask|call|follow|like|find|message) us\b|let us know\b|(?:get"
    r"|keep) in touch\b",
    r"(?:leave|post|add|write|submit|show|hide|load|view|read|see) (?:a |an |your |all |more |the )*(?:reply"
    r"|comments?)\b",
    r"stay (?:tuned|informed|up to date|connected|ahead)\b|keep up (?:to date )?with our\b",
    r"(?:continue|keep) reading\b|continue to (?:the )?site\b|read (?:the )?(?:full|original|rest|whole)\b",
    r"(?:skip|back|return|jump) to (?:main |the )?(?:content|top|home|menu|navigation|article)\b",
    r"(?:story|article|text|content|post|page) continues (?:below|after|beneath)\b",
    r"(?:watch|listen to|play|view|see) (?:the |our |this |more )*(?:video|podcast|episode|gallery|clip|livestream)\b",
    r"(?:already|not yet|not) (?:a |an )?(?:subscriber|member|registered|subscribed)\b",
    r"do you (?:want|have|wish|know|agree|like)\b|have (?:you )?(?:a |got a )?(?:story|tip|news tip|question)\b"
    r"|got a tip\b",
    r"be the first to (?:comment|know|like|share|review)\b|join the (?:conversation|discussion|debate)\b"
    r"|have your say\b",
    r"what do you think\b|(?:thank you|thanks) for (?:reading|subscribing|signing|visiting|watching|joining"
    r"|registering)\b",
    r"loading(?:[.…]| (?:comments|content|more|video|ad))|please (?:wait|try|enable|enter|log|sign|refresh|confirm)\b",
    r"(?:sorry, )?something went wrong\b|an error (?:has )?occurred\b",
    r"(?:this )?(?:page|video|content|audio) (?:is un|is no longer |is not |cannot be |could not be )(?:available"
    r"|loaded"
    r"|played|found)\b",
    r"save my name|notify me|remember me|forgot(?:ten)? (?:your )?password|required fields",
    r"your (?:e-?mail|name|comment|message|rating|browser|session|account|subscription|cart|download)\b",
    r"(?:this|our) (?:site|website|web site|page|form|service) (?:uses?|is protected|requires?|may contain|contains"
    r"|cannot be|is (?:not )?(?:available|intended|best viewed|blocked|operated|owned|using))\b",
    # "This article was originally published last week." But "The report was published on Tuesday." is news.
    r"this (?:article|story|piece|post|column|text|page|material|transcript|interview) (?:was|has been|is|has|first"
    r"|originally|appeared|will be)(?: \w+)? (?:published|updated|corrected|amended|edited|translated|produced"
    r"|supported"
    r"|sponsored|funded|part of|available|appeared|developing|behind|posted|generated|reproduced|republished|taken from"
    r"|placed|written|brought|adapted|being updated|closed|locked|restricted)\b",
    r"the (?:article|story|post|piece) (?:was )?(?:originally|first) (?:published|appeared)\b|this is a (?:developing"
    r"|breaking|paid|sponsored|premium)\b|it will be updated\b|more details (?:soon|shortly|to follow|will follow)\b",
    r"(?:we|our partners)(?: and our (?:\d+ )?partners)?(?: may| also| only)* (?:use|store|process|access|value|respect"
    r"|care about) (?:\w+ )?(?:cookies|your|technolog|data|information on)",
    r"(?:we|you) (?:moderate|reserve the right|may earn|have sent you|welcome your|need your)\b",
    r"by (?:clicking|signing up|subscribing|continuing|registering|submitting|using|entering|providing)\b[^.]*\byou\b",
    r"you (?:can|may|must|need|have|are|will|might|should)(?: now| also| not| already| currently)* (?:unsubscribe|opt"
    r"|change your|manage|withdraw your|be (?:interested|logged|signed|redirected)|like|read|reached|used|logged|signed"
    r"|log|sign up|sign in|register|subscribe|receive|\d+|enable|find (?:out )?more|contact|follow|no (?:items|new))\b",
    # "An individual who performs the functions of a foreign agent in Russia."
    r"an? (?:individual|person|legal entity|organi[sz]ation|media outlet)s? (?:who |that |which )?(?:performs?"
    r"|performing"
    r"|carrying out|included in) the (?:functions|register|list)\b",
    r"the (?:rights|copyright) (?:to|of|for|in) this\b|the material is placed\b|when (?:using|citing|quoting"
    r"|reprinting)"
    r" (?:the |our |any |site )*(?:materials?|content)|republish(?:ing)? (?:this|our)\b",
    r"(?:reproduction|any (?:use|copying|reproduction)|reprint(?:ing)?) (?:of|in) (?:the |our |this |these |site "
    r"|any |whole )*"
    r"(?:materials?|content|articles?|texts?|or)\b",
    r"(?:quotes|prices|market data|stock quotes) (?:are |is )?delayed\b|(?:market data|quotes|weather) (?:is "
    r"|are )?provided\b",
    r"(?:found|spotted|noticed|see) (?:a|an|any) (?:mistake|typo|error|inaccuracy|misprint)\b",
    r"(?:if you|to) (?:find|report|notice|have found|see|spot) (?:a|an|any) (?:mistake|typo|error|inaccuracy)\b",
    r"the (?:writer|author) is\b|about the (?:author|writer)s?\b|follow (?:him|her|them|the author|@)",
    r"with (?:reporting|files|additional reporting|contributions) (?:from|by)\b|additional reporting\b",
    r"image source\b|(?:photo|picture|photograph)s? (?:by|credit|courtesy|source|taken by|illustration)\b",
    r"file (?:photo|picture|image|photograph|pic)\b|file\s*[-–—]\s|screenshot\b|video grab\b|handout (?:photo"
    r"|picture|image|via)",
    r"\d+ (?:free )?articles? (?:remaining|left)\b|no (?:comments|results|posts) (?:yet|found)\b"
    r"|there are no comments\b",
    r"registered (?:office|in england|address)\b|company (?:number|registration)\b|vat (?:number|reg)",
    r"comments? (?:are|is|on this|will be|have been|must|policy|section)\b.{0,40}\b(?:closed|disabled|moderated"
    r"|approved)\b",
    r"(?:views|opinions)(?: and \w+)? expressed\b|(?:the|all) (?:views|opinions) (?:and \w+ )?expressed (?:here"
    r"|in this|by the)",
)

# A footnote: "* Recognised as an extremist organisation in Russia." "[2] Designated a foreign agent."
FOOTNOTE = table(
    r"(?:[*†‡]|[(\[]\d?[)\]]?)+\s*(?:an? |the |is |was |has been )*(?:individual|person|organi[sz]ation|media"
    r"|entity|group"
    r"|recogni[sz]ed|designated|declared|listed|included|banned|considered|labell?ed|deemed)\b",
)

# Paragraphs of moderate length that contain one of these anywhere, outside quotation marks. Each row is tried
# only where one of its first words stands in the paragraph: most paragraphs have none, and reading stays fast.
ANYWHERE = tuple(
    (frozenset(triggers.split()), re.compile(pattern, re.IGNORECASE))
    for triggers, pattern in (
        ("rights copyright", r"all rights reserved|copyright (?:©|\(c\)|(?:19|20)\d\d|by )"),
        ("print", r"a version of this \w+ appear"),
        ("acceptance", r"(?:constitutes|assumes|implies|signifies) (?:your )?acceptance"),
        ("permalink bookmark", r"bookmark the permalink|\bpermalink\b"),
        ("browser", r"(?:outdated|your|unsupported) browser|in this browser"),
        ("donation donations", r"(?:your|make a) donations?\b"),
        ("published fields akismet", r"address will not be published|required fields are marked|uses akismet"),
        (
            "javascript cookies cookie html",
            r"enable (?:javascript|cookies)|(?:this|our) (?:web)?site uses cookies|accept "
            r"(?:all )?cookies|cookie (?:policy|preferences|settings|consent|notice)|\b(?:our|of) (?:use of )?cookies"
            r"|supports? (?:html5|javascript)",
        ),
        (
            "newsletter newsletters inbox",
            r"(?:our|your|this|free|daily|weekly|morning|evening) (?:\w+ )?newsletter\b"
            r"|newsletters? (?:here|delivered|signup)\b|(?:to|in) your inbox",
        ),
        (
            "privacy terms unsubscribe opt",
            r"our (?:privacy|cookie) (?:policy|notice)|terms (?:of (?:use|service)|and "
            r"conditions) apply|privacy policy and terms|unsubscribe at any time|opt[- ]out at any",
        ),
        ("cookies cookie", r"^(?=.*\b(?:you|your|our|we)\b).*\bcookies?\b"),
        ("sign subscribe", r"(?:[.!?] |^)(?:sign up|subscribe) (?:here|now|today)\b"),
        ("blocker adblock adblocker", r"\bad[- ]?block(?:er)?s?\b"),
        ("may", r"may not be (?:published|reproduced|copied|rewritten|redistributed)"),
        ("permission consent", r"(?:reproduc|republish|copied|redistribut)\w* .*without .*(?:permission|consent)"),
        (
            "not",
            r"(?:views?|opinions?|materials?|content|articles?"
            r"|columns?)\b.{0,80} (?:do(?:es)?|may|might|need) not (?:necessarily |always )?(?:reflect"
            r"|represent|express|coincide with) .{0,60}\b(?:author|writer|contributor|editor|editorial|editors"
            r"|publication"
            r"|magazine|newspaper|publisher|site|website|our|board)\b|ha(?:s|ve) not been (?:edited|created) by ",
        ),
        (
            "feed generated machine automatically translated",
            r"syndicated feed|auto-?generated|machine[- ]translat|translated "
            r"automatically|this \w+ (?:was|is|has been) (?:\w+ )?(?:generated|produced|written|translated"
            r"|summari[sz]ed) "
            r"(?:with|using|by) .{0,20}(?:ai\b|artificial|automat)",
        ),
        (
            "contributed",
            r"contributed (?:to|toward)? ?this (?:report|reporting|article|story|piece|dispatch)\b|contributed "
            r"(?:reporting|research)\b|contributed (?:to the (?:report|reporting)(?: and research)?|from \w+)\W*$",
        ),
        (
            "app google apple spotify qr",
            r"(?:available|listen|subscribe|download|find us|app)\b.* (?:app store|google play"
            r"|apple podcasts|spotify)\b|scan the qr code",
        ),
        (
            "affiliate commission cost",
            r"affiliate (?:links?|commission)|earn (?:a )?(?:small )?commission|at no (?:extra"
            r"|additional) cost to you",
        ),
        (
            "hyperlink link indexable",
            r"hyperlink (?:to|is)|active link|indexable link|link to the (?:source|original) is"
            r"|(?:copy|paste) (?:this|the) link|link copied",
        ),
        ("ctrl press clipboard window tab", r"\bctrl\b|copied to clipboard|opens in (?:a )?new (?:window|tab)"),
        ("captcha robot human notify comment", r"verify (?:that )?you are|captcha|notify me of|next time i comment"),
        (
            "standards guidelines policy",
            r"\bour (?:standards|editorial (?:policy|guidelines|standards)|community "
            r"guidelines|comment(?:s|ing)? (?:policy|rules|guidelines))\b",
        ),
        (
            "agree consent agreed",
            r"\byou(?:['’]ll| will)? (?:consent|agree) to (?:our|receiv|be contacted)|you (?:have )?agreed?"
            r" to (?:our|the) (?:terms|privacy|use)",
        ),
    )
)
# A publication speaking to its readers uses a word of each of the first two rows and none of the third.
READERS = frozenset(("our", "us", "you", "your"))
PUBLICATION = (
    frozenset(
        (
            "app",
            "briefing",
            "briefings",
            "channel",
            "correspondents",
            "coverage",
            "helpline",
            "homepage",
            "inbox",
            "journalism",
        )
    )
    | frozenset(
        (
            "newsletter",
            "newsletters",
            "newsroom",
            "picks",
            "podcast",
            "readers",
            "reporters",
            "reporting",
            "site",
            "subscriber",
        )
    )
    | frozenset(("subscribers", "subscription", "twitter", "facebook", "instagram", "telegram", "website", "youtube"))
)
SPEAKING = frozenset(("said", "says", "told", "added", "wrote", "asked", "argued", "replied", "warned", "according"))
# "Follow the latest at https://example.org/live" "Write to editor@example.org."
ADDRESS = re.compile(r"^(?:\S+ ){0,12}(?:https?://|www\.)\S+\s*$|\S@\w[\w-]*\.\w|©|\(c\) ?(?:19|20)\d\d", re.IGNORECASE)

# The line above a reader's comment and the line below it.
COMMENT_HEAD = re.compile(
    r"^[^.!?]{2,40}\bsays ?:?$|^@\w+$|\b(?:ago|at \d{1,2}:\d\d(?: ?[ap]\.?m\.?)?)$", re.IGNORECASE
)
COMMENT_FOOT = re.compile(
    r"^(?:reply(?: to .{1,30})?|like[\s·|]+reply.*|reply[\s·|(\d].*|report(?: abuse| comment)?|[\d\s]*(?:up"
    r"|down)votes?.*|permalink"
    r"|flag|quote|\d+ ?(?:likes?|👍).*|👍.*|[▲▼↑↓+-] ?\d+.*)$",
    re.IGNORECASE,
)
