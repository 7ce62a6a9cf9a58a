//! Which runs no story has anything to say about: `Settled` of `newslint/names/settled.py`, and what `Phrases` asks.
//!
//! What is found here is certain; all that may be otherwise is left to Python.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::letters::Letter;
use crate::near::near;
use crate::runs::beside::Company;
use crate::runs::divided::{divided, Token};
use crate::runs::hopeful::{Near, Weights};
use crate::runs::parts::{Id, Parts};

/// Parts of the longest name that is looked up whole.
const LONGEST: usize = 8;
/// Parts of the longest variant that is looked up.
const LONGEST_VARIANT: usize = 6;
/// Letters of the longest word that is compared with names, and of the shortest that is taken apart.
const LONGEST_WORD: usize = 40;
const SHORTEST: usize = 6;
/// Letters of the shortest word that is compared with other spellings.
const SHORTEST_COMPARED: usize = 5;
/// So many parts are remembered, and so many pairs of them; beyond that all are forgotten.
const MOST: usize = 1 << 17;

/// The words of a run as they are looked up, and those to be compared with other spellings in a story.
pub struct Plain {
    pub parts: Vec<Id>,
    pub compared: Vec<Id>,
}

/// A word of what may be one name.
struct Word<'a> {
    text: &'a str,
    part: Id,
    is_known: bool,
    is_word: bool,
}

/// What the names and the words settle.
pub struct Settled {
    pub parts: Parts,
    weights: Weights,
    company: Company,
    near: FxHashMap<Id, Option<Arc<[Id]>>>,
    hopeful: FxHashMap<Id, bool>,
    joined: FxHashMap<Id, bool>,
}

impl Settled {
    pub fn new(parts: Parts, weights: Weights) -> Self {
        let (company, near, hopeful, joined) = Default::default();
        Self { parts, weights, company, near, hopeful, joined }
    }

    /// Forgets all if there is too much of it. True if so: no number is valid any more.
    pub fn tidy(&mut self) -> bool {
        let is_full = self.parts.len() > MOST || self.company.len() > MOST;
        if is_full {
            self.parts.clear();
            self.company = Company::default();
            self.near.clear();
            self.hopeful.clear();
            self.joined.clear();
        }
        is_full
    }

    /// What is known of a run that is certainly nothing but itself: `Phrases._looked_up` finds no groups in it.
    pub fn judge(&mut self, run: &str) -> Option<Plain> {
        let divided = divided(run, &self.parts.particles)?;
        let parts: Vec<Id> = divided.tokens.iter().map(|token| self.parts.id(&token.part)).collect();
        let varies = parts.iter().any(|&part| self.parts.varies(part));
        let mut compared = Vec::new();
        for group in &divided.groups {
            let words: Vec<Word> = group.iter().map(|&at| self.word(&divided.tokens[at], parts[at])).collect();
            if (varies && self.may_vary(&words)) || !self.is_settled(&words) {
                return None;
            }
            let long = words.iter().filter(|word| self.is_long(word)).map(|word| word.part);
            let before = compared.len();
            compared.extend(long);
            if words.len() == 1 && compared.len() > before && self.parts.is_word(words[0].part) {
                compared.truncate(before);
            }
        }
        Some(Plain { parts, compared })
    }

    fn word<'a>(&mut self, token: &'a Token, part: Id) -> Word<'a> {
        let small = self.parts.id(&token.text.to_ascii_lowercase());
        let (is_known, is_word) = (self.parts.is_known(part), self.parts.is_word(small));
        Word { text: &token.text, part, is_known, is_word }
    }

    fn is_long(&self, word: &Word) -> bool {
        let part = &self.parts.part(word.part).text;
        let is_alpha = part.len() >= SHORTEST_COMPARED && part.bytes().all(|c| c.is_ascii_alphabetic());
        let is_upper = word.text.contains(char::is_uppercase) && !word.text.contains(char::is_lowercase);
        is_alpha && !is_upper
    }

    /// True if a house rejects some of these words as a name, or one with a letter beyond ASCII as part of one: what
    /// `variants` needs.
    fn may_vary(&mut self, words: &[Word]) -> bool {
        if words.iter().any(|word| !word.text.is_ascii() && self.parts.varies(word.part)) {
            return true;
        }
        let ends = |begin| begin + 1..=words.len().min(begin + LONGEST_VARIANT);
        (0..words.len()).any(|begin| ends(begin).any(|end| self.parts.rejects(&self.key(&words[begin..end]))))
    }

    /// The words as a whole name is looked up.
    fn key(&self, words: &[Word]) -> String {
        words.iter().map(|word| &*self.parts.part(word.part).text).collect::<Vec<_>>().join(" ")
    }

    fn is_settled(&mut self, words: &[Word]) -> bool {
        if words.len() == 1 || !words.iter().any(|word| word.is_known) {
            return words.iter().all(|word| self.is_settled_alone(word));
        }
        let right = self.right(words);
        (0..words.len()).all(|at| right[at] || self.is_settled_at(words, at))
    }

    /// Whether each word belongs to a whole name that is right as it stands.
    fn right(&self, words: &[Word]) -> Vec<bool> {
        let mut right = vec![false; words.len()];
        for begin in 0..words.len() {
            let most = words[begin..].iter().take(LONGEST).take_while(|word| word.is_known).count();
            let mut ends = (begin + 2..=begin + most).rev();
            if let Some(end) = ends.find(|&end| self.parts.has(&self.key(&words[begin..end]))) {
                right[begin..end].fill(true);
            }
        }
        right
    }

    fn is_settled_alone(&mut self, word: &Word) -> bool {
        if word.is_known {
            return true;
        }
        !self.may_be_joined(word.part) && (word.is_word || !may_be_wrong(word.text) || !self.is_hopeful(word.part))
    }

    fn is_settled_at(&mut self, words: &[Word], at: usize) -> bool {
        let Word { text, part, is_known, is_word } = words[at];
        if !is_known && self.may_be_joined(part) {
            return false;
        }
        let beside = at.saturating_sub(2)..words.len().min(at + 3);
        for (k, anchor) in beside.clone().zip(&words[beside]) {
            if k != at && anchor.is_known && self.company.may_be_pulled(&mut self.parts, anchor.part, part, is_word) {
                return false;
            }
        }
        is_word || is_known || !may_be_wrong(text) || !(self.is_hopeful(part) || self.has_right_neighbour(words, at))
    }

    /// True if some name may have a part near to the word at `at`, and one of the other words as well.
    fn has_right_neighbour(&mut self, words: &[Word], at: usize) -> bool {
        let others = words.iter().enumerate().filter(|(k, word)| *k != at && word.is_known);
        let others: Vec<Id> = others.map(|(_, word)| word.part).collect();
        self.is_hopeful(words[at].part); // which finds what is near
        let Some(Some(near)) = self.near.get(&words[at].part).cloned() else { return true };
        let (company, parts) = (&mut self.company, &mut self.parts);
        near.iter().any(|&part| {
            others.iter().any(|&other| company.may_be_together(parts, other, part))
                || (words.len() > 2 && company.may_go_with(parts, part, &others))
        })
    }

    /// True if some part of a name near to the word may be believed without a right neighbour.
    fn is_hopeful(&mut self, word: Id) -> bool {
        if let Some(&hopeful) = self.hopeful.get(&word) {
            return hopeful;
        }
        let (near, hopeful) = self.look_near(word).map_or((None, true), |(near, hopeful)| (Some(near), hopeful));
        self.near.insert(word, near);
        self.hopeful.insert(word, hopeful);
        hopeful
    }

    /// The parts near to a word, and whether one of them may be believed; nothing where Python has to say.
    fn look_near(&mut self, word: Id) -> Option<(Arc<[Id]>, bool)> {
        let text = self.parts.part(word).text.clone();
        let written: Vec<Letter> = text.bytes().map(Letter::from).collect();
        let indexes: Vec<_> = self.parts.indexes.iter().map(|i| (i.get().near.get(), i.get().brief)).collect();
        let rows = near(&indexes, &written, text.len(), if text.len() < 5 { 1 } else { 2 })?;
        let mut hopeful = false;
        let mut found = Vec::with_capacity(rows.len());
        for (part, cost, sound, rivals) in &rows {
            let id = self.parts.id(part);
            let is_word = part.is_ascii() && self.parts.is_word(id);
            let near = Near { part, cost: *cost, sound: *sound, rivals: *rivals };
            hopeful |= !part.is_ascii() || self.weights.may_believe(&self.parts, &text, &near, is_word);
            found.push(id);
        }
        Some((found.into(), hopeful))
    }

    /// True if the word may be two parts of a name without the space between them: `run_together`.
    fn may_be_joined(&mut self, word: Id) -> bool {
        if let Some(&joined) = self.joined.get(&word) {
            return joined;
        }
        let joined = self.may_be_two(word);
        self.joined.insert(word, joined);
        joined
    }

    fn may_be_two(&mut self, word: Id) -> bool {
        let text = self.parts.part(word).text.clone();
        let may_be = (SHORTEST..=LONGEST_WORD).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_alphabetic());
        if !may_be || self.parts.is_word(word) || self.parts.scores(&text)[1..].iter().any(|&score| score > 0) {
            return false;
        }
        (2..text.len() - 1).any(|at| {
            let (left, right) = text.split_at(at);
            let parts = &self.parts;
            parts.has_part(left) && parts.has_part(right) && parts.has(&format!("{left} {right}"))
        })
    }
}

/// True for a word long enough, and of letters enough, to be a slip by its looks alone.
fn may_be_wrong(text: &str) -> bool {
    let is_alpha = |c: char| c.is_alphabetic() || c == '\'' || c == '-';
    text.chars().all(is_alpha) && (4..=LONGEST_WORD).contains(&text.chars().count())
}
