"""Words by which the walk through a parse finds a subject that is not there, and nouns that only measure."""

from graphbuild.wordlists import words

# "ordered the army to withdraw": the object of these is the subject of the complement.
OBJECT_CONTROL = words(
    "allow ask authorise authorize beg call cause compel convince direct enable encourage expect force help"
    " instruct invite lead let make oblige order permit persuade press pressure push request require send tell"
    " urge want warn"
)

# "accused China of supplying arms": the object of these is the subject of the gerund.
GERUND_CONTROL = words(
    "accuse suspect convict charge blame prevent stop criticise criticize condemn denounce thank praise dissuade keep"
    " bar ban discourage deter block exclude warn caution quote cite"
)

# "praised China after visiting it": whoever praised has visited.
TEMPORAL = frozenset({"after", "before", "without", "since", "while", "when", "despite", "by", "in", "on"})

# "China's attempt to invade", "an offer by Iran to supply": whose the noun is does what follows; what these leave open.
NOUN_CONTROL = words("attempt effort bid threat offer readiness willingness plan intention refusal")

ONE_OF_MANY = words("member leader founder supporter activist politician official head chairman deputy representative")

# "a series of attacks", "two rounds of talks": the word after "of" is what is spoken of.
MEASURES = words(
    "batch couple dozen form group handful kind lot number package pair part range raft round sequence series"
    " set shipment sort spate state string total variety wave type half most majority hundred thousand"
    " one some all many several each both"
)
