//! How far any guess at what was meant may outweigh what speaks for an unknown word: the bounds of
//! `newslint/spelling`, in `Judge._likely` and `Judge._margin`.

use pyo3::prelude::*;
use rustc_hash::FxHashSet;

use crate::neighbours::Neighbours;
use crate::table::Table;
use crate::words::Words;

mod form;
mod near;

pub use near::is_doubled_elsewhere;
use near::{Found, Near};

pub const RATE: f64 = 3.2;
pub const FURTHEST: f64 = 3.0;
pub const CHEAPEST: f64 = 0.35;
pub const ELSEWHERE: f64 = 0.6;
pub const CAPITAL: f64 = 1.0;
pub const LEAST: f64 = -1.5;
pub const MARGIN: f64 = 0.4;
const ROUNDING: f64 = 1e-6;

const SHORT: [f64; 5] = [0.0, 20.0, 20.0, 3.2, 1.0];
const SWAPPED: f64 = 0.45;
const COMMON: f64 = 6.0;
const COGNATE: f64 = 4.5;
const OTHER_FIRST: f64 = 0.8;
const USED: f64 = 0.6;
const OVERUSED: f64 = 1.45;
const FOREIGN: f64 = 1.2;
const FOREIGN_MOST: f64 = 1.5;

const SCALE: f64 = 25.0;

/// What is known of a word: `Lexicon._tally`.
#[derive(Clone, Copy, Default)]
pub struct Scores([u8; 5]);

impl Scores {
    pub fn zipf(self) -> f64 {
        f64::from(self.0[0]) / SCALE
    }

    /// How common the name is, of whatever kind.
    pub fn name(self) -> f64 {
        f64::from(self.0[1].max(self.0[2]).max(self.0[3])) / SCALE
    }

    fn foreign(self) -> f64 {
        f64::from(self.0[4]) / SCALE
    }
}

/// Words and parts of words that Python names.
#[derive(FromPyObject)]
pub struct Lists {
    /// Words for which there is always a guess.
    pub certain: FxHashSet<String>,
    /// Words that are often run together with another.
    pub links: FxHashSet<String>,
    pub prefixes: Vec<String>,
    pub endings: Vec<String>,
    pub inflections: Vec<String>,
    /// Days and months.
    pub dates: Vec<String>,
}

/// Where is looked up what may have been meant.
pub struct Hopes<'a> {
    pub words: &'a Words,
    pub scores: &'a Table,
    /// Common words and rare ones.
    pub near: (&'a Neighbours, &'a Neighbours),
    pub lists: &'a Lists,
}

/// What speaks for a word by itself, of which a part depends on the guess.
struct Form {
    short: f64,
    zipf: f64,
    foreign: f64,
    made: f64,
}

impl Form {
    /// No more than `evidence.of_form` gives for any guess.
    fn least(&self) -> f64 {
        self.short / 2.0 + USED * self.zipf + FOREIGN * self.foreign.min(FOREIGN_MOST / 2.0) + self.made
    }

    /// What `evidence.of_form` gives for this guess.
    fn against(&self, guess: &Near) -> f64 {
        let is_slip = guess.cost < SWAPPED + 0.01 && guess.zipf >= COMMON;
        let short = if is_slip { self.short / 2.0 } else { self.short };
        let expected = (guess.zipf - 1.5 - 1.5 * guess.cost).max(1.0);
        let used = USED * self.zipf + OVERUSED * (self.zipf - expected).max(0.0);
        let first = if guess.is_first { 0.0 } else { OTHER_FIRST };
        let is_other = guess.cost > CHEAPEST + 0.01 || guess.zipf < COGNATE;
        let most = if is_other { FOREIGN_MOST } else { FOREIGN_MOST / 2.0 };
        short + used + first + self.made + FOREIGN * self.foreign.min(most)
    }
}

impl Hopes<'_> {
    /// False if surely no guess for an unknown word in small letters of ASCII has a margin of `least`.
    pub fn any(&self, word: &str, least: f64) -> bool {
        self.most(word, least, false) >= least
    }

    /// No less than the margin of the best guess for an unknown word in small letters of ASCII, if it has `least`.
    /// Guesses with a capital are worth less for a word that `is_small`.
    pub fn most(&self, word: &str, least: f64, is_small: bool) -> f64 {
        if self.lists.certain.contains(word) || self.begins_with_a(word) {
            return f64::INFINITY;
        }
        let known = scores(self.scores, word);
        let short = SHORT.get(word.len()).copied().unwrap_or(0.0);
        let mut form = Form { short, zipf: known.zipf(), foreign: (known.foreign() - 3.0).max(0.0), made: 0.0 };
        let floor = least + form.least() - ROUNDING;
        let Found { mut near, is_same } = self.near(word, floor, is_small);
        if is_same {
            return f64::NEG_INFINITY;
        }
        let words = near.len();
        near.extend(self.apart(word, form.zipf, floor));
        if near.is_empty() {
            return f64::NEG_INFINITY;
        }
        let derived = self.derived(word);
        if derived > 0.0 {
            near.truncate(words);
        }
        form.made = derived.max(self.compound(word));
        // What the story has elsewhere is worth more: who is the best by then is not known yet.
        let best = near.iter().map(|guess| guess.sure).fold(f64::NEG_INFINITY, f64::max) - ROUNDING;
        let rivals = near.iter().filter(|guess| guess.worth >= best);
        let margins = rivals.map(|guess| guess.worth + leniency(word.len()) * guess.cost - form.against(guess));
        margins.fold(f64::NEG_INFINITY, f64::max) + ROUNDING
    }

    fn has(&self, word: &str) -> bool {
        self.words.knows(word.as_bytes())
    }

    /// The places of common words near to one of ASCII: `Lexicon.near_in_small`.
    pub fn commons(&self, word: &str) -> Vec<u32> {
        self.near.0.find(word.as_bytes(), word.len(), if word.len() < 5 { 1 } else { 2 }, false)
    }

    /// The places of rare ones.
    pub fn rares(&self, word: &str) -> Vec<u32> {
        self.near.1.find(word.as_bytes(), word.len(), 1, false)
    }

    pub fn zipf(&self, word: &str) -> f64 {
        scores(self.scores, word).zipf()
    }
}

/// What is known of a word in small letters; of one with a hyphen, its frequency only.
pub fn scores(table: &Table, word: &str) -> Scores {
    let owner = || word.strip_suffix("'s").and_then(|owner| table.find(owner.as_bytes()));
    let found = table.find(word.as_bytes()).or_else(owner);
    found.and_then(|record| record.try_into().ok()).map_or_else(Scores::default, Scores)
}

fn leniency(length: usize) -> f64 {
    1.3 - 5.0 / length as f64
}
