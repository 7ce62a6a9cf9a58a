//! Whether any guess at what was meant may outweigh what speaks for an unknown word: the bounds of
//! `newslint/spelling`, in `Judge._likely`, `channel.may_claim`, `joined.apart` and `evidence.at_least`.

use std::collections::HashSet;

use pyo3::prelude::*;

use crate::letters::{letters_of, Letter};
use crate::neighbours::Neighbours;
use crate::slip::{slip, FAR};
use crate::table::Table;
use crate::words::Words;

pub const RATE: f64 = 3.2;
pub const FURTHEST: f64 = 3.0;
pub const CHEAPEST: f64 = 0.35;
pub const ELSEWHERE: f64 = 0.6;
const IN_STORY: f64 = 0.2;
const ROUNDING: f64 = 1e-6;

const COST: f64 = 0.7;
const PAIR: f64 = -8.5;
const CONTENT: f64 = 2.0;
const LONG: (usize, usize, f64) = (6, 14, 3.8);
const OFTEN: f64 = 5.0;

const USED: f64 = 0.6;
const FOREIGN: f64 = 1.2;
const FOREIGN_MOST: f64 = 1.5;

const DERIVED: f64 = 1.85;
const PREFIXED: f64 = 0.5;
const RARE: f64 = 4.3;

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
    pub certain: HashSet<String>,
    /// Words that are often run together with another.
    pub links: HashSet<String>,
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

impl Hopes<'_> {
    /// False if surely no guess for an unknown word in small letters of ASCII has a margin of `least`.
    pub fn any(&self, word: &str, least: f64) -> bool {
        let derived = self.derived(word);
        if self.lists.certain.contains(word) || self.apart(word, derived > 0.0, least) {
            return true;
        }
        let scores = scores(self.scores, word);
        let short = [0.0, 10.0, 10.0, 1.6, 0.5].get(word.len()).copied().unwrap_or(0.0);
        let foreign = FOREIGN * (scores.foreign() - 3.0).clamp(0.0, FOREIGN_MOST / 2.0);
        self.may_claim(word, least + short + USED * scores.zipf() + foreign + derived - ROUNDING)
    }

    /// True if two words of which the space was left out may claim so much.
    fn apart(&self, word: &str, is_derived: bool, least: f64) -> bool {
        let worth = least - leniency(word.len()) * COST;
        let link = |part: &str| self.lists.links.contains(part);
        let begins_with_a = || {
            let rest = &word[1..];
            word.starts_with('a') && rest.len() > 2 && self.zipf(rest) > OFTEN && self.is_pair("a", rest, worth)
        };
        let splits = 2..if is_derived { 2 } else { word.len().saturating_sub(1).max(2) };
        begins_with_a()
            || splits.map(|at| word.split_at(at)).any(|(left, right)| {
                if link(left) || link(right) {
                    self.is_pair(left, right, worth)
                } else {
                    self.is_content(left, right, worth)
                }
            })
    }

    /// True for a word beside one that links, if both are so common.
    fn is_pair(&self, left: &str, right: &str, worth: f64) -> bool {
        let (short, long) = (left.len().min(right.len()), left.len().max(right.len()));
        long >= 3
            && (short != 2 || long >= 5)
            && self.zipf(left) + self.zipf(right) + PAIR - RATE * COST >= worth - ROUNDING
            && self.has(left)
            && self.has(right)
    }

    /// True for two ordinary words that are too long to be a compound.
    fn is_content(&self, left: &str, right: &str, worth: f64) -> bool {
        let (letters, both, common) = LONG;
        CONTENT >= worth - ROUNDING
            && left.len().min(right.len()) >= letters
            && left.len() + right.len() >= both
            && self.zipf(left).min(self.zipf(right)) >= common
    }

    /// What speaks for a word that has another with a prefix or an ending in it: `evidence.derived`.
    fn derived(&self, word: &str) -> f64 {
        let rest = |prefix: &String| word.strip_prefix(prefix.as_str()).filter(|rest| rest.len() > 3 && self.has(rest));
        if let Some(rest) = self.lists.prefixes.iter().find_map(rest) {
            return DERIVED + PREFIXED * (self.zipf(rest) - RARE).max(0.0);
        }
        let sister = word.strip_suffix("ed").map_or_else(|| format!("{word}s"), |stem| format!("{stem}es"));
        let is_derived = self.forms(word, &self.lists.endings).any(|form| self.has(&form))
            || self.forms(word, &self.lists.inflections).any(|form| self.has(&form) && self.zipf(&form) < RARE)
            || self.has(&sister);
        if is_derived {
            DERIVED
        } else {
            0.0
        }
    }

    /// What the endings of a word may have been put to.
    fn forms<'w>(&self, word: &'w str, endings: &'w [String]) -> impl Iterator<Item = String> + 'w {
        let ended = endings.iter().filter_map(|ending| Some((word.strip_suffix(ending.as_str())?, ending.as_str())));
        ended.filter(|(stem, _)| stem.len() > 3).flat_map(|(stem, ending)| stems(stem, ending))
    }

    fn has(&self, word: &str) -> bool {
        self.words.knows(word.as_bytes())
    }

    /// False if all slips from the words near by are too dear to claim `least`.
    fn may_claim(&self, word: &str, least: f64) -> bool {
        let loss = RATE - leniency(word.len());
        let written: Vec<Letter> = letters_of(word);
        let (common, rare) = self.near;
        let may = |index: &Neighbours, i: u32| {
            let key = index.key(i);
            let Ok(text) = std::str::from_utf8(key) else { return true };
            let zipf = self.zipf(text);
            let in_story = IN_STORY * (6.0 - zipf).max(0.0);
            let limit = ((zipf + in_story - least) / loss).min(FURTHEST) + ROUNDING;
            if limit < 0.0 || (limit < CHEAPEST && key.iter().all(u8::is_ascii_alphabetic)) {
                return false;
            }
            let meant: Vec<Letter> = letters_of(text);
            slip(&written, &meant, limit) < FAR || (limit >= ELSEWHERE && single(&written) == single(&meant))
        };
        let (commons, rares) = self.near_to(word, &written);
        rares.into_iter().any(|i| may(rare, i)) || commons.into_iter().any(|i| may(common, i))
    }

    /// The places of words near by in the two indexes: `Lexicon.near_in_small`.
    pub fn near_to(&self, word: &str, written: &[Letter]) -> (Vec<u32>, Vec<u32>) {
        let distance = if word.len() < 5 { 1 } else { 2 };
        let (common, rare) = self.near;
        (common.find(written, word.len(), distance, false), rare.find(written, word.len(), 1, false))
    }

    pub fn zipf(&self, word: &str) -> f64 {
        scores(self.scores, word).zipf()
    }
}

/// What an ending may have been put to: `evidence._stems`.
fn stems(stem: &str, ending: &str) -> Vec<String> {
    if (ending == "ly" && stem.ends_with("ic")) || (ending == "ity" && stem.ends_with("ous")) {
        return Vec::new();
    }
    if ending == "ily" {
        return vec![format!("{stem}y")];
    }
    if !ending.starts_with(['a', 'e', 'i', 'o', 'u', 'y']) {
        return vec![stem.to_owned()];
    }
    let other = match ending {
        "ably" | "ibly" | "ability" => Some(format!("{stem}{}ble", &ending[..1])),
        _ if ending.starts_with('i') => Some(format!("{stem}y")),
        "ying" => Some(format!("{stem}ie")),
        _ => None,
    };
    [Some(stem.to_owned()), Some(format!("{stem}e")), other].into_iter().flatten().collect()
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

/// The word with no letter doubled.
pub fn single(word: &[Letter]) -> Vec<Letter> {
    let mut word = word.to_vec();
    word.dedup();
    word
}
