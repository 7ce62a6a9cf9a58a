//! What a whole story must say before a word by itself is believed a slip: `newslint/names/hopes.py`, and more closely.

use crate::near::Row;
use crate::runs::part::Id;
use crate::runs::parts::Parts;
use crate::runs::told::Told;
use crate::scales::{Scales, AGAIN, BARE, HERE, ONCE};

/// Names with one part that are looked at, of each dictionary.
const MOST: usize = 24;

/// The score of a given name that many have.
const GIVEN: f64 = 4.0;

/// The parts that a word may be believed a slip for.
pub struct Hopes(Vec<Chance>);

/// What a whole story needs for a part, if it is a name alone, and if it is part of a longer one.
struct Chance {
    part: Id,
    alone: u8,
    within: u8,
}

impl Hopes {
    /// The hopes of `word` with the parts near to it; nothing if no story can believe any of them.
    pub fn of(word: &str, near: &[Row], parts: &mut Parts, scales: &Scales) -> Option<Self> {
        if near.is_empty() {
            return None;
        }
        let (mine, mut chances) = (scales.of(word), Vec::new());
        for (part, cost, sound, rivals) in near {
            if let Some((alone, within)) = scales.chance((word, mine), part, *cost, *sound, *rivals) {
                let alone = if parts.has(part) { alone } else { 0 };
                chances.push(Chance { part: parts.id(part), alone, within });
            }
        }
        Some(Self(chances)).filter(|hopes| !hopes.0.is_empty())
    }

    /// False if no story that has `told` this can believe that `word` is a slip; a passage need say nothing.
    pub fn are_met(&self, word: Id, told: &mut Told, parts: &mut Parts, scales: &Scales) -> bool {
        let need = if told.times(word) > 1 { AGAIN } else { ONCE };
        !told.is_whole
            || self.0.iter().any(|chance| {
                let needs = chance.alone | chance.within;
                if told.has(chance.part) {
                    needs & HERE > 0
                } else {
                    needs & need > 0 && chance.is_meant(need, told, parts, scales)
                }
            })
    }
}

impl Chance {
    /// True if the story may have heard of a name with the part, though it does not have the part itself; in full it
    /// would have it. A name of several parts would be introduced, be it by words that go with it.
    fn is_meant(&self, need: u8, told: &mut Told, parts: &mut Parts, scales: &Scales) -> bool {
        (0..parts.indexes.len()).any(|index| {
            let numbers = parts.indexes[index].get().with_part(parts.part(self.part).text.as_bytes(), MOST);
            numbers.into_iter().any(|number| {
                let Some(form) = parts.form(index, number) else { return true };
                let needs = if form.len() == 1 { self.alone } else { self.within };
                if needs & need == 0 || !form.contains(&self.part) {
                    return false;
                }
                if parts.indexes[index].get().context(number).is_none_or(|words| told.mentions_any(&words)) {
                    return true;
                }
                let introduces = |part: &Id| told.has(*part) && scales.given(&parts.part(*part).text) < GIVEN;
                needs & (need * BARE) > 0 && (form.len() == 1 || form.iter().any(introduces))
            })
        })
    }
}
