//! Which runs no story has anything to say about: `Settled` of `newslint/names/settled.py`, and what `Phrases` asks.
//!
//! What is found here is certain; all that may be otherwise is left to Python.

use std::mem;

use crate::runs::beside::Company;
use crate::runs::candidates::{around, Candidate, Doubted, Finder};
use crate::runs::divided::Divided;
use crate::runs::evidence::{Believable, Judge, Scene};
use crate::runs::known::Known;
use crate::runs::nearness::{Near, Nearness, Slip};
use crate::runs::part::Id;
use crate::runs::parts::Parts;
use crate::runs::spellings::Spellings;
use crate::runs::told::Told;
use crate::runs::whole;
use crate::runs::word::Word;
use crate::scales::Scales;

/// So many parts are remembered, and so many pairs of them; beyond that all are forgotten.
const MOST: usize = 1 << 16;

/// Where a word is in doubt.
enum Doubt {
    Nowhere,
    /// Where its hopes are met.
    There,
    /// In a story that may be told only by all that speaks for it.
    Perhaps,
}

/// What the names and the words settle.
pub struct Settled {
    pub parts: Parts,
    /// The words of all runs.
    pub words: Vec<Id>,
    company: Company,
    nearness: Nearness,
    divided: Divided,
}

impl Settled {
    pub fn new(parts: Parts, scales: Scales) -> Self {
        let (words, company, divided) = Default::default();
        Self { parts, words, company, nearness: Nearness::new(scales), divided }
    }

    /// True if there is so much that it had better be forgotten.
    pub fn is_full(&self) -> bool {
        self.parts.size() > MOST || self.company.len() > MOST
    }

    /// Forgets all: no number is valid any more.
    pub fn clear(&mut self) {
        self.parts.clear();
        self.words.clear();
        self.company = Company::default();
        self.nearness.clear();
    }

    /// What is known of a run. One that is not in doubt and does not vary is nothing but itself, but where hopes are
    /// met: `Phrases.in_python` finds no other groups in it. Nothing if Python must take it apart.
    pub fn judge(&mut self, run: &str) -> Option<Known> {
        self.divide(run, Self::known_of)
    }

    /// What is found in a run that is taken apart; nothing if it has a letter that Python must look at.
    fn divide<T>(&mut self, run: &str, find: impl FnOnce(&mut Self, &Divided) -> Option<T>) -> Option<T> {
        let mut divided = mem::take(&mut self.divided);
        let found = divided.divide(run, &mut self.parts).and_then(|()| find(self, &divided));
        self.divided = divided;
        found
    }

    fn known_of(&mut self, divided: &Divided) -> Option<Known> {
        let first = self.words.len();
        self.words.extend(divided.tokens.iter().map(|token| token.part));
        for words in divided.names() {
            self.compare(words);
        }
        let compared = self.words.len() - first - divided.tokens.len();
        let (mut is_in_doubt, mut may_vary) = (false, false);
        let varies = divided.tokens.iter().any(|token| token.varies);
        for words in divided.names() {
            may_vary = may_vary || (varies && whole::may_vary(&self.parts, words));
            is_in_doubt = is_in_doubt || !self.is_settled(words);
        }
        let hoped = self.words.len() - first - divided.tokens.len() - compared;
        Some(Known {
            first: first.try_into().ok()?,
            parts: divided.tokens.len().try_into().ok()?,
            compared: compared.try_into().ok()?,
            hoped: hoped.try_into().ok()?,
            is_in_doubt,
            may_vary,
        })
    }

    /// The candidates that some story may believe for the words of a run; nothing where Python has to say.
    pub fn candidates(&mut self, run: &str, judge: &Judge) -> Option<Vec<Believable>> {
        let mut found = Vec::new();
        self.each_word(run, |settled, _, words, at| {
            let candidates = settled.candidates_for(words, at)?;
            let mut scene = settled.scene(words, at, judge);
            found.extend(candidates.iter().filter_map(|candidate| judge.believable(candidate, &mut scene)));
            Some(())
        })?;
        Some(found)
    }

    /// The words of a run that some story may believe to be slips, with all candidates that are not ruled out. Nothing
    /// where Python has to say.
    pub fn doubted(&mut self, run: &str, judge: &Judge) -> Option<Doubted<Candidate>> {
        let mut found = Vec::new();
        self.each_word(run, |settled, group, words, at| {
            let mut candidates = settled.candidates_for(words, at)?;
            let mut scene = settled.scene(words, at, judge);
            if candidates.iter().any(|candidate| judge.believable(candidate, &mut scene).is_some()) {
                candidates.retain(|candidate| !scene.is_ruled_out(candidate));
                found.push((group, at, candidates));
            }
            Some(())
        })?;
        Some(found)
    }

    /// Looks at each word of a run that belongs to no whole name that is right as it stands.
    fn each_word(
        &mut self,
        run: &str,
        mut look: impl FnMut(&mut Self, usize, &[Word], usize) -> Option<()>,
    ) -> Option<()> {
        self.divide(run, |settled, divided| {
            for (group, words) in divided.names().enumerate() {
                let right = whole::right(&settled.parts, words);
                for at in (0..words.len()).filter(|at| right >> at & 1 == 0) {
                    look(settled, group, words, at)?;
                }
            }
            Some(())
        })
    }

    /// The candidates for the word at `at`: `Doubts._doubt` of `newslint/names/doubts.py`.
    fn candidates_for(&mut self, words: &[Word], at: usize) -> Option<Vec<Candidate>> {
        let Word { part, is_known, is_word, .. } = words[at];
        if !is_known && self.nearness.may_be_joined(&mut self.parts, part) {
            return None;
        }
        let is_odd = !is_word && !is_known && words[at].is_odd;
        let pulling: Vec<usize> = self.pulling(words, at).collect();
        let is_lonely = pulling.is_empty() && !(is_odd && self.has_right_neighbour(words, at));
        let mut finder = Finder { words, at, parts: &mut self.parts, found: Vec::new() };
        for k in pulling {
            finder.anchored(k)?;
        }
        if is_odd {
            let near = self.nearness.near(finder.parts, part)?;
            if !is_lonely || near.hopes.is_some() {
                finder.unanchored(&near.slips.clone())?;
            }
        }
        Some(finder.found)
    }

    fn scene<'a>(&'a mut self, words: &'a [Word], at: usize, judge: &'a Judge) -> Scene<'a> {
        Scene { words, at, parts: &mut self.parts, scales: &self.nearness.scales, lists: &judge.lists }
    }

    /// The words that may be right neighbours of what the word at `at` may have been meant for.
    fn pulling<'a>(&'a mut self, words: &'a [Word], at: usize) -> impl Iterator<Item = usize> + 'a {
        let beside = around(at, words.len()).filter(|&k| words[k].is_known);
        let Word { part, is_word, .. } = words[at];
        let (company, parts) = (&mut self.company, &mut self.parts);
        beside.filter(move |&k| company.may_be_pulled(parts, words[k].part, part, is_word))
    }

    /// Adds the words that are worth comparing; a common word is, within a name.
    fn compare(&mut self, words: &[Word]) {
        match words {
            [word] if self.parts.is_word(word.part) => {}
            _ => self.words.extend(words.iter().filter(|word| word.is_long).map(|word| word.part)),
        }
    }

    /// Adds to the spellings those of a run.
    pub fn add_spellings(&mut self, run: &str, spellings: &mut Spellings) {
        self.divide(run, |_, divided| {
            divided.names().for_each(|words| spellings.add(words));
            Some(())
        });
    }

    /// What is known of parts.
    pub fn known(&mut self) -> (&mut Parts, &Scales) {
        (&mut self.parts, &self.nearness.scales)
    }

    /// True if no word is in doubt but where its hopes are met; those that are there are added.
    fn is_settled(&mut self, words: &[Word]) -> bool {
        let is_alone = words.len() == 1 || !words.iter().any(|word| word.is_known);
        let right = if is_alone { 0 } else { whole::right(&self.parts, words) };
        (0..words.len()).filter(|at| right >> at & 1 == 0).all(|at| {
            match if is_alone { self.doubt_alone(words[at]) } else { self.doubt(words, at) } {
                Doubt::Nowhere => {}
                Doubt::There => self.words.push(words[at].part),
                Doubt::Perhaps => return false,
            }
            true
        })
    }

    /// False if a whole story has `told` nothing for which the word is believed a slip.
    pub fn may_be(&mut self, word: Id, told: &mut Told) -> bool {
        self.nearness.may_be(&mut self.parts, word, told)
    }

    fn doubt_alone(&mut self, word: Word) -> Doubt {
        if word.is_known {
            return Doubt::Nowhere;
        }
        if self.nearness.may_be_joined(&mut self.parts, word.part) {
            return Doubt::Perhaps;
        }
        if word.is_word || !word.is_odd {
            return Doubt::Nowhere;
        }
        self.hope(word.part)
    }

    fn doubt(&mut self, words: &[Word], at: usize) -> Doubt {
        let Word { part, is_known, is_word, is_odd, .. } = words[at];
        if !is_known && self.nearness.may_be_joined(&mut self.parts, part) {
            return Doubt::Perhaps;
        }
        if self.pulling(words, at).next().is_some() {
            return Doubt::Perhaps;
        }
        if is_word || is_known || !is_odd {
            return Doubt::Nowhere;
        }
        match self.hope(part) {
            hope if !self.has_right_neighbour(words, at) => hope,
            _ => Doubt::Perhaps,
        }
    }

    /// True if some name may have a part near to the word at `at`, and one of the other words as well.
    fn has_right_neighbour(&mut self, words: &[Word], at: usize) -> bool {
        let others = words.iter().enumerate().filter(|(k, word)| *k != at && word.is_known);
        let others: Vec<Id> = others.map(|(_, word)| word.part).collect();
        let Some(near) = self.nearness.near(&mut self.parts, words[at].part) else { return true };
        let near = near.slips.clone();
        let (company, parts) = (&mut self.company, &mut self.parts);
        near.iter().any(|&Slip { part, .. }| {
            others.iter().any(|&other| company.may_be_together(parts, other, part))
                || (words.len() > 2 && company.may_go_with(parts, part, &others))
        })
    }

    /// Where some part of a name near to the word may be believed without a right neighbour.
    fn hope(&mut self, word: Id) -> Doubt {
        match self.nearness.near(&mut self.parts, word) {
            None => Doubt::Perhaps,
            Some(Near { hopes: None, .. }) => Doubt::Nowhere,
            Some(_) => Doubt::There,
        }
    }
}
