//! The verbs of `newslint/checks/verbs.py`, and which words may be forms of them.

use super::{FORM, NOUN, PLAIN, THIRD, VERB};
use crate::glance::{bits, said, Low, GRAMMAR};

/// `plain_forms`, sorted.
#[rustfmt::skip]
pub const ALL: &[&str] = &[
    "abandon", "abolish", "absorb", "accelerate", "accept", "accommodate", "accompany", "accomplish", "accumulate",
    "accuse", "achieve", "acknowledge", "acquire", "activate", "adapt", "adjust", "administer", "admire", "admit",
    "adopt", "advise", "agree", "allege", "allocate", "allow", "alter", "analyse", "analyze", "announce",
    "anticipate", "apologise", "apologize", "appear", "apply", "appoint", "appreciate", "approve", "arrange",
    "arrive", "ascertain", "assemble", "assert", "assess", "assign", "assist", "assume", "assure", "attach",
    "attract", "attribute", "authorise", "authorize", "avoid", "banish", "bear", "begin", "behave", "believe",
    "belong", "betray", "borrow", "bring", "broaden", "build", "buy", "calculate", "catch", "celebrate", "certify",
    "choose", "circulate", "clarify", "classify", "collaborate", "collect", "commemorate", "commence", "commit",
    "communicate", "compare", "compel", "compensate", "compete", "compile", "complain", "comply", "comprise",
    "conceal", "concede", "conceive", "concentrate", "conclude", "condemn", "confess", "confirm", "confiscate",
    "connect", "conquer", "consider", "consist", "constitute", "construct", "consult", "consume", "contain",
    "continue", "contribute", "convene", "convey", "convince", "cooperate", "coordinate", "correspond", "create",
    "criticise", "criticize", "cultivate", "customise", "customize", "decide", "declare", "decorate", "deduce",
    "define", "defy", "deliver", "demolish", "demonstrate", "denounce", "deny", "depart", "depend", "depict",
    "deploy", "deport", "deprive", "derive", "describe", "deserve", "destroy", "detect", "deteriorate",
    "determine", "devastate", "develop", "devote", "differ", "diminish", "disagree", "disappear", "disappoint",
    "discover", "discuss", "dismantle", "dismiss", "disperse", "disrupt", "dissolve", "distinguish", "distribute",
    "donate", "educate", "eliminate", "embed", "emerge", "emphasise", "emphasize", "employ", "enable", "enact",
    "enclose", "encourage", "endanger", "endorse", "endure", "enforce", "engage", "enhance", "enjoy", "enlarge",
    "enlist", "enrich", "ensure", "entertain", "entitle", "equip", "eradicate", "erase", "erect", "escalate",
    "establish", "evacuate", "evaluate", "evolve", "exaggerate", "examine", "exceed", "exclude", "exert", "exist",
    "expand", "expect", "expel", "explain", "explode", "explore", "expose", "extend", "extinguish", "facilitate",
    "fascinate", "forbid", "foresee", "forget", "forgive", "formulate", "fulfil", "fulfill", "furnish", "gather",
    "generate", "give", "govern", "grow", "happen", "hear", "hesitate", "identify", "ignore", "illustrate",
    "imagine", "impede", "imply", "impose", "imprison", "improve", "include", "incorporate", "incur", "indicate",
    "infect", "inflict", "inform", "inhabit", "inherit", "injure", "innovate", "insert", "insist", "inspect",
    "inspire", "install", "instruct", "integrate", "intend", "intensify", "interact", "interfere", "interpret",
    "interrogate", "interrupt", "intervene", "introduce", "invade", "invent", "invest", "investigate", "invite",
    "involve", "justify", "keep", "kidnap", "know", "learn", "legalise", "legalize", "liberate", "locate", "lose",
    "maintain", "make", "manage", "manipulate", "marry", "migrate", "minimise", "minimize", "mobilise", "mobilize",
    "modernise", "modernize", "modify", "motivate", "multiply", "narrate", "navigate", "negotiate", "nominate",
    "notify", "obey", "obtain", "occupy", "occur", "offend", "omit", "operate", "oppose", "organise", "organize",
    "originate", "oversee", "participate", "perceive", "perform", "persecute", "persist", "persuade", "populate",
    "portray", "possess", "postpone", "precede", "predict", "prefer", "prepare", "prescribe", "preserve",
    "pretend", "prevail", "prevent", "proclaim", "prohibit", "prolong", "promote", "pronounce", "propose",
    "prosecute", "protect", "prove", "provide", "provoke", "publicise", "publicize", "publish", "punish", "purify",
    "pursue", "qualify", "realise", "realize", "reassure", "receive", "recognise", "recognize", "recommend",
    "reconcile", "reconsider", "recover", "reduce", "refer", "refuse", "regain", "regulate", "reinforce", "reject",
    "relieve", "relocate", "rely", "remain", "remember", "remind", "remove", "renew", "renounce", "renovate",
    "replace", "represent", "reproduce", "require", "resemble", "resign", "resist", "resolve", "respond",
    "restore", "restrict", "retain", "retaliate", "retrieve", "reunite", "reveal", "revise", "revive", "revoke",
    "satisfy", "say", "scrutinise", "scrutinize", "see", "seek", "seem", "seize", "sell", "send", "shake",
    "signify", "simplify", "solve", "speak", "specify", "speculate", "spend", "stabilise", "stabilize", "steal",
    "stimulate", "strengthen", "submit", "succeed", "suffer", "suggest", "summarise", "summarize", "supervise",
    "suppress", "survive", "suspend", "sustain", "swear", "sympathise", "sympathize", "take", "teach", "tell",
    "terminate", "terrify", "threaten", "tolerate", "transform", "translate", "transmit", "undermine",
    "understand", "undertake", "unify", "unite", "unveil", "utilise", "utilize", "vaccinate", "validate", "verify",
    "violate", "warn", "weaken", "wear", "widen", "win", "withdraw", "withhold", "worsen", "write",
];

/// Past tenses and participles of the irregular ones: the keys of `_pasts`, sorted.
#[rustfmt::skip]
pub const PASTS: &[&str] = &[
    "began", "begun", "bore", "borne", "bought", "brought", "built", "caught", "chose", "chosen", "forbade",
    "forbidden", "foresaw", "foreseen", "forgave", "forgiven", "forgot", "forgotten", "gave", "given", "grew",
    "grown", "heard", "kept", "knew", "known", "lost", "made", "oversaw", "overseen", "said", "saw", "seen",
    "sent", "shaken", "shook", "sold", "sought", "spent", "spoke", "spoken", "stole", "stolen", "swore", "sworn",
    "taken", "taught", "told", "took", "understood", "undertaken", "undertook", "withdrawn", "withdrew",
    "withheld", "won", "wore", "worn", "written", "wrote",
];

/// `NOUNS`, sorted.
#[rustfmt::skip]
pub const NOUNS: &[&str] = &[
    "assist", "attribute", "bear", "build", "buy", "catch", "commit", "construct", "embed", "install", "invite",
    "keep", "make", "remain", "reveal", "say", "see", "take", "tell", "transform", "win",
];

/// Bytes of a verb, and more.
const LONGEST: usize = 24;

/// What a word may be: a plain form or one in *-s* of a verb that is no noun; a form in *-s*, a past tense or a participle
/// of any verb: `plain_of`.
pub fn traits(low: &Low) -> u16 {
    let is_verb = |said: u32| said & VERB > 0;
    let is_no_noun = |said: u32| said & (VERB | NOUN) == VERB;
    let in_s = in_s(low.text);
    bits(&[
        (PLAIN, is_no_noun(low.whole[GRAMMAR])),
        (THIRD, in_s.into_iter().any(is_no_noun)),
        (FORM, in_s.into_iter().any(is_verb) || in_ed(low.text).any(is_verb)),
    ])
}

/// What is said of the words of which one in *-s* may be a form.
fn in_s(low: &str) -> [u32; 3] {
    let Some(stem) = low.strip_suffix('s') else { return [0; 3] };
    let [mut without_e, mut in_y] = [0; 2];
    if let Some(stem) = stem.strip_suffix('e') {
        (without_e, in_y) = (said(stem, GRAMMAR), of_y(stem));
    }
    [said(stem, GRAMMAR), without_e, in_y]
}

/// The same of one in *-ed*.
fn in_ed(low: &str) -> impl Iterator<Item = u32> + '_ {
    low.strip_suffix("ed").into_iter().flat_map(|stem| {
        let single = stem.char_indices().next_back().map_or("", |(last, _)| &stem[..last]);
        [said(stem, GRAMMAR), said(&low[..low.len() - 1], GRAMMAR), said(single, GRAMMAR), of_y(stem)]
    })
}

/// The same of a word in *-y* that has an *i* for it.
fn of_y(stem: &str) -> u32 {
    let Some(stem) = stem.strip_suffix('i').filter(|stem| stem.len() < LONGEST) else { return 0 };
    let mut verb = [b'y'; LONGEST];
    verb[..stem.len()].copy_from_slice(stem.as_bytes());
    std::str::from_utf8(&verb[..=stem.len()]).map_or(0, |verb| said(verb, GRAMMAR))
}
