"""Words and parts of words by which unknown words are told.

The compiled core is given them, with which a run may need nothing else that reads them.
"""

_CONTRACTIONS = """
aren't can't could've couldn't didn't doesn't don't hadn't hasn't haven't he'd he'll i'd i'll i'm i've isn't
it'd it'll might've must've mustn't needn't she'd should've shouldn't that'd that'll that's there'd there'll
there's they'd they'll they're they've wasn't we've weren't what'll what's where's who'd who'll who's who've
won't would've wouldn't you'd you'll you're you've
"""
BARE = {word.replace("'", ""): word for word in _CONTRACTIONS.split()}
"""Without its apostrophe → with it."""

_LINKS = """
and are but for from had has have her his its not that the their they this was were which who will with would of to in
on at by as is it he be
said
"""
LINKS = frozenset(_LINKS.split())

_TOGETHER = """
a bit, a few, a little, a lot, all right, any more, as if, as well, at all, at least, at the, by the, each other,
even though, for the, from the, high school, in addition, in case, in fact, in front, in order, in spite, in the,
no one, of course, of the, on the, rather than, so far, such as, that the, to be, to the, up to, with the
"""
TOGETHER = {pair.replace(" ", ""): pair for pair in _TOGETHER.replace("\n", " ").strip().split(", ")}
"""Pairs that are so often run together that how common the result is says nothing for it."""

_PREFIXES = """
agro anti auto bi bio co counter cross crypto cyber de deep dis down eco electro ex extra fore geo hyper in inter
intra kilo macro mega meta micro mid mini mis mono multi nano neo neuro non omni out over para photo poly post pre pro
proto pseudo psycho quasi radio re retro self semi socio sub super tele thermo trans tri ultra un under uni up vice
"""
PREFIXES = tuple(_PREFIXES.split())

_ENDINGS = """
able ables ability ably dom er ers ery esque ess ette fold ful hood ible ibly ic ical ically ier iest iness ify ified
ifies ification ily ise ised ish ising ism isms ist ists ity ization isation ize ized izing less like maker makers
ment ments ness proof ship ships some ward wards ways wise worthy y
"""
ENDINGS = tuple(_ENDINGS.split())
"""Endings that make new words of any word; the dictionary cannot have them all."""

INFLECTIONS = ("ed", "er", "est", "ing", "ings", "ly", "s", "es", "ying")
"""Endings whose words the dictionary has, unless the word itself is rare."""

_DATES = "monday tuesday wednesday thursday friday saturday sunday january february september october november december"
DATES = frozenset(_DATES.split())
