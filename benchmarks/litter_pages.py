"""What pages put above, between and below an article, by kind of page. Written for this purpose; all names invented."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """Litter by the blank lines it stands between."""

    name: str
    head: tuple[str, ...]
    between: tuple[str, ...]
    tail: tuple[str, ...]


PAGES: tuple[Page, ...] = (
    Page(
        "broadsheet",
        (
            "Skip to main content",
            "Home\nWorld\nPolitics\nOpinion\nBusiness\nSport\nCulture\nMore",
            "Subscribe for £1 a week\nSign in",
            "World › Europe › Diplomacy",
            "By Harriet Oldcastle in Brussels and Piers Lundqvist in Oslo",
            "Published 4 hours ago | Updated 12 minutes ago | 6 min read",
            "Listen to this article",
            "Save\nShare\nPrint\nGift this article",
        ),
        (
            "Advertisement\nScroll to continue",
            "Recommended",
            "Read more: The minister who lost his voice",
            "Sign up to First Light, our morning briefing, and get the best of our journalism in your inbox.",
            "Ottokar Brandt, the mayor of Graz, inspects the new bridge on Sunday. Photograph: Lena Kubin/Agency",
            "To read more of our reporting, download the app.",
        ),
        (
            "Additional reporting by Tobias Wren.",
            "Do you have a story? Write to our newsdesk in confidence.",
            "More on this story\nOttokar Brandt opens bridge in Graz\n3 hours ago\nKing of Norway visits a "
            "school in Bergen\n"
            "Yesterday\nWhy the price of butter rises\n2 days ago",
            "Most viewed\n1\nTen castles to visit before winter\n2\nPresident of Chile adopts a third dog\n3\n"
            "The chess player who never lost",
            "© 2024 The Imaginary Observer Ltd. All rights reserved. Registered in England.",
            "Contact us\nComplaints and corrections\nPrivacy policy\nCookie policy\nTerms and conditions\nModern "
            "slavery act",
        ),
    ),
    Page(
        "cookie wall",
        (
            "We value your privacy",
            "We and our 842 partners store and access information on your device, such as cookies, and process "
            "personal "
            "data, such as your IP address, to show you advertisements that suit you and to measure how they work.",
            "You can change your choices at any time in the settings. Some partners do not ask for your consent "
            "and rely on "
            "their legitimate interest.",
            "Accept all\nReject all\nManage preferences",
            "This website uses cookies to make sure that you get the best experience. Learn more.",
            "Menu",
        ),
        (
            "Advertisement",
            "This video cannot be played. Please enable JavaScript in your browser and try again.",
            "Your browser does not support the audio element.",
            "Loading...",
        ),
        (
            "By continuing to use this site you agree to our use of cookies.",
            "Strictly necessary cookies\nAlways active",
            "These cookies are necessary for the website to function and cannot be switched off in our systems.",
            "Back to top",
        ),
    ),
    Page(
        "comments",
        ("Log in or register", "1,482 comments", "Sort by: newest\noldest\nmost liked"),
        (),
        (
            "Comments (4)",
            "GrumpyGus\n2 hours ago\nI always said that the king of Spain should have met Otto Brandt in Graz. Nobody "
            "listens.\nReply\nLike 12",
            "anna_1977\n1 hour ago\nHe lied to all of us and the whole parliament knew it. Shame on "
            "them!\nReply\nLike 3",
            "Mikkel T.\n55 minutes ago\n@GrumpyGus You have no idea what you are talking about. Read the treaty "
            "first.\n"
            "Reply\nReport",
            "Leave a Reply\nYour email address will not be published. Required fields are marked *",
            "Comment *\nName *\nEmail *\nWebsite",
            "Save my name, email, and website in this browser for the next time I comment.",
            "Notify me of follow-up comments by email.",
            "Comments are closed. Our moderators check every post before it is published.",
        ),
    ),
    Page(
        "aggregator",
        ("Breaking News | Sat, 1 Jun 2024", "Trending: Elections · Football · Heatwave · Gold price"),
        (
            "See also  Brandt buys an island and nobody knows why",
            "See also  Eleven dead after ferry sinks off Bergen",
            "ALSO READ | Chile's president adopts third dog, calls it Lunes",
            "RELATED: King of Norway cancels trip to Lima after storm",
            "READ ALSO: Lena Kubin becomes mayor of Salzburg",
            "You May Also Like",
            "Don't miss: How Lena Kubin became mayor of Salzburg overnight",
        ),
        (
            "Source link",
            "Tags: diplomacy, Graz, bridge, Brandt",
            "Share this:\nClick to share on Twitter (Opens in new window)\nClick to share on Facebook (Opens in "
            "new window)\n"
            "Click to share on WhatsApp (Opens in new window)",
            "Like this:\nLike Loading...",
            "Previous article\nStorm closes harbour of Lima\nNext article\nGold price falls again",
            "Disclaimer: This story is auto-generated from a syndicated feed and has not been edited by our staff.",
            "Powered by WordPress | Theme by Nobody",
        ),
    ),
    Page(
        "broadcaster",
        (
            "LIVE\nNow playing\nWatch live",
            "01:42 Video: Crowds gather in Lima as storm nears",
            "Image: Otto Brandt arrived in Graz by train on Sunday. Pic: Agency",
        ),
        (
            "Please use a Chrome browser for a more accessible video player",
            "This content is provided by a social network, which may be using cookies and other technologies.",
            "To show you this content, we need your permission to use cookies.",
            "You can use the buttons below to amend your preferences to enable cookies or to allow those cookies "
            "just once.",
            "Unfortunately we have been unable to verify if you have consented to these cookies.",
            "Follow our channel on WhatsApp for the latest news",
            "Tap here to follow our podcast",
            "Be the first to get Breaking News\nInstall the app for free",
            "Spreaker",
        ),
        (
            "Related Topics\nGraz\nOtto Brandt\nNorway",
            "Top Stories",
            "Brandt says bridge 'will stand a thousand years' as protesters gather in Graz",
            "King of Norway taken to hospital in Bergen after fall, palace says",
            "Around the network",
        ),
    ),
    Page(
        "machine translation",
        (
            "Войти",
            "Новости дня: мэр Граца открыл мост",
            "Источник изображения: © Агентство",
            "Views: 1204\nComments: 0",
        ),
        (
            "Ta.",
            "did.",
            "Mr.",
            "Подписывайтесь на наш канал, чтобы не пропустить важное.",
            "* Organization recognized as undesirable in Russia (editor's note).",
            "* An extremist organization banned in the territory of the Russian Federation.",
            "Lesen Sie auch: Der Bürgermeister von Graz eröffnet die Brücke im Herbst.",
            "À lire aussi : le maire de Graz inaugure le pont avec le roi de Norvège.",
        ),
        (
            "The opinion of the author may not coincide with the position of the editorial office.",
            "The rights to this material belong to the copyright holder.",
            "Translation: editorial office",
            "Found a mistake? Select it and press Ctrl + Enter.",
            "Обсуждение\nОбновить",
            "• 21.09 16:25\n• 1\nМэр Граца прибыл в Берген\n• 21.09 13:54\n• 3\nКороль Норвегии принял мэра Граца",
        ),
    ),
    Page(
        "paywall",
        (
            "You have 1 free article left this month.",
            "Already a subscriber? Sign in",
            "To continue reading, start your free trial today. Cancel anytime.",
        ),
        (
            "Subscribe now for unlimited access to the Imaginary Observer.",
            "This article is exclusive to our subscribers.",
            "Unlock this story and more with a digital subscription from $1 a week.",
        ),
        (
            "Support independent journalism. We rely on readers like you to keep our reporting free. Please consider a "
            "donation today.",
            "Thank you for reading. Our newsroom of 40 people in Graz needs your help to stay independent.",
            "If you enjoyed this article, please forward it to a friend.",
            "Choose your plan\nMonthly\nYearly\nStudents",
        ),
    ),
    Page(
        "agency page",
        (
            "IMAGINARY NEWS AGENCY",
            "Xinhai | Updated: 2024-06-01 08:15",
            "FILE PHOTO: Mayor Otto Brandt looks on during a ceremony in Graz, Austria, March 3, 2021. "
            "REUTERS/Jane Roe/File Photo",
            "[1/5] Lena Kubin and Otto Brandt shake hands in Salzburg, Austria, May 30, 2024. Agency/Pool via REUTERS "
            "Acquire Licensing Rights",
            "June 1 (Imaginary) -",
        ),
        (
            "(FILES) Otto Brandt speaks to the press in Graz on May 4, 2024. (Photo by Jane ROE / AFP)",
            "Get weekly news and analysis on the U.S. elections and how it matters to the world with the "
            "newsletter On the "
            "Campaign Trail. Sign up here.",
            "Item 1 of 3 Otto Brandt waits for Lena Kubin in Graz, June 1, 2024. Agency/Jane Roe",
        ),
        (
            "Reporting by Jane Roe and John Doe; Editing by Mary Major and Rita Minor",
            "Our Standards: The Imaginary News Agency Trust Principles.",
            "Jane Roe is the bureau chief in Vienna. She has covered the Alps since 2004 and once met Otto "
            "Brandt on a glacier.",
            "(Only the headline and picture of this report may have been reworked by our staff; the rest of the "
            "content is "
            "auto-generated from a syndicated feed.)",
            "First Published: Jun 01, 2024, 08:15 IST",
        ),
    ),
)
