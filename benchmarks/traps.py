"""Names that are easily taken for one another, and spellings of one: pairs of sentences in two articles.

The sentences are written for this purpose; each pair says whether the two names are one.
"""

from dataclasses import dataclass

DAY = "2022-09-16"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, the words in it that are asked for (none: the event it tells of), and the article's day."""

    name: str
    sentence: str
    day: str = DAY


@dataclass(frozen=True, slots=True)
class Trap:
    """Two tellings; whether they are of one."""

    one: bool
    left: Told
    right: Told


def _two(left: Told, right: Told) -> Trap:
    return Trap(False, left, right)


def _one(left: Told, right: Told) -> Trap:
    return Trap(True, left, right)


def _person(name: str, day: str = DAY) -> Told:
    return Told(name, f"{name} spoke in parliament on Monday and left without a word.", day)


def _country(name: str) -> Told:
    return Told(name, f"Ministers of {name} met their colleagues in Geneva on Monday.")


PEOPLE = (
    ("Kim Jong Un", "Kim Jong Il"),
    ("Kim Jong Il", "Kim Il Sung"),
    ("Kim Jong Un", "Kim Yo Jong"),
    ("George W. Bush", "George H. W. Bush"),
    ("George W. Bush", "Jeb Bush"),
    ("Hafez al-Assad", "Bashar al-Assad"),
    ("Fidel Castro", "Raul Castro"),
    ("Islam Karimov", "Shavkat Mirziyoyev"),
    ("Nursultan Nazarbayev", "Kassym-Jomart Tokayev"),
    ("Hugo Chavez", "Nicolas Maduro"),
    ("Bill Clinton", "Hillary Clinton"),
    ("Park Geun-hye", "Park Chung-hee"),
    ("Li Keqiang", "Li Qiang"),
    ("Wang Yi", "Wang Wenbin"),
    ("Sheikh Hasina", "Sheikh Mujibur Rahman"),
    ("Benazir Bhutto", "Bilawal Bhutto Zardari"),
    ("Indira Gandhi", "Rajiv Gandhi"),
    ("Ferdinand Marcos Jr.", "Imelda Marcos"),
    ("Lech Kaczynski", "Jaroslaw Kaczynski"),
    ("Shinzo Abe", "Shintaro Abe"),
    ("Pierre Trudeau", "Justin Trudeau"),
    ("Laurent Kabila", "Joseph Kabila"),
    ("Faure Gnassingbe", "Gnassingbe Eyadema"),
    ("Mahinda Rajapaksa", "Gotabaya Rajapaksa"),
    ("Ilham Aliyev", "Heydar Aliyev"),
)
"""Of one family, one name or one office, and two."""

SPELLINGS = (
    ("Andrei Belosov", "Andrei Belousov"),
    ("Alexander Gabuyev", "Alexander Gabuev"),
    ("Kassym-Jomart Togayev", "Kassym-Jomart Tokayev"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ("Kim Jong-un", "Kim Jong Un"),
    ("Joe Biden", "Joseph R. Biden"),
    ("Vladimir V. Putin", "Vladimir Putin"),
    ("Sergei Lavrov", "Sergey Lavrov"),
    ("Dmitri Medvedev", "Dmitry Medvedev"),
    ("Luiz Inacio Lula da Silva", "Luiz Inácio Lula da Silva"),
    ("Shinzo Abe", "Abe Shinzo"),
    ("Aleksandr Lukashenko", "Alexander Lukashenko"),
    ("Mohammad Javad Zarif", "Mohammed Javad Zarif"),
    ("Ebrahim Raisi", "Ebrahim Raeisi"),
    ("Serdar Berdimuhamedow", "Serdar Berdymukhamedov"),
    ("Emomali Rahmon", "Emomali Rakhmon"),
    ("Abdel Fattah el-Sisi", "Abdel-Fattah al-Sisi"),
)
"""One person, two ways of writing."""

COUNTRIES = (
    ("North Korea", "South Korea"),
    ("the Democratic Republic of the Congo", "the Republic of the Congo"),
    ("Congo-Kinshasa", "Congo-Brazzaville"),
    ("Guinea", "Guinea-Bissau"),
    ("Guinea", "Equatorial Guinea"),
    ("Guinea", "Papua New Guinea"),
    ("Guinea", "Guyana"),
    ("Dominica", "the Dominican Republic"),
    ("Niger", "Nigeria"),
    ("Sudan", "South Sudan"),
    ("Ireland", "Northern Ireland"),
    ("Samoa", "American Samoa"),
    ("Slovakia", "Slovenia"),
    ("Iran", "Iraq"),
    ("Australia", "Austria"),
    ("Mauritania", "Mauritius"),
    ("Gambia", "Zambia"),
    ("China", "Taiwan"),
    ("Macedonia", "Greece"),
    ("Mali", "Malawi"),
    ("Libya", "Liberia"),
    ("Paraguay", "Uruguay"),
    ("Saint Martin", "San Marino"),
    ("Timor-Leste", "Togo"),
)

SAME_COUNTRIES = (
    ("Myanmar", "Burma"),
    ("Ivory Coast", "Côte d'Ivoire"),
    ("Cape Verde", "Cabo Verde"),
    ("Swaziland", "Eswatini"),
    ("the Czech Republic", "Czechia"),
    ("Turkey", "Türkiye"),
    ("East Timor", "Timor-Leste"),
    ("the U.S.", "the United States"),
    ("the UK", "Britain"),
    ("the UAE", "the United Arab Emirates"),
)

TRAPS: tuple[Trap, ...] = (
    *(_two(_person(a), _person(b)) for a, b in PEOPLE),
    *(_one(_person(a), _person(b)) for a, b in SPELLINGS),
    *(_two(_country(a), _country(b)) for a, b in COUNTRIES),
    *(_one(_country(a), _country(b)) for a, b in SAME_COUNTRIES),
    # the state and the country
    _two(
        Told("Georgia", "Voters in Georgia, Florida and Ohio choose a governor in November, and Atlanta counts early."),
        Told("Georgia", "Georgia, Armenia and Azerbaijan sent ministers to a conference in Tbilisi on Monday."),
    ),
    # two gatherings in one city
    _two(
        Told("", "Xi Jinping met Vladimir Putin in Samarkand on 15 September 2022."),
        Told("", "Xi Jinping met Vladimir Putin in Samarkand on 15 September 2023.", "2023-09-16"),
    ),
    _two(
        Told("", "Xi Jinping met Vladimir Putin in Samarkand on 15 September 2022."),
        Told("", "Xi Jinping met Vladimir Putin in Beijing on 15 September 2022."),
    ),
    # who held the office then
    _two(
        Told("The U.S. president", "The U.S. president spoke in Congress on Monday.", "2016-05-10"),
        Told("The U.S. president", "The U.S. president spoke in Congress on Monday.", "2018-05-10"),
    ),
    _two(
        Told("The president of Uzbekistan", "The president of Uzbekistan spoke in Tashkent.", "2015-05-10"),
        Told("The president of Uzbekistan", "The president of Uzbekistan spoke in Tashkent.", "2019-05-10"),
    ),
    _one(
        Told("The president of Uzbekistan", "The president of Uzbekistan spoke in Tashkent.", "2022-09-16"),
        Told("Shavkat Mirziyoyev", "Shavkat Mirziyoyev spoke in Tashkent.", "2022-09-16"),
    ),
    # a ministry and its minister; the ministry of another country
    _two(
        Told("The Russian defence ministry", "The Russian defence ministry said nothing on Monday."),
        Told("Sergei Shoigu", "Russian defence minister Sergei Shoigu said nothing on Monday."),
    ),
    _two(
        Told("The Russian defence ministry", "The Russian defence ministry said nothing on Monday."),
        Told("The Ukrainian defence ministry", "The Ukrainian defence ministry said nothing on Monday."),
    ),
    _one(
        Told("The Russian defence ministry", "The Russian defence ministry said nothing on Monday."),
        Told("Russia's Ministry of Defence", "Russia's Ministry of Defence said nothing on Monday."),
    ),
    _two(
        Told("The foreign ministry of China", "The foreign ministry of China said nothing on Monday."),
        Told("China's defence ministry", "China's defence ministry said nothing on Monday."),
    ),
    # bodies of one name
    _two(
        Told("the UN Security Council", "Envoys spoke at the UN Security Council on Monday."),
        Told("the Russian Security Council", "Envoys spoke at the Russian Security Council on Monday."),
    ),
    _two(
        Told("the European Council", "Envoys spoke at the European Council on Monday."),
        Told("the Council of Europe", "Envoys spoke at the Council of Europe on Monday."),
    ),
    # a state and the river or person that bears its name
    _two(
        Told("Jordan", "Jordan and Egypt sent ministers to a conference in Amman on Monday."),
        Told("Jordan", "Michael Jordan spoke on Monday. Mr. Jordan then left."),
    ),
)
