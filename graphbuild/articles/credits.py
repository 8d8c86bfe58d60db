"""Lines that say who made something and when: captions, bylines, notes on writers, time stamps."""

import re

_AGENCIES = (
    "AFP ANI ANSA AP APA Afp Alamy Anadolu Bloomberg DAPD DPA EFE EPA EPA-EFE EPD Getty Handout IANS Imago Interfax "
    "KNA Kyodo NurPhoto PTI Pool REUTERS Reuters SID Shutterstock Sputnik TASS UPI Ukrinform Xinhua Yonhap ZUMA ap "
    "dapd dpa epd iStock kna sid"
)
AGENCY = "(?:" + "|".join(_AGENCIES.split()) + r"|Getty Images|RIA Novosti|[Pp]ool)"
_NAME = r"[A-Z][\w.'’-]*"
# A picture's caption ends in its maker: "... (Video: Reuters)", "Sputnik/Pool via REUTERS", "[Jane Roe/AFP]".
CAPTION = re.compile(
    r"[(\[](?i:photo|video|image|picture|photograph|credit|graphic|illustration|file|screenshot|source|map|courtesy"
    r"|via)\b"
    r"[^()\[\]]{0,80}[)\]]\W*$"
    rf"|[(\[][^()\[\]]{{0,60}}(?:/ ?{AGENCY}\b|\b{AGENCY} ?/|(?i:photo|images)"
    rf"|via {AGENCY})[^()\[\]]{{0,40}}[)\]]\W*$"
    rf"|(?:{_NAME} ){{0,3}}{_NAME} ?/ ?{AGENCY}\b[^.]{{0,30}}\W*$|\b{AGENCY} ?/ ?{_NAME}(?: {_NAME}){{0,3}}\W*$"
    rf"|\b(?:via|courtesy(?: of)?|Courtesy of) {AGENCY}\W*$|\bGetty Images\W*$|\b(?:File|AP|AFP|Reuters"
    rf"|FILE) (?:[Pp]hoto|PHOTO)\W*$"
    r"|(?:^|[.!?] )(?i:photo|photograph|picture|image|video|credit)s?(?i: (?:by|credit|courtesy"
    r"|source))?: ?[^:.]{2,60}\W*$"
)

# "Xi and Putin in Samarkand (left)" has no cue; "John Smith covers Russia for the paper." is about its writer.
WRITER = re.compile(
    r"^(?:[A-Z][\w.'’-]+ ){1,4}(?:is|was|has been) (?:an? |the )?[^.]{0,60}?\b(?:reporter|correspondent|journalist"
    r"|editor|columnist"
    r"|writer|bureau chief|contributor)\b[^.]{0,80}\b(?:cover(?:s|ing)|based in|focus(?:es|ing)|specializ|specialis"
    r"|previously|follow)"
    r"|^(?:[A-Z][\w. ]{2,30}\. )?(?:[A-Z][\w.'’-]+ ){1,4}(?:is|was) (?:an?|the) [^.]{0,40}\b(?:bureau chief"
    r"|reporter|correspondent"
    r"|journalist|editor|columnist|writer)\b[^.]{0,60}\. (?:He|She|They) (?:previously|has covered|have covered"
    r"|joined|covers|writes)"
    r"|^(?:[A-Z][\w.'’-]+ ){1,4}(?:covers|writes about|reports on) [^.]{3,120}\b(?:for (?:the|us)|based in"
    r"|from [A-Z])[^.]{0,60}\.$"
    r"|^(?:[A-Z][\w.'’-]+ ){2,4}(?:and (?:[A-Z][\w.'’-]+ ){2,4})?reported from [A-Z][^.]{0,80}\.$"
)
_BYLINE_WORDS = (
    r"by|reporting|editing|writing|additional|newsroom|compiled|graphics|production|translation|his|our|"
    r"and|of|in|at|a\.m|p\.m|am|pm|for|the|with|correspondent|reporter|editor|staff|writer|chief|senior|bureau"
    r"|special|to"
    "|diplomatic|political|foreign|affairs"
)
# "Reporting by A. Writer in Moscow; editing by B. Writer."
# "By Jane Roe, Moscow correspondent." "By A. Writer and B. Writer, Sept. 15, 2022, 4:15 p.m."
BYLINE = re.compile(
    rf"^(?:By|Reporting by|Editing by|Writing by|Compiled by|Edited by|Written by"
    rf"|Translated by) (?=[A-Z])(?:[A-Z\d][\w.:'’-]*+|\b(?:{_BYLINE_WORDS})\b|[\s,.;|/&·•@()-])+$",
    re.DOTALL,
)
# "Published 15 Sept 2022 at 4:15 p.m." "3 hours ago." "5 min read."
STAMP_WORDS = frozenset(
    re.findall(
        r"\S+",
        """
        first last originally published updated posted modified created edited on at by about a an th st nd rd just now
        mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
        jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september
        october november december a.m p.m am pm gmt utc est edt bst ist msk cet cest
        hour hours hr hrs minute minutes min mins day days week weeks month months year years ago today yesterday
        read reading time view views comment comments share shares like likes reply replies
        """,
    )
)
