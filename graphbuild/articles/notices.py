"""What a site tells its visitors about itself: consents, players, logins, recaps, corrections, republication.

Like the openings of ``cues``: a paragraph that begins so is litter, whatever follows.
"""

from graphbuild.articles.cues import table

NOTICES = table(
    # "We and our 842 partners store information on your device." "We will never share your e-mail."
    r"(?:with your (?:agreement|consent|permission), )?we(?: use|(?:,? and our (?:\d[\d,]* )?partners)|(?: will)? never"
    r"| collect| store| share| do not sell)\b[^.!?]{0,60}\b(?:cookies|technologies|your|device)\b",
    r"your privacy\b",
    # "This content is provided by a network." "This video has failed to load." "Access to this page requires ..."
    r"(?:the )?(?:access to )?this (?:page|article|content|video|advert(?:isement)?|player)\b[^.!?]{0,40}\b(?:requires?"
    r"|provided by|load(?:ed)?|for (?:members|subscribers)|be displayed|be shown)\b",
    r"(?:in order )?to (?:continue|keep|finish) reading\b",
    r"to (?:show|display|view|see|watch|play) (?:you )?this (?:content|video|page|post)\b",
    r"only (?:registered|logged-in) (?:users|readers|members|visitors)\b|you must be (?:logged|registered|\d+)\b",
    r"some features of (?:this|our)\b",
    r"(?:log|sign) in (?:to|or|with)\b|an? (?:confirmation|verification) (?:e-?mail|link|code)\b",
    r"unfortunately,? we (?:have been|were|are) unable\b",
    r"we (?:apologi[sz]e|are sorry|['’]re sorry)\b[^.!?]{0,40}\b(?:video|page|load|post|useful|content)\b",
    # "Never miss a story." "That's all from us." "Here is what you need to know." "In case you missed it:"
    r"never miss\b|stay with us\b|that['’]?s all (?:from us|for (?:now|today))\b|in case you missed it\b",
    r"here(?:['’]s| is| are) (?:what (?:you need to know|to know|we know)|a (?:recap|summary|round-?up)|our)\b",
    r"this is a live (?:blog|page)\b|(?:we are |we['’]re )?(?:ending|closing|pausing) (?:our|this) live\b",
    # "An earlier version of this article said ..." "The caption in an earlier version of this article ..."
    r"[^.!?]{0,60}\b(?:earlier|previous) version of this (?:article|story|report|post|page|headline)\b",
    r"(?:share|tweet|pin|post) on (?:facebook|twitter|x|linkedin|whatsapp|pinterest)\b|send this\b|be the first to\b",
    r"if you (?:enjoyed|liked|like|love|value|appreciate|found|missed)\b[^.!?]{0,60}\b(?:please|article|story|our"
    r"|consider|share|forward|journalism)\b",
    r"follow (?:[\w.'’-]+ ){1,4}on (?:x|twitter|facebook|instagram|linkedin|telegram|bluesky|threads)\b",
    # "Views are her own." "This commentary first appeared in ..." "Republished with permission from ..."
    r"(?:the |all )?views? (?:are|is|here are) (?:his|her|their|my|those)\b|republished (?:with|from|here|under|by)\b",
    r"this (?:commentary|op-ed|essay|column|analysis|report|text) (?:first|originally) appeared\b",
    # "* An extremist organization banned in the territory of the country."
    r"(?:[*†‡]|[(\[]\d?[)\]]?)+\s*(?:an? |the )?(?:[\w-]+ ){0,3}(?:organi[sz]ation|individual|movement|media outlet)s?"
    r" (?:\w+ ){0,2}(?:banned|recogni[sz]ed|designated|prohibited|listed|declared)\b",
    # "(FILES) The president speaks in the capital." "[1/5] The president ..."
    r"[(\[]files?[)\]]|item \d+ of \d+\b|\[\d+ ?/ ?\d+\]",
    r"this is a modal window\b|(?:beginning|end) of dialog\b|no compatible source\b|the page you (?:are|were) looking",
    r"(?:transcript|weather|horoscope|quiz|crossword|today in history|on this day) ?:|average rating\b|buy a print\b",
    r"sign up (?:here|now|today)\b|you can use the buttons\b|(?:these|those|some|other) cookies\b",
)
