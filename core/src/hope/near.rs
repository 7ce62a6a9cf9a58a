//! Words near by that may have been meant, as far as they matter: bounds of `guesses` and `may_claim` of
//! `newslint/spelling/channel.py`.

use super::{leniency, Hopes, CAPITAL, CHEAPEST, ELSEWHERE, FURTHEST, LEAST, MARGIN, OTHER_FIRST, RATE, ROUNDING};
use crate::closeness::undoubled;
use crate::letters::letters_of;
use crate::slip::{slip, FAR};

const IN_STORY: f64 = 0.2;

/// No word of the rare ones is more common: `COMMON_WORD` of `build_data/lexicon.py`.
const RAREST: f64 = 2.5;

/// No slip costs less.
const LIGHTEST: f64 = 0.2;

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
        let may_be_rare = claimable(RAREST, least) > loss * LIGHTEST;
        let (commons, rares) = (self.commons(word), if may_be_rare { self.rares(word) } else { Vec::new() });
        let (mut near, mut same, mut best) = (Vec::new(), f64::NEG_INFINITY, LEAST.max(least + OTHER_FIRST));
        let commons = commons.into_iter().map(|i| (common.key(i), true));
        let keys: Vec<_> = commons.chain(rares.into_iter().map(|i| (rare.key(i), false))).collect();
        self.scores.fetch(keys.iter().map(|&(key, _)| key));
        for (key, is_common) in keys {
            let Ok(text) = std::str::from_utf8(key) else { continue };
            let is_first = key[0] == written[0];
            let zipf = self.zipf(text);
            let least = if is_first { least } else { least + OTHER_FIRST };
            let limit = (claimable(zipf, least) / loss).min(FURTHEST) + ROUNDING;
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
            near.push(Near { cost, zipf, worth: worth + in_story(zipf), sure, is_first });
        }
        Found { near, is_same: word.len() >= LENIENT && same > best + ROUNDING }
    }
}

/// How much more than `least` a word that is so common may claim if it is not written wrong.
fn claimable(zipf: f64, least: f64) -> f64 {
    zipf + in_story(zipf) - least
}

/// How much more a word is worth if the story has it elsewhere.
fn in_story(zipf: f64) -> f64 {
    IN_STORY * (6.0 - zipf).max(0.0)
}

/// True if the two differ only in which letters are doubled.
pub fn is_doubled_elsewhere(written: &[u8], meant: &[u8]) -> bool {
    undoubled(written).eq(undoubled(meant))
}
