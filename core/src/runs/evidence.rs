//! What speaks at most for a slip in a story: `newslint/names/evidence.py` and `newslint/names/company.py`.
//!
//! What depends on the place of a word is left out: it speaks against a slip.

use std::collections::HashMap;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::runs::candidates::Candidate;
use crate::runs::part::Id;
use crate::runs::parts::{Kind, Name, Parts};
use crate::runs::told::Told;
use crate::runs::vetoes::Vetoes;
use crate::runs::word::Word;
use crate::scales::scores::Scores;
use crate::scales::weights::{Weights, IN_ITS_LAND};
use crate::scales::{slip, Scales, BORNE, FAR_ALONE, KNOWN_COST, LIKELY, MISTAKEN};

const BEARER: f64 = 0.9;
const WELL_KNOWN: f64 = 2.0;
const LONG: usize = 6;

/// What is said of words around names: those that are no names whoever bears them, parts that very many people have,
/// what stands before the names of saints, days and months, and what the names of peoples end in.
pub struct Lists {
    pub said: FxHashSet<String>,
    pub shared: FxHashSet<String>,
    pub saints: FxHashSet<String>,
    pub calendar: FxHashSet<String>,
    pub people: FxHashSet<String>,
}

/// Weighs candidates; `weights` are those beside a right neighbour.
pub struct Judge {
    pub weights: Weights,
    pub lists: Lists,
}

/// A candidate that some story may believe, and what a story must say.
pub struct Believable {
    name: Arc<Name>,
    part: Id,
    word: Id,
    /// All but what a story says, and what is added for each thing that it may say.
    score: f64,
    story: f64,
    context: f64,
    nowhere: f64,
    again: f64,
    far: f64,
    /// True of what nobody bears, where a writer may have a well-known name wrong each time.
    may_be_mistaken: bool,
    vetoes: Vetoes,
}

/// Where the words of a candidate are looked up.
pub struct Scene<'a> {
    pub words: &'a [Word],
    pub at: usize,
    pub parts: &'a mut Parts,
    pub scales: &'a Scales,
    pub lists: &'a Lists,
}

impl Judge {
    /// What Python says of the weights beside a right neighbour, and of the words of `Lists`, in its order.
    pub fn new((weights, lists): (HashMap<String, f64>, [FxHashSet<String>; 5])) -> Self {
        let [said, shared, saints, calendar, people] = lists;
        let weights = Weights::of(|name| weights.get(name).copied().unwrap_or(0.0));
        Self { weights, lists: Lists { said, shared, saints, calendar, people } }
    }

    /// What a story must say for a candidate; nothing if none can believe it.
    pub fn believable(&self, c: &Candidate, scene: &mut Scene) -> Option<Believable> {
        let (word, part) = (scene.words[scene.at].part, c.name.parts[c.place]);
        if scene.is_ruled_out(c) {
            return None;
        }
        let is_exact = !c.fit.exact.is_empty();
        let weights = if is_exact { &self.weights } else { &scene.scales.weights };
        let (mine, its) = (scene.of(word), scene.of(part));
        let foreign = if scene.text(word).contains('-') { 0.0 } else { mine.foreign };
        let known = mine.given.max(mine.surname).max(mine.place).max(foreign);
        let is_person = scene.is_person(&c.name);
        let is_far = c.cost / scene.text(part).len() as f64 > FAR_ALONE;
        let within = c.name.parts.len() > 1;

        let mut score = weights.always + slip(scene.text(word), scene.text(part), c.cost, c.sound, c.rivals, weights);
        score += mine.place * weights.place + foreign * weights.foreign + mine.zipf * weights.zipf;
        score += its.zipf.min(if scene.parts.is_word(part) { 3.0 } else { 4.0 }) * weights.czipf;
        score += its.surname * weights.csurname;
        let common = 5.0 - scene.rarity(c);
        let is_bearer = if is_exact {
            is_person && c.place + 1 == c.name.parts.len() && common > 3.5 && c.cost > BEARER
        } else {
            is_far
        };
        let is_as_common = || {
            mine.surname > 3.4 && c.place + 1 == c.name.parts.len() && { scene.of(part).surname < mine.surname + 1.0 }
        };
        for (weight, is_so) in [
            (weights.person, is_person),
            (weights.single, !within),
            (weights.own, !within && its.is_own()),
            (weights.newsmaker, within && c.name.is_newsmaker),
            (weights.bearer, mine.surname > BORNE && is_bearer),
            (weights.coined, within && !is_exact && scene.scales.is_coined(scene.text(word))),
            (weights.as_common, within && !is_exact && is_as_common()),
        ] {
            score += if is_so { weight } else { 0.0 };
        }
        let (far, borne) = ((c.cost - KNOWN_COST).max(0.0), common * (known - 3.0).max(0.0));
        score += known * far * weights.known_cost;
        score += borne * if is_person { weights.common_known } else { weights.common_word };
        score += borne * far * weights.common_known_cost;
        score += scene.company(c, weights, is_person);
        let found = Believable {
            part,
            word,
            score,
            story: weights.story,
            context: weights.context,
            nowhere: weights.nowhere,
            again: weights.again,
            far: if within && !is_exact && is_far { weights.far } else { 0.0 },
            may_be_mistaken: known == 0.0
                && !within
                && scene.text(part).len() >= LONG
                && its.zipf - mine.zipf >= WELL_KNOWN,
            vetoes: Vetoes::of(c, is_person, scene),
            name: c.name.clone(),
        };
        (found.score + found.story + found.context >= LIKELY).then_some(found)
    }
}

impl Believable {
    /// False if a story that has `told` this does not believe the candidate.
    pub fn is_met(&self, told: &mut Told) -> bool {
        let is_here = told.has(self.part);
        let bare = self.score + if is_here { self.story } else { 0.0 };
        if bare + self.context < LIKELY {
            return false;
        }
        let times = told.times(self.word);
        let is_apt = self.name.context.as_ref().is_none_or(|words| told.mentions_any(words));
        let mut score = bare + if is_apt { self.context } else { 0.0 };
        if !is_here && times > 1 {
            let is_mistaken = self.may_be_mistaken && (times == 2 || is_apt);
            score += self.again * if is_mistaken { MISTAKEN } else { 1.0 };
        }
        if !is_here && told.is_whole {
            score += self.nowhere * if is_apt { IN_ITS_LAND } else { 1.0 };
        }
        if !is_here && !is_apt {
            score += self.far;
        }
        score >= LIKELY && !self.vetoes.are_met(self.part, self.word, is_apt, told)
    }
}

impl Scene<'_> {
    pub fn text(&self, part: Id) -> &str {
        &self.parts.part(part).text
    }

    pub fn of(&self, part: Id) -> Scores {
        self.scales.of(self.text(part))
    }

    /// True for the name of a person; in a list that does not say so, for one that begins with a given name.
    pub fn is_person(&self, name: &Name) -> bool {
        let begins = || name.parts.len() > 1 && self.of(name.parts[0]).given > 3.5;
        name.kind == Kind::Person || (name.kind == Kind::Unsaid && begins())
    }

    /// How much the right neighbours tell, from 0 to 5.
    pub fn rarity(&mut self, c: &Candidate) -> f64 {
        let common = |&part: &Id| {
            let its = self.of(part);
            let used = if self.parts.is_word(part) { its.zipf } else { its.zipf - 1.5 };
            (7.0 - its.given.max(its.surname).max(used)).max(0.0)
        };
        c.fit.exact.iter().map(common).sum::<f64>().min(5.0)
    }

    /// True for a word that may stand beside any name: a title, a common word; not if it is rather a surname.
    fn is_plain(&mut self, word: Id) -> bool {
        let its = self.of(word);
        its.zipf > 3.0
            && self.parts.is_word(word)
            && (self.lists.said.contains(self.text(word)) || its.surname < its.zipf)
    }

    /// What counts the company that the word keeps: `company` of `newslint/names/company.py`.
    fn company(&mut self, c: &Candidate, weights: &Weights, is_person: bool) -> f64 {
        let (fit, part) = (&c.fit, self.of(c.name.parts[c.place]));
        let clash: Vec<Id> = fit.clash.iter().copied().filter(|&word| !self.is_plain(word)).collect();
        let is_beside = |word: &Id| !fit.clash.contains(word) && !self.is_plain(*word);
        let beside: Vec<Id> = [fit.left, fit.right].into_iter().flatten().filter(is_beside).collect();
        let is_in = |word: Option<Id>, words: &[Id]| word.is_some_and(|word| words.contains(&word));
        let given = |word: Option<Id>| word.map_or(0.0, |word| self.of(word).given);
        let (left, is_heard_of) = (given(fit.left), |&word: &Id| self.of(word).is_heard_of());
        let clash_given = clash.iter().any(|&word| self.of(word).given > 4.0);
        let is_strange = !clash.iter().chain(&beside).all(is_heard_of);
        let goes_on = fit.right.is_some_and(|right| !self.is_plain(right)) && !self.ends_plain(self.at + 2);
        let is_somebody_else = fit.left.is_some_and(|word| fit.clash.first() == Some(&word))
            && is_in(fit.left, &clash)
            && (is_person || left > 3.5);
        let family = (!clash.is_empty() || is_in(fit.left, &beside)) && part.surname > 3.0;
        let (first_name, is_alike) = (goes_on && part.given > 3.5, c.sound == 0.0);
        let single = c.name.parts.len() == 1;
        let may_be_surname =
            is_person || (c.name.kind == Kind::Unsaid && single && self.of(c.name.parts[0]).place == 0.0);
        let pieces = [
            (weights.complete, fit.missing == 0 && !fit.exact.is_empty()),
            (weights.clash_given, clash_given),
            (weights.clash_plain, clash.len() < fit.clash.len()),
            (weights.beside, !beside.is_empty()),
            (weights.first_name, first_name),
            (weights.first_here, goes_on && is_in(fit.right, &beside) && part.given <= 3.5),
            (weights.surname_here, is_in(fit.left, &beside) && left > 4.0 && !may_be_surname),
            (weights.somebody_else, is_somebody_else),
            (weights.other_surname, is_in(fit.right, &clash) && is_person),
            (weights.stranger, is_strange),
            (weights.strangers, is_strange && is_somebody_else),
            (weights.in_a_title, fit.right.is_some() && !is_in(fit.right, &beside) && clash.is_empty() && is_person),
            (weights.first_alike, first_name && is_alike),
            (weights.family_alike, family && is_alike),
        ];
        pieces.iter().filter(|(_, is_so)| *is_so).map(|(weight, _)| weight).sum()
    }

    /// True if a name goes on at `at` with a common word.
    fn ends_plain(&mut self, at: usize) -> bool {
        at < self.words.len() && self.is_plain(self.words[at].part) && self.words[at - 1].touches
    }
}
