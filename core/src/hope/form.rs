//! What a word may be made of: `newslint/spelling/evidence.py`, and two words without a space between them, as in
//! `joined.py`.

use super::near::Near;
use super::{leniency, Hopes, RATE, ROUNDING};

const COST: f64 = 0.7;
const PAIR: f64 = -8.5;
const CONTENT: f64 = 2.0;
const LONG: (usize, usize, f64) = (6, 14, 3.8);
const OFTEN: f64 = 5.0;

const DERIVED: f64 = 1.85;
const PREFIXED: f64 = 0.5;
const RARE: f64 = 4.3;
const COMPOUND: f64 = 0.6;
const ORDINARY: f64 = 3.3;

/// Two words of which the space was left out.
fn apart(worth: f64, zipf: f64) -> Near {
    Near { cost: COST, zipf, worth, sure: worth, is_first: true }
}

impl Hopes<'_> {
    /// The two words that a word may be of which the space was left out, if they may claim `least`: `joined.apart`.
    pub fn apart(&self, word: &str, zipf: f64, least: f64) -> Vec<Near> {
        let worth = least - leniency(word.len()) * COST - ROUNDING;
        let link = |part: &str| self.lists.links.contains(part);
        let splits = (2..word.len().saturating_sub(1)).map(|at| word.split_at(at));
        let pairs = splits.filter_map(|(left, right)| match link(left) || link(right) {
            true => self.pair(left, right, worth),
            false => self.content(left, right).filter(|_| zipf == 0.0),
        });
        pairs.collect()
    }

    /// True if a word may be another with *a* before it.
    pub fn begins_with_a(&self, word: &str) -> bool {
        let rest = word.strip_prefix('a').filter(|rest| rest.len() > 2 && self.zipf(rest) > OFTEN);
        rest.is_some_and(|rest| self.pair("a", rest, f64::NEG_INFINITY).is_some())
    }

    /// A word beside one that links, if they are worth so much.
    fn pair(&self, left: &str, right: &str, least: f64) -> Option<Near> {
        let (short, long) = (left.len().min(right.len()), left.len().max(right.len()));
        if long < 3 || (short == 2 && long < 5) {
            return None;
        }
        let zipf = self.zipf(left) + self.zipf(right) + PAIR;
        let worth = zipf - RATE * COST;
        (worth >= least && self.has(left) && self.has(right)).then(|| apart(worth, zipf))
    }

    /// Two ordinary words that are too long to be a compound.
    fn content(&self, left: &str, right: &str) -> Option<Near> {
        let (letters, both, common) = LONG;
        if left.len().min(right.len()) < letters || left.len() + right.len() < both {
            return None;
        }
        let is_content =
            self.zipf(left).min(self.zipf(right)) >= common && !self.lists.prefixes.iter().any(|p| p == left);
        (is_content && self.has(left) && self.has(right)).then(|| apart(CONTENT, CONTENT))
    }

    /// What speaks for two ordinary words in one: `evidence.compound`.
    pub fn compound(&self, word: &str) -> f64 {
        let is_word = |part: &str| self.zipf(part) >= ORDINARY && self.has(part);
        let mut splits = (3..word.len().saturating_sub(2)).map(|at| word.split_at(at));
        if splits.any(|(left, right)| is_word(left) && is_word(right)) {
            COMPOUND
        } else {
            0.0
        }
    }

    /// What speaks for a word that has another with a prefix or an ending in it: `evidence.derived`.
    pub fn derived(&self, word: &str) -> f64 {
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
