//! Words side by side that lead to phrases: what `_found` of `newslint/checks/confused.py` finds.

use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use rustc_hash::FxHashMap;

use crate::noted::Noted;
use crate::reader::{open, Look};

/// A word as it leads to phrases: its number above these flags.
type Key = NonZeroU32;

/// Nothing more is known of a word that leads nowhere.
const KNOWN: u32 = 1;
const ALONE: u32 = 2;
const LEFT: u32 = 4;
const RIGHT: u32 = 8;
const FLAGS: u32 = 4;

/// The numbers of phrases, in order.
type Phrases = Vec<u32>;

/// What leads to the phrases of all cards.
#[pyclass(frozen)]
pub struct Anchors {
    keys: FxHashMap<String, u32>,
    alone: FxHashMap<u32, Phrases>,
    pairs: FxHashMap<u64, Phrases>,
    noted: Mutex<Noted<Key>>,
}

#[pymethods]
impl Anchors {
    /// A line for each phrase: the words of two places side by side, parted by a mark; where there are none before it,
    /// those behind lead there alone. See `lead` of `newslint/checks/leads.py`.
    #[new]
    fn new(leads: &str) -> Self {
        let (keys, alone, pairs) = Default::default();
        let mut made = Self { keys, alone, pairs, noted: Mutex::default() };
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
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.prepare(&look.lexis, lexis.len());
        let (mut found, mut before) = (Vec::new(), KNOWN);
        for token in &look.tokens {
            let key = noted.of(token.id, || self.key(&lexis.word(lexis.low(token.id)).text)).get();
            if key & ALONE > 0 {
                found.extend(&self.alone[&(key >> FLAGS)]);
            }
            if before & LEFT > 0 && key & RIGHT > 0 {
                found.extend(self.pairs.get(&pair(before >> FLAGS, key >> FLAGS)).into_iter().flatten());
            }
            before = key;
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl Anchors {
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
        self.keys.insert(word.to_owned(), number << FLAGS | KNOWN | flag);
        number
    }

    fn key(&self, low: &str) -> Key {
        self.keys.get(low).and_then(|&key| Key::new(key)).unwrap_or(Key::MIN)
    }
}

fn pair(before: u32, number: u32) -> u64 {
    u64::from(before) << 32 | u64::from(number)
}
