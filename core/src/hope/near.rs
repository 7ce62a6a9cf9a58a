//! Words near by that may have been meant, as far as they matter: bounds of `guesses` and `may_claim` of
//! `newslint/spelling/channel.py`.

use super::{leniency, Hopes, CAPITAL, CHEAPEST, ELSEWHERE, FURTHEST, LEAST, MARGIN, RATE, ROUNDING};
use crate::letters::letters_of;
use crate::slip::{slip, FAR};

const IN_STORY: f64 = 0.2;

/// A leniency is nothing that is taken away from words of so many letters.
const LENIENT: usize = 4;

/// A word that may have been meant.
pub struct Near {
    pub cost: f64,
    pub zipf: f64,
    /// What it is worth if the story has it elsewhere.
    pub worth: f64,
    /// What it or a better guess surely is worth.
    pub sure: f64,
    /// It begins with the letter that is written.
    pub is_first: bool,
}

/// What is near by; `is_same` if the word surely lacks nothing but a capital or a hyphen, and is left alone.
pub struct Found {
    pub near: Vec<Near>,
    pub is_same: bool,
}

impl Hopes<'_> {
    /// The words of which the slips are not too dear to claim `least`.
    pub fn near(&self, word: &str, least: f64, is_small: bool) -> Found {
        let written = word.as_bytes();
        let loss = RATE - leniency(word.len());
        let (common, rare) = self.near;
        let (commons, rares) = self.near_to(word);
        let (mut near, mut same, mut best) = (Vec::new(), f64::NEG_INFINITY, least.max(LEAST));
        let commons = commons.into_iter().map(|i| (common.key(i), true));
        for (key, is_common) in commons.chain(rares.into_iter().map(|i| (rare.key(i), false))) {
            let Ok(text) = std::str::from_utf8(key) else { continue };
            let zipf = self.zipf(text);
            let story = IN_STORY * (6.0 - zipf).max(0.0);
            let limit = ((zipf + story - least) / loss).min(FURTHEST) + ROUNDING;
            if limit < 0.0 || (limit < CHEAPEST && key.iter().all(u8::is_ascii_alphabetic)) {
                continue;
            }
            let slipped = if key.is_ascii() {
                slip(written, key, limit)
            } else {
                slip(&letters_of(word), &letters_of(text), limit)
            };
            let is_elsewhere = slipped > ELSEWHERE && limit >= ELSEWHERE && is_doubled_elsewhere(written, key);
            let cost = if is_elsewhere { ELSEWHERE } else { slipped };
            if cost == FAR {
                continue;
            }
            let is_named = is_common && !self.words.is_small(key);
            let capital = if is_named && is_small { CAPITAL } else { 0.0 };
            let worth = zipf - RATE * cost - capital;
            best = best.max(worth);
            if key.iter().filter(|&&b| b != b'-').eq(written) {
                same = same.max(zipf - RATE * (slipped.max(CHEAPEST) - MARGIN));
            }
            if key.contains(&b'-') {
                continue;
            }
            // Of names, those of people may be no guesses for a word with a capital.
            let sure = if is_named && !is_small { f64::NEG_INFINITY } else { zipf - RATE * slipped - capital };
            near.push(Near { cost, zipf, worth: worth + story, sure, is_first: key[0] == written[0] });
        }
        Found { near, is_same: word.len() >= LENIENT && same > best + ROUNDING }
    }
}

/// True if the two differ only in which letters are doubled.
pub fn is_doubled_elsewhere(written: &[u8], meant: &[u8]) -> bool {
    single(written).eq(single(meant))
}

/// The word with no letter doubled.
fn single(word: &[u8]) -> impl Iterator<Item = u8> + '_ {
    let is_other = |&(i, letter): &(usize, &u8)| i == 0 || word[i - 1] != *letter;
    word.iter().enumerate().filter(is_other).map(|(_, &letter)| letter)
}
