//! What was meant by an unknown word: `guesses` of `newslint/spelling/channel.py`.

use crate::hope::{is_doubled_elsewhere, Hopes, CAPITAL, CHEAPEST, ELSEWHERE, FURTHEST, LEAST, MARGIN, RATE};
use crate::slip::{slip, FAR};

/// What a guess is worth, the word, the cost of the slip, and how common the word is.
pub type Guess = (f64, String, f64, f64);

/// The guesses for a word in small letters, best first; None if a word near by has letters beyond ASCII.
pub fn guesses(hopes: &Hopes, word: &str) -> Option<Vec<Guess>> {
    let written = word.as_bytes();
    let mut found: Vec<Guess> = Vec::new();
    let mut best = LEAST;
    for (zipf, meant) in near(hopes, word)? {
        // The rest are rarer: to be among the best they must be cheaper slips.
        let limit = FURTHEST.min((zipf - best) / RATE + MARGIN);
        let small = meant.to_ascii_lowercase();
        let may_be = limit >= CHEAPEST || !meant.bytes().all(|b| b.is_ascii_alphabetic());
        let mut cost = if may_be { slip(written, small.as_bytes(), limit) } else { FAR };
        if ELSEWHERE < cost && cost < FAR && is_doubled_elsewhere(written, small.as_bytes()) {
            cost = ELSEWHERE;
        }
        if cost < FAR {
            let capital = if meant.starts_with(|c: char| c.is_ascii_uppercase()) { CAPITAL } else { 0.0 };
            let worth = zipf - RATE * cost - capital;
            found.push((worth, meant, cost, zipf));
            best = best.max(worth);
        }
    }
    found.sort_by(|a, b| b.partial_cmp(a).expect("no guess is worth what is no number"));
    Some(found)
}

/// The words near by, the commonest first, those that are never small with a capital: `Lexicon.near`.
fn near(hopes: &Hopes, word: &str) -> Option<Vec<(f64, String)>> {
    let (common, rare) = hopes.near;
    let (commons, rares) = (hopes.commons(word), hopes.rares(word));
    let mut found = Vec::with_capacity(commons.len() + rares.len());
    let commons = commons.into_iter().map(|i| (common, i, true));
    for (index, i, is_common) in commons.chain(rares.into_iter().map(|i| (rare, i, false))) {
        let mut meant = std::str::from_utf8(index.key(i)).ok().filter(|key| key.is_ascii())?.to_owned();
        let zipf = hopes.zipf(&meant);
        if is_common && !hopes.words.is_small(meant.as_bytes()) {
            if let Some(first) = meant.get_mut(..1) {
                first.make_ascii_uppercase();
            }
        }
        found.push((zipf, meant));
    }
    found.sort_by(|a, b| b.partial_cmp(a).expect("all frequencies are numbers"));
    Some(found)
}
