//! What a word is near to among the parts of names, and whether it is two of them; worked out once for each word.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::near::{near, Row};
use crate::runs::hopes::Hopes;
use crate::runs::part::Id;
use crate::runs::parts::Parts;
use crate::runs::told::Told;
use crate::scales::Scales;

/// Letters of the shortest and of the longest word that is taken apart.
const SHORTEST: usize = 6;
const LONGEST: usize = 40;

/// A part that a word is near to: with the cost of the slip, that between the sounds, and how many are as near.
#[derive(Clone, Copy)]
pub struct Slip {
    pub part: Id,
    pub cost: f64,
    pub sound: f64,
    pub rivals: usize,
}

/// The parts that a word is near to, and what it takes to believe one of them; nothing if no story does.
pub struct Near {
    pub slips: Arc<[Slip]>,
    pub hopes: Option<Hopes>,
}

/// What was asked so far.
pub struct Nearness {
    pub scales: Scales,
    near: FxHashMap<Id, Option<Near>>,
}

impl Nearness {
    pub fn new(scales: Scales) -> Self {
        Self { scales, near: FxHashMap::default() }
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.near.clear();
    }

    /// False if a whole story has `told` nothing for which the word is believed a slip.
    pub fn may_be(&self, parts: &mut Parts, word: Id, told: &mut Told) -> bool {
        let hopes = self.near.get(&word).and_then(Option::as_ref).and_then(|near| near.hopes.as_ref());
        hopes.is_none_or(|hopes| hopes.are_met(word, told, parts, &self.scales))
    }

    /// What a word is near to; nothing where Python has to say.
    pub fn near(&mut self, parts: &mut Parts, word: Id) -> Option<&Near> {
        if !self.near.contains_key(&word) {
            let near = self.look_near(parts, word);
            self.near.insert(word, near);
        }
        self.near[&word].as_ref()
    }

    fn look_near(&self, parts: &mut Parts, word: Id) -> Option<Near> {
        let text = parts.part(word).text.clone();
        let indexes: Vec<_> = parts.indexes.iter().map(|i| (i.get().near.get(), i.get().brief)).collect();
        let rows = near(&indexes, text.as_bytes(), text.len(), if text.len() < 5 { 1 } else { 2 })?;
        if rows.iter().any(|(part, ..)| !part.is_ascii()) {
            return None;
        }
        let hopes = Hopes::of(&text, &rows, parts, &self.scales);
        let slip = |(part, cost, sound, rivals): &Row| Slip {
            part: parts.id(part),
            cost: *cost,
            sound: *sound,
            rivals: *rivals,
        };
        Some(Near { slips: rows.iter().map(slip).collect(), hopes })
    }

    /// True if the word may be two parts of a name without the space between them: `run_together`.
    pub fn may_be_joined(&self, parts: &mut Parts, word: Id) -> bool {
        parts.is_joined(word, |parts| self.may_be_two(parts, word))
    }

    fn may_be_two(&self, parts: &mut Parts, word: Id) -> bool {
        let text = parts.part(word).text.clone();
        let may_be = (SHORTEST..=LONGEST).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_alphabetic());
        if !may_be || parts.is_word(word) {
            return false;
        }
        let is_two = (2..text.len() - 1).any(|at| {
            let (left, right) = text.split_at(at);
            parts.has_part(left) && parts.has_part(right) && parts.has(&format!("{left} {right}"))
        });
        is_two && !self.scales.is_a_name(&text)
    }
}
