"""Verbs whose plain form and form in *-s* are hardly ever a noun, an adjective or a name, and the forms they take."""

from collections.abc import Callable, Iterable, Mapping, Set

from newslint.checks.wordlist import words
from newslint.lean import cache

REGULAR = (
    "abandon abolish absorb accelerate accept accommodate accompany accomplish accumulate accuse achieve acknowledge "
    "acquire activate adapt adjust administer admire admit adopt advise agree allege allocate allow alter analyse "
    "analyze announce anticipate apologise apologize appear apply appoint appreciate approve arrange arrive "
    "ascertain assemble assert assess assign assist assume assure attach attract attribute authorise authorize avoid "
    "banish behave believe belong betray borrow broaden calculate celebrate certify circulate clarify classify "
    "collaborate collect commemorate commence commit communicate compare compel compensate compete compile complain "
    "comply comprise conceal concede conceive concentrate conclude condemn confess confirm confiscate connect "
    "conquer consider consist constitute construct consult consume contain continue contribute convene convey "
    "convince cooperate coordinate correspond create criticise criticize cultivate customise customize decide "
    "declare decorate deduce define defy deliver demolish demonstrate denounce deny depart depend depict deploy "
    "deport deprive derive describe deserve destroy detect deteriorate determine develop devastate devote differ "
    "diminish disagree disappear disappoint discover discuss dismantle dismiss disperse disrupt dissolve distinguish "
    "distribute donate educate eliminate embed emerge emphasise emphasize employ enable enact enclose encourage "
    "endanger endorse endure enforce engage enhance enjoy enlarge enlist enrich ensure entertain entitle equip "
    "eradicate erase erect escalate establish evacuate evaluate evolve exaggerate examine exceed exclude exert exist "
    "expand expect expel explain explode explore expose extend extinguish facilitate fascinate formulate fulfil "
    "fulfill furnish gather generate govern happen hesitate identify ignore illustrate imagine impede imply impose "
    "imprison improve include incorporate incur indicate infect inflict inform inhabit inherit injure innovate "
    "insert insist inspect inspire install instruct integrate intend intensify interact interfere interpret "
    "interrogate interrupt intervene introduce invade invent invest investigate invite involve justify kidnap learn "
    "legalise legalize liberate locate maintain manage manipulate marry migrate minimise minimize mobilise mobilize "
    "modernise modernize modify motivate multiply narrate navigate negotiate nominate notify obey obtain occupy "
    "occur offend omit operate oppose organise organize originate participate perceive perform persecute persist "
    "persuade populate portray possess postpone precede predict prefer prepare prescribe preserve pretend prevail "
    "prevent proclaim prohibit prolong promote pronounce propose prosecute protect prove provide provoke publicise "
    "publicize publish punish purify pursue qualify realise realize reassure receive recognise recognize recommend "
    "reconcile reconsider recover reduce refer refuse regain regulate reinforce reject relieve relocate rely remain "
    "remember remind remove renew renounce renovate replace represent reproduce require resemble resign resist "
    "resolve respond restore restrict retain retaliate retrieve reunite reveal revise revive revoke satisfy seem "
    "scrutinise scrutinize seize signify simplify solve specify speculate stabilise stabilize stimulate strengthen "
    "submit succeed suffer suggest summarise summarize supervise suppress survive suspend sustain sympathise "
    "sympathize terminate terrify threaten tolerate transform translate transmit undermine unify unite unveil "
    "utilise utilize vaccinate validate verify violate warn weaken widen worsen"
)
IRREGULAR = (
    "bear:bore:borne begin:began:begun bring:brought:brought build:built:built buy:bought:bought catch:caught:caught "
    "choose:chose:chosen forbid:forbade:forbidden forget:forgot:forgotten forgive:forgave:forgiven "
    "foresee:foresaw:foreseen give:gave:given grow:grew:grown hear:heard:heard keep:kept:kept know:knew:known "
    "lose:lost:lost make:made:made oversee:oversaw:overseen say:said:said see:saw:seen seek:sought:sought "
    "send:sent:sent shake:shook:shaken sell:sold:sold speak:spoke:spoken spend:spent:spent steal:stole:stolen "
    "swear:swore:sworn take:took:taken teach:taught:taught tell:told:told understand:understood:understood "
    "undertake:undertook:undertaken wear:wore:worn win:won:won withdraw:withdrew:withdrawn "
    "withhold:withheld:withheld write:wrote:written"
)
DOUBLED = words(
    "admit commit compel embed equip expel fulfil infer incur kidnap occur omit prefer refer submit transmit"
)
"""These double their last letter before *-ed*."""

NOUNS = words(
    "assist attribute bear build buy catch commit construct embed install invite keep make remain reveal say see "
    "take tell transform win"
)
"""Of these a form may be a noun as well: they count only where no noun can stand."""


@cache
def plain_forms() -> Set[str]:
    """All these verbs."""
    return {*REGULAR.split(), *_participles()}


@cache
def _participles() -> Mapping[str, str]:
    """Plain form → past participle, of the irregular verbs."""
    return {plain: participle for plain, _, participle in _irregular()}


@cache
def _pasts() -> Mapping[str, str]:
    """Past tense or participle → plain form, of the irregular verbs."""
    return {form: plain for plain, *forms in _irregular() for form in forms}


def participle(plain: str) -> str:
    """The past participle of one of these verbs."""
    return _participles().get(plain) or _past(plain)


def plain_of(word: str) -> str:
    """The plain form of which a word is the form in *-s*, the past tense or the participle; nothing if of none."""
    if word[-1:] == "s":
        return _plain_of(word, third_person, (word[:-1], word[:-2], word[:-3] + "y"))
    if word[-2:] == "ed":
        return _plain_of(word, participle, (word[:-1], word[:-2], word[:-3], word[:-3] + "y"))
    return _pasts().get(word, "")


def _plain_of(word: str, inflect: Callable[[str], str], plains: Iterable[str]) -> str:
    return next((plain for plain in plains if plain in plain_forms() and inflect(plain) == word), "")


def third_person(verb: str) -> str:
    """The verb in *-s*."""
    if verb[-1] == "y" and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _past(verb: str) -> str:
    if verb[-1] == "y" and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + ("d" if verb[-1] == "e" else verb[-1] + "ed" if verb in DOUBLED else "ed")


def _irregular() -> list[tuple[str, str, str]]:
    return [(a, b, c) for a, b, c in (entry.split(":") for entry in IRREGULAR.split())]
