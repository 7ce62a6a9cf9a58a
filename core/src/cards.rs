//! Cards by the words without which they find nothing: `Pattern.likely` of `newslint/checks/pattern.py`.

use std::hash::Hasher;
use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use rustc_hash::FxHasher;

use crate::chars::like;
use crate::lexis::FOREIGN;
use crate::noted::Noted;
use crate::reader::{open, Look};

/// For each card its anchors, words in small letters of which a draft must have one, be it as a part of a longer one;
/// and its needs, texts of which it must have one, too. Where a card has none, nothing need be there.
#[pyclass(frozen)]
pub struct Cards {
    /// What stands for a word, and the number of a card, in order. Two words that have one number cost a search.
    index: Vec<(u64, u32)>,
    /// The cards without an anchor.
    others: Vec<u32>,
    /// The needs of each card.
    needs: Vec<Py<PyTuple>>,
    /// Whether a word is an anchor of any card.
    noted: Mutex<Noted<bool>>,
}

#[pymethods]
impl Cards {
    #[new]
    fn new(cards: Vec<(Bound<'_, PyTuple>, Py<PyTuple>)>) -> PyResult<Self> {
        let (mut index, mut others) = (Vec::with_capacity(cards.len()), Vec::new());
        for (number, (words, _)) in (0..).zip(&cards) {
            for word in words.iter() {
                index.push((hash(word.cast::<PyString>()?.to_str()?), number));
            }
            if words.is_empty() {
                others.push(number);
            }
        }
        index.sort_unstable();
        let needs = cards.into_iter().map(|(_, texts)| texts).collect();
        Ok(Self { index, others, needs, noted: Mutex::default() })
    }

    /// The cards that may find something in a draft, in order.
    fn among(&self, look: &Bound<'_, Look>) -> PyResult<Vec<u32>> {
        let (py, look) = (look.py(), look.get());
        let mut found = self.others.clone();
        if !self.index.is_empty() {
            self.anchored(look, &mut found);
        }
        let mut likely = Vec::new();
        for card in found {
            let needs = self.needs[card as usize].bind(py);
            if needs.is_empty() || look.has_any(needs)? {
                likely.push(card);
            }
        }
        Ok(likely)
    }
}

impl Cards {
    /// Adds the cards that have an anchor in a draft, and puts all in order.
    fn anchored(&self, look: &Look, found: &mut Vec<u32>) {
        let lexis = open(&look.lexis);
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.prepare(&look.lexis, lexis.len());
        for &id in &look.vocabulary {
            let low = &lexis.word(lexis.low(id)).text;
            let plain = if lexis.word(id).shape & FOREIGN != 0 { like(low) } else { None };
            let cards = || parts(low).chain(plain.iter().flat_map(|plain| parts(plain))).flat_map(|part| self.of(part));
            if noted.of(id, || cards().next().is_some()) {
                found.extend(cards());
            }
        }
        found.sort_unstable();
        found.dedup();
    }

    /// The cards of which a word is an anchor.
    fn of(&self, word: &str) -> impl Iterator<Item = u32> + '_ {
        let word = hash(word);
        let start = self.index.partition_point(|&(other, _)| other < word);
        self.index[start..].iter().take_while(move |&&(other, _)| other == word).map(|&(_, card)| card)
    }
}

/// What marks join to one word.
fn parts(low: &str) -> impl Iterator<Item = &str> {
    low.split(['\'', '’', '‑', '-'])
}

fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}
