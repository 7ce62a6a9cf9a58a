//! What a whole story must say before a word by itself is believed a slip: `newslint/names/hopes.py`.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::near::Row;
use crate::runs::parts::{Id, Parts};
use crate::scales::{Scales, AGAIN, HERE, ONCE};

/// The parts of which a whole story must have one; whether it need have none, if it has the word `once`, or `again`.
#[derive(Default)]
pub struct Hopes {
    parts: Vec<Id>,
    once: bool,
    again: bool,
}

/// The parts of the runs of a story: how often each occurs, and those that may be in runs that Python has to read.
#[derive(Default)]
pub struct Told {
    pub times: FxHashMap<Id, u32>,
    pub others: FxHashSet<Id>,
}

impl Hopes {
    /// The hopes of `word` with the parts near to it; nothing if no story can believe any of them.
    pub fn of(word: &str, near: &[Row], parts: &mut Parts, scales: &Scales) -> Option<Self> {
        let (mut hopes, mut seen) = (Self::default(), None);
        for (part, cost, sound, rivals) in near {
            let Some((alone, within)) = scales.chance(word, part, *cost, *sound, *rivals) else { continue };
            let needs = within | if alone > within && parts.has(part) { alone } else { 0 };
            seen = Some(seen.unwrap_or(0) | needs);
            if needs & HERE > 0 {
                hopes.parts.push(parts.id(part));
            }
        }
        let seen = seen?;
        Some(Self { once: seen & ONCE > 0, again: seen & AGAIN > 0, ..hopes })
    }

    /// False if no whole story that says this can believe that `word` is a slip.
    pub fn are_met(&self, word: Id, told: &Told) -> bool {
        let is_again = told.times.get(&word).is_some_and(|&times| times > 1);
        let is_there = |part| told.times.contains_key(part) || told.others.contains(part);
        (if is_again { self.again } else { self.once }) || self.parts.iter().any(is_there)
    }
}
