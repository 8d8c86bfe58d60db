"""What is known of names: particles, honorifics, family names that stand first, forms of given names."""

from graphbuild.wordlists import words

PARTICLES = words("van von der den de del della di da dos das du la le al el bin ibn ben ter zu abu af st")
SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
HONORIFICS = words("mr mrs ms miss dr prof sir lord lady dame madame president general")

# Family names that stand before the given name in Chinese, Korean, Vietnamese and (in the order of
# that country's own press) Japanese names; after pinyin, Revised Romanisation and Hepburn.
FAMILY_FIRST = words("""
    ai bai bao bo cai cao chang chen cheng choe choi chu chung cui dai deng ding do dong du duan fan fang feng fu
    gao ge geng gong gu guo ha han hao he heo hong hou hu hua huang hwang jang jeon jeong ji jia jiang jiao jin jo joo
    jung kang kim ko kong ku kwon lai lee lei li liang liao lim lin ling liu long lu luo lyu ma mao meng mo moon na nam
    nie ning no noh oh ouyang pak pan park pei peng qi qian qin qiao qiu qu rao ren rhee ri roh ryu seo seong shao shen
    shi shin sim sin so son song su suh suk sun suo tan tang tao tian tong wan wang wei wen wu xi xia xiang xiao xie
    xing xiong xu xue yan yang yao ye yi yim yin yoo yoon you yu yuan yue yun zeng zhai zhan zhang zhao zheng zhong
    zhou zhu zhuang zong zou bui dang dinh duong hoang huynh le luong luu ly ngo nguyen pham phan ta thai to tran trinh
    truong vo vu abe aso fujita fukuda hatoyama hayashi ishiba kan kishi kishida koizumi kono mori motegi noda obuchi
    suga tanaka yamamoto
""")

# Forms of one given name that no rule of sound tells. Each line is a set of equals.
GIVEN_VARIANTS: tuple[frozenset[str], ...] = tuple(
    words(line)
    for line in """alexander aleksandr alexandr alex sasha oleksandr aliaksandr sandy
    alexei alexey aleksei aleksey oleksii oleksiy
    andrei andrey andrej andriy andrii andrew andy
    anthony antony tony
    benjamin ben benny
    charles chuck charlie
    christopher chris
    daniel dan danny
    david dave
    dmitry dmitri dmitriy dmytro
    donald don
    edward ed eddie ted
    elizabeth liz beth
    gregory greg grigory
    james jim jimmy
    jeffrey jeff geoffrey geoff
    john jack johnny
    joseph joe joey
    kenneth ken
    margaret maggie
    matthew matt
    michael mike mikhail mykhailo mick
    mohammed mohammad muhammad mohamed mohamad muhammed mahomed
    nicholas nick nicolas
    nikolai nikolay mykola
    patrick pat
    peter pete pyotr petro petr
    richard rick dick
    robert rob bob bobby
    ronald ron
    samuel sam
    sergei sergey sergej serhiy serhii serge
    steven stephen steve
    susan sue
    thomas tom tommy
    timothy tim
    vladimir volodymyr uladzimir
    william bill will billy
    yevgeny evgeny yevgeniy evgeniy yevhen evgeni
    yuri yury yuriy iurii""".splitlines()
)

LEGAL_FORMS = words("inc llc ltd plc corp corporation co gmbh ag sa spa pjsc ojsc oao zao ooo llp")
