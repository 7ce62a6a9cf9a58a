//! Which names a word may have been meant for: `newslint/names/candidates.py`.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::closeness::{edits, weigh};
use crate::runs::beside::MANY;
use crate::runs::fit::Fit;
use crate::runs::nearness::Slip;
use crate::runs::part::Id;
use crate::runs::parts::{Kind, Name, Parts};
use crate::runs::word::Word;
use crate::slip::FAR;

/// Names with one part that are looked at, of each dictionary.
const FEW: usize = 24;

/// A word may stand for part `place` of a name.
pub struct Candidate {
    pub name: Arc<Name>,
    pub place: usize,
    pub cost: f64,
    pub sound: f64,
    pub rivals: usize,
    pub fit: Fit,
    /// The word beside, if both are the parts of a person's name, the surname first.
    pub reversed: Option<usize>,
}

/// Words that may be slips: the number of what may be one name, and of the word in it, with its candidates.
pub type Doubted<T> = Vec<(usize, usize, Vec<T>)>;

/// The places of the words that stand near to the word `at` among so many, in the order in which they are asked.
pub fn around(at: usize, size: usize) -> impl Iterator<Item = usize> {
    let places = [at.checked_sub(1), Some(at + 1), at.checked_sub(2), Some(at + 2)];
    places.into_iter().flatten().filter(move |&k| k < size)
}

/// Finds the candidates for the word `at`.
pub struct Finder<'a> {
    pub words: &'a [Word],
    pub at: usize,
    pub parts: &'a mut Parts,
    pub found: Vec<Candidate>,
}

impl Finder<'_> {
    /// Adds those from a right neighbour of the word, the word `k`. Nothing where Python has to say.
    pub fn anchored(&mut self, k: usize) -> Option<()> {
        let (anchor, word) = (self.words[k].part, self.words[self.at].part);
        let [sound, other] = self.parts.part(word).initials;
        for sound in std::iter::once(sound).chain(Some(other).filter(|&other| other != sound)) {
            for (index, number) in self.with_pair(anchor, sound) {
                let form = self.parts.form(index, number)?;
                let Some(i) = form.iter().position(|&part| part == anchor) else { continue };
                for place in self.places(i, k).filter(|&place| place < form.len()) {
                    if form[place] != word && (!self.words[self.at].is_word || self.is_close(form[place])) {
                        self.add((index, number), place, None)?;
                    }
                }
                self.reversed((index, number), &form, i, k)?;
            }
        }
        Some(())
    }

    /// The two places in a form where the word may stand, if the neighbour `k` is its part `i`.
    fn places(&self, i: usize, k: usize) -> impl Iterator<Item = usize> {
        let steps = if self.at > k { [Some(i + 1), Some(i + 2)] } else { [i.checked_sub(1), i.checked_sub(2)] };
        steps.into_iter().flatten()
    }

    /// Adds the candidate if the words are the parts of a person's name, the surname first.
    fn reversed(&mut self, at: (usize, u32), form: &[Id], i: usize, k: usize) -> Option<()> {
        let is_after = self.at > k;
        let is_outside = if is_after { i + 1 == form.len() } else { i == 0 };
        if form.len() != 2 || !is_outside || self.at.abs_diff(k) != 1 || !self.words[k.min(self.at)].touches {
            return Some(());
        }
        let place = usize::from(!is_after);
        let is_another = form[place] != self.words[self.at].part && !(is_after && self.words[self.at].touches);
        if !is_another || !self.is_close(form[place]) || self.parts.name(at.0, at.1)?.kind != Kind::Person {
            return Some(());
        }
        self.add(at, place, Some(k))
    }

    /// Adds those from the spelling of the word, near to these parts.
    pub fn unanchored(&mut self, near: &[Slip]) -> Option<()> {
        for slip in near {
            let text = self.parts.part(slip.part).text.clone();
            let indexes = 0..self.parts.indexes.len();
            let with = |index: usize| (index, self.parts.indexes[index].get().with_part(text.as_bytes(), FEW));
            let lists: Vec<_> = indexes.map(with).collect();
            let mut forms: Vec<_> = lists.iter().flat_map(|(index, list)| list.iter().map(|&n| (*index, n))).collect();
            for k in around(self.at, self.words.len()).filter(|&k| self.words[k].is_known) {
                forms.extend(self.with_pair(self.words[k].part, self.parts.part(slip.part).initials[0]));
            }
            let mut seen = FxHashSet::default();
            forms.retain(|&form| seen.insert(form));
            for (index, number) in forms {
                let form = self.parts.form(index, number)?;
                if let Some(place) = form.iter().position(|&part| part == slip.part) {
                    let name = self.parts.name(index, number)?;
                    let fit = Fit::of(self.words, self.at, &name.parts, place, self.parts);
                    let &Slip { cost, sound, rivals, .. } = slip;
                    self.found.push(Candidate { name, place, cost, sound, rivals, fit, reversed: None });
                }
            }
        }
        Some(())
    }

    /// The forms in which a part stands beside another that begins with a sound.
    fn with_pair(&self, part: Id, sound: char) -> Vec<(usize, u32)> {
        let key = format!("{} {sound}", self.parts.part(part).text);
        let indexes = self.parts.indexes.iter().enumerate();
        let numbers = indexes.map(|(i, index)| (i, index.get().of_pair(key.as_bytes(), MANY)));
        numbers.flat_map(|(i, numbers)| numbers.into_iter().map(move |number| (i, number))).collect()
    }

    fn is_close(&self, part: Id) -> bool {
        let (word, part) = (self.parts.part(self.words[self.at].part), self.parts.part(part));
        edits(word.text.as_bytes(), part.text.as_bytes()) <= 2
    }

    /// Adds the candidate if the word is near to part `place` of a form.
    fn add(&mut self, (index, number): (usize, u32), place: usize, reversed: Option<usize>) -> Option<()> {
        let name = self.parts.name(index, number)?;
        let (word, part) = (self.parts.part(self.words[self.at].part), self.parts.part(name.parts[place]));
        if !word.may_share_half(part) {
            return Some(());
        }
        let (cost, sound) = weigh(word.text.as_bytes(), part.text.as_bytes())?;
        if cost < FAR {
            let fit = match reversed {
                Some(k) => Fit::beside(self.words[k].part),
                None => Fit::of(self.words, self.at, &name.parts, place, self.parts),
            };
            self.found.push(Candidate { name, place, cost, sound, rivals: 0, fit, reversed });
        }
        Some(())
    }
}
