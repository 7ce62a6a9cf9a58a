//! What rules a candidate out whatever else speaks for it: `newslint/names/vetoes.py`, `namesakes.py`, `unheard.py`.

use crate::closeness::edits;
use crate::runs::beside::is_itself;
use crate::runs::candidates::Candidate;
use crate::runs::evidence::Scene;
use crate::runs::inflection::{is_inflected, is_of_people};
use crate::runs::part::Id;
use crate::runs::parts::Name;
use crate::runs::told::Told;
use crate::scales::scores::Scores;

const SHORT: usize = 4;
const RARE: f64 = 3.2;
const TELLING: f64 = 3.2;
const COMMON: f64 = 4.5;
const GIVEN: f64 = 4.0;
const BORNE: f64 = 3.0;
const HEARD: f64 = 1.0;
const IN_USE: f64 = 2.5;
const TWICE: f64 = 1.2;
const FAR: f64 = 0.9;
const OFTEN: u32 = 3;

/// What rules a candidate out in some stories.
pub enum Vetoes {
    Beside(Beside),
    Alone(Alone),
}

/// Of one with a right neighbour: `is_a_namesake`.
pub struct Beside {
    /// The part tells who is meant, if the story has it.
    is_telling: bool,
    /// Two given names, which a story may tell apart.
    are_given: bool,
    /// Only such parts are right as very many people have. Whether a passage may do with it; whether a whole story may,
    /// if it has words that go with the name.
    shared: Option<(bool, bool)>,
    /// Ruled out in any whole story that does not have the part.
    is_elsewhere: bool,
}

/// Of one without: `is_unheard_of` and `_may_stand_alone`.
pub struct Alone {
    /// A word of another language that many use; one written nearly as often as the right one.
    is_foreign: bool,
    is_in_use: bool,
    /// Somebody's surname behind a given name.
    is_surname: bool,
    /// The part tells who is meant, if the story has it.
    is_telling: bool,
    /// A story must have one of each of these, the second if it is a whole one without words that go with the name.
    telling: Option<Vec<Id>>,
    introducing: Option<Vec<Id>>,
    family: Option<Vec<Id>>,
}

impl Vetoes {
    /// The vetoes of a candidate that is not ruled out.
    pub fn of(c: &Candidate, is_person: bool, scene: &mut Scene) -> Self {
        if c.fit.exact.is_empty() {
            Self::Alone(scene.alone(c, is_person))
        } else {
            Self::Beside(scene.beside(c, is_person))
        }
    }

    /// True if one rules the candidate out in a story that has `told` this; `is_apt` if words are there that go with it.
    pub fn are_met(&self, part: Id, word: Id, is_apt: bool, told: &Told) -> bool {
        match self {
            Self::Beside(beside) => beside.are_met(part, word, is_apt, told),
            Self::Alone(alone) => alone.are_met(part, is_apt, told),
        }
    }
}

impl Beside {
    fn are_met(&self, part: Id, word: Id, is_apt: bool, told: &Told) -> bool {
        let are_relatives = self.are_given && told.times(word) >= OFTEN;
        if are_relatives || (self.is_telling && told.has(part)) {
            return are_relatives;
        }
        let is_enough = |(passes, is_known): (bool, bool)| if told.is_whole { is_known && is_apt } else { passes };
        !self.shared.is_none_or(is_enough) || (told.is_whole && self.is_elsewhere)
    }
}

impl Alone {
    fn are_met(&self, part: Id, is_apt: bool, told: &Told) -> bool {
        let lacks = |parts: &Option<Vec<Id>>| parts.as_ref().is_some_and(|parts| !parts.iter().any(|&p| told.has(p)));
        if lacks(&self.telling) || lacks(&self.family) || (told.is_whole && self.is_foreign) {
            return true;
        }
        let is_heard_of = self.is_telling && told.has(part);
        let is_strange = self.is_in_use || (!is_apt && lacks(&self.introducing));
        !is_heard_of && (self.is_surname || (told.is_whole && is_strange))
    }
}

impl Scene<'_> {
    /// True if the word cannot have been meant for the candidate in any story: `ruled_out`, and what more is certain.
    pub fn is_ruled_out(&mut self, c: &Candidate) -> bool {
        let (word, part) = (self.words[self.at].part, c.name.parts[c.place]);
        if is_itself(self.parts, word, part, c.cost) {
            return true;
        }
        let is_inflected = is_inflected(self.text(word), self.text(part), &self.parts.particles.endings);
        let is_within = c.name.parts.len() > 1;
        let is_out = if c.fit.exact.is_empty() {
            is_inflected || (is_within && (self.lists.calendar.contains(self.text(part)) || self.parts.is_word(part)))
        } else if self.is_person(&c.name) {
            self.is_another_person(c, word, part)
        } else {
            self.is_one_of(word, &c.name)
                || is_of_people(self.text(word), self.text(part), &self.lists.people)
                || (is_inflected && c.fit.missing > 0)
                || self.is_too_little(c, word)
        };
        is_out || self.parts.has_other_form(&c.name, word)
    }

    fn are_saints(&self, c: &Candidate) -> bool {
        c.fit.exact.iter().all(|&part| self.lists.saints.contains(self.text(part)))
    }

    fn is_another_person(&mut self, c: &Candidate, word: Id, part: Id) -> bool {
        let is_surname = |&word: &Id| self.of(word).surname > self.of(word).given.max(3.0);
        if self.are_saints(c) || c.fit.skipped.iter().any(is_surname) {
            return true;
        }
        let (mine, its) = (self.text(word).as_bytes(), self.text(part).as_bytes());
        let half = if mine.len() > SHORT && mine[0] == its[0] { its.len() } else { mine.len().min(its.len()) };
        let edits = edits(mine, its);
        edits != 1 && 2 * edits >= half && self.rarity(c) < RARE
    }

    fn is_too_little(&mut self, c: &Candidate, word: Id) -> bool {
        let fit = &c.fit;
        if !fit.skipped.is_empty() || (fit.missing > 0 && (fit.exact.len() < 2 || self.parts.is_word(word))) {
            return true;
        }
        let its = self.of(word);
        self.are_saints(c) && !c.name.is_newsmaker && (its.given > 0.0 || its.surname > 0.0)
    }

    /// True for the singular of a name that is many.
    fn is_one_of(&self, word: Id, name: &Name) -> bool {
        let last = name.parts.last().map(|&part| self.text(part));
        last.and_then(|last| last.strip_suffix('s')) == Some(self.text(word))
    }

    fn is_shared(&self, part: Id) -> bool {
        self.lists.shared.contains(self.text(part))
    }

    fn beside(&mut self, c: &Candidate, is_person: bool) -> Beside {
        let (mine, its) = self.both(c);
        let (word, rarity, is_far) = (self.words[self.at].part, self.rarity(c), c.cost > FAR);
        let is_settled = is_far && mine.zipf > IN_USE.max(its.zipf - 1.0);
        let is_rather_itself = !c.name.is_newsmaker && mine.zipf > its.zipf + 1.5;
        let is_in_part = !c.name.is_newsmaker && c.fit.missing > 0 && rarity < TELLING;
        let is_behind_common = c.fit.exact.iter().any(|&part| self.of(part).given >= COMMON);
        let is_borne = mine.surname > BORNE;
        let is_as_good = if c.name.is_newsmaker { is_borne && is_far } else { is_borne || is_far };
        let is_surname = c.place + 1 == c.name.parts.len() && is_behind_common && is_as_good;
        Beside {
            is_telling: its.given < COMMON && !self.is_shared(c.name.parts[c.place]),
            are_given: is_person && mine.given > BORNE && its.given > BORNE && c.place == 0,
            shared: self.shared(c, word),
            is_elsewhere: is_settled || is_rather_itself || (is_person && (is_in_part || is_surname)),
        }
    }

    /// `_shares_too_little`, as far as it is the same in any story.
    fn shared(&self, c: &Candidate, word: Id) -> Option<(bool, bool)> {
        let is_whole = c.fit.missing == 0 && !c.fit.left.is_some_and(|left| self.is_shared(left));
        let is_enough = is_whole && (c.fit.exact.len() > 1 || self.of(word).zipf < HEARD);
        let are_shared = c.fit.exact.iter().all(|&part| self.is_shared(part));
        (are_shared && !is_enough).then_some((is_whole, is_whole && c.name.is_newsmaker && c.cost < TWICE))
    }

    fn alone(&self, c: &Candidate, is_person: bool) -> Alone {
        let (mine, its) = self.both(c);
        let (parts, part) = (&c.name.parts, c.name.parts[c.place]);
        let is_behind = |left: Id| self.of(left).given > GIVEN && mine.surname > BORNE;
        let those = |is_one: &dyn Fn(Id) -> bool| parts.iter().copied().filter(|&part| is_one(part)).collect();
        let (within, is_last) = (parts.len() > 1, c.place + 1 == parts.len());
        Alone {
            is_foreign: mine.is_foreign(),
            is_in_use: mine.is_nearly_as_used(its),
            is_surname: !within && !is_person && c.fit.left.is_some_and(is_behind),
            is_telling: its.given < COMMON,
            telling: (within && self.is_shared(part)).then(|| those(&|part| !self.is_shared(part))),
            introducing: within.then(|| those(&|part| self.of(part).given < GIVEN)),
            family: (within && !is_last && is_person).then(|| parts[c.place + 1..].to_vec()),
        }
    }

    /// What is known of the word and of the part.
    fn both(&self, c: &Candidate) -> (Scores, Scores) {
        (self.of(self.words[self.at].part), self.of(c.name.parts[c.place]))
    }
}
