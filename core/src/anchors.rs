//! Words side by side that lead to phrases: what `_found` of `newslint/checks/confused.py` finds.

use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use rustc_hash::FxHashMap;

use crate::lexis::{Id, Lexis};
use crate::look::{open, Look};
use crate::noted::Notes;

/// A word as it leads to phrases: its number above these flags; 0 for one that leads nowhere.
type Key = u32;

const ALONE: Key = 1;
const LEFT: Key = 2;
const RIGHT: Key = 4;
const FLAGS: u32 = 3;

/// The numbers of phrases, in order.
type Phrases = Vec<u32>;

/// What leads to the phrases of all cards.
#[pyclass(frozen)]
pub struct Anchors {
    keys: FxHashMap<String, Key>,
    alone: FxHashMap<u32, Phrases>,
    pairs: FxHashMap<u64, Phrases>,
    noted: Mutex<Notes<Key>>,
}

#[pymethods]
impl Anchors {
    /// A line for each phrase: the words of two places side by side, parted by a mark; where there are none before it,
    /// those behind lead there alone. See `lead` of `newslint/checks/leads.py`.
    #[new]
    fn new(leads: &str) -> Self {
        let (keys, alone, pairs, noted) = Default::default();
        let mut made = Self { keys, alone, pairs, noted };
        for (n, lead) in (0..).zip(leads.split('\n')) {
            if let Some((left, right)) = lead.split_once(['<', '>']) {
                made.enter(n, left, right);
            }
        }
        made
    }

    /// The phrases that a draft may have.
    fn found(&self, look: &Look) -> Phrases {
        let lexis = open(&look.lexis);
        self.among(look, &lexis, |_| true)
    }
}

impl Anchors {
    /// The words by these numbers that lead anywhere.
    pub fn noted(&self, look: &Look, lexis: &Lexis, ids: Range<Id>) -> Vec<Id> {
        let notes = self.notes(look, lexis);
        ids.filter(|&id| notes.get(id) > 0).collect()
    }

    fn notes(&self, look: &Look, lexis: &Lexis) -> MutexGuard<'_, Notes<Key>> {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        for id in noted.missing(&look.lexis, lexis.len()) {
            let low = lexis.low(id);
            let key = if low < id { noted.get(low) } else { self.key(&lexis.word(low).text) };
            noted.add(key);
        }
        noted
    }

    /// What `found` gives; other words than those that `may_lead` lead nowhere.
    pub fn among(&self, look: &Look, lexis: &Lexis, may_lead: impl Fn(Id) -> bool) -> Phrases {
        let noted = self.notes(look, lexis);
        let (keys, mut found, mut before) = (noted.all(), Vec::new(), 0);
        for token in &look.tokens {
            let key = if may_lead(token.id) { keys[token.id as usize] } else { 0 };
            // This asks for both at once: what leads to the left is one bit below what leads to the right.
            if key & (ALONE | (before & LEFT) << 1) > 0 {
                if key & ALONE > 0 {
                    found.extend(&self.alone[&(key >> FLAGS)]);
                }
                if before & LEFT > 0 && key & RIGHT > 0 {
                    found.extend(self.pairs.get(&pair(before >> FLAGS, key >> FLAGS)).into_iter().flatten());
                }
            }
            before = key;
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Enters what leads to the phrase `n`.
    fn enter(&mut self, n: u32, left: &str, right: &str) {
        let is_alone = left.is_empty();
        let left: Vec<u32> = left.split_whitespace().map(|word| self.number(word, LEFT)).collect();
        for word in right.split_whitespace() {
            let number = self.number(word, if is_alone { ALONE } else { RIGHT });
            if is_alone {
                self.alone.entry(number).or_default().push(n);
            }
            for &before in &left {
                self.pairs.entry(pair(before, number)).or_default().push(n);
            }
        }
    }

    /// The number of a word that leads somewhere in the way that `flag` says.
    fn number(&mut self, word: &str, flag: u32) -> u32 {
        if let Some(key) = self.keys.get_mut(word) {
            *key |= flag;
            return *key >> FLAGS;
        }
        let number = self.keys.len() as u32;
        self.keys.insert(word.to_owned(), number << FLAGS | flag);
        number
    }

    fn key(&self, low: &str) -> Key {
        self.keys.get(low).copied().unwrap_or(0)
    }
}

fn pair(before: u32, number: u32) -> u64 {
    u64::from(before) << 32 | u64::from(number)
}
