//! Whether a word may be meant for a name that it is near to, whatever the story: `most` of `newslint/names/evidence.py`.

use std::collections::HashMap;

use crate::letters::Letter;
use crate::runs::parts::Parts;
use crate::sounds::undoubled;

/// The score from which a slip is reported, less what the order of a sum may change, and as much again as Python leaves.
const LIKELY: f64 = 0.3 - 0.010_001;
const FAR_ALONE: f64 = 0.105;
const BORNE: f64 = 3.0;
const KNOWN_COST: f64 = 0.5;

/// A part that a word may be a slip for, as `parts_near` gives it.
pub struct Near<'a> {
    pub part: &'a str,
    pub cost: f64,
    pub sound: f64,
    pub rivals: usize,
}

/// How much each piece of evidence counts: `ALONE` of `newslint/names/weights.py`.
pub struct Weights(pub HashMap<String, f64>);

impl Weights {
    fn of(&self, name: &str) -> f64 {
        self.0.get(name).copied().unwrap_or(0.0)
    }

    /// True if a story may believe that `word` was meant for the part. Both are of ASCII letters.
    pub fn may_believe(&self, parts: &Parts, word: &str, near: &Near, is_word: bool) -> bool {
        let rel = near.cost / near.part.len() as f64;
        let said = ["", "context", "person", "single", "story"].iter().map(|name| self.of(name)).sum::<f64>();
        let slip = self.slip(word, near, rel);
        said + slip + self.meant(parts, near.part, is_word) + self.known(parts, word, near.cost, rel) >= LIKELY
    }

    fn slip(&self, word: &str, near: &Near, rel: f64) -> f64 {
        let part = near.part;
        let small = near.cost < 0.5;
        let mut sum = self.of("rel") * rel + self.of("rel_sound") * rel * near.sound;
        sum += self.of("length") * part.len().min(12) as f64;
        sum += self.of("lengths") * word.len().abs_diff(part.len()) as f64;
        sum += self.of("rivals") * near.rivals.min(4) as f64;
        if small && sorted(word) == sorted(part) {
            sum += self.of("swap");
        }
        if small && word.len() != part.len() && undoubled(&letters(word)) == undoubled(&letters(part)) {
            sum += self.of("double");
        }
        sum
    }

    /// What is known of the part of a name.
    fn meant(&self, parts: &Parts, part: &str, is_word: bool) -> f64 {
        let [zipf, _, surname, place, _] = parts.scores(part);
        let most = if is_word { 3.0 } else { 4.0 };
        let own = zipf == 0 && surname == 0 && place == 0;
        let sum = self.of("czipf") * score(zipf).min(most) + self.of("csurname") * score(surname);
        sum + if own { self.of("own") } else { 0.0 }
    }

    /// What is known of the word itself.
    fn known(&self, parts: &Parts, word: &str, cost: f64, rel: f64) -> f64 {
        let [zipf, given, surname, place, foreign] = parts.scores(word);
        let foreign = if word.contains('-') { 0 } else { foreign };
        let borne = score(given.max(surname).max(place).max(foreign));
        let mut sum = self.of("place") * score(place) + self.of("foreign") * score(foreign);
        sum += self.of("zipf") * score(zipf) + self.of("known_cost") * borne * (cost - KNOWN_COST).max(0.0);
        if rel > FAR_ALONE && score(surname) > BORNE {
            sum += self.of("bearer");
        }
        sum
    }
}

fn score(byte: u8) -> f64 {
    f64::from(byte) / 25.0
}

fn letters(text: &str) -> Vec<Letter> {
    text.bytes().map(Letter::from).collect()
}

fn sorted(text: &str) -> Vec<u8> {
    let mut letters = text.as_bytes().to_vec();
    letters.sort_unstable();
    letters
}
