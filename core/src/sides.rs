//! Words of one English only: what `newslint/checks/sides.py` and `varieties.py` look for.

use std::sync::{Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyList;
use rustc_hash::FxHashSet;

use crate::lexis::{Id, Lexis, Word, CAPITAL, INNER_CAPITAL, JOINED};
use crate::look::{open, Look};
use crate::noted::Notes;
use crate::places::begins_sentence;
use crate::story::Token;
use crate::watch::stem as possessor;
use crate::words::{plain, Words, UK, US};

/// So many words show what a story is written in, and a word that is of the other: one more than `LEAST` of `sides.py`.
const LEAST: usize = 3;

/// UK letters, US letters, and what may follow either; if nothing does, the same follows both, but for an *s*.
type Change = (String, String, Vec<String>);

/// The words that tell sides apart, and what is known of the words of drafts.
#[pyclass(frozen)]
pub struct Sides {
    words: Py<Words>,
    changes: Vec<Change>,
    known: Mutex<Known>,
}

/// For each word 0, or from 1 the number of a word of one English.
#[derive(Default)]
struct Known {
    noted: Notes<u32>,
    words: Vec<Sided>,
}

/// The side of a word, whether it is spelled otherwise on the other, and what it may be there, with any ending.
struct Sided {
    side: u8,
    is_paired: bool,
    twins: Vec<String>,
}

impl Known {
    /// What is known of a word of one English.
    fn word(&self, id: Id) -> &Sided {
        &self.words[self.noted.get(id) as usize - 1]
    }
}

#[pymethods]
impl Sides {
    #[new]
    fn new(words: Py<Words>, changes: Vec<Change>) -> Self {
        Self { words, changes, known: Mutex::default() }
    }

    /// The words of a draft that are right in one English only, in order of first use.
    fn words<'py>(&self, py: Python<'py>, look: &Look) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&look.lexis);
        let found = self.noted(look, &lexis, look.vocabulary.iter().copied());
        PyList::new(py, found.into_iter().map(|id| lexis.word(id).object(py)))
    }
}

/// True for words of both sides of which there are more of one; with more words it stays true.
fn are_mixed<'a>(words: impl Iterator<Item = &'a (u8, Id)>) -> bool {
    let words: FxHashSet<_> = words.collect();
    let us = words.iter().filter(|(side, _)| *side == US).count();
    us > 0 && us < words.len() && words.len() >= LEAST
}

/// Those of some words with a capital that a sentence begins with.
fn begin(look: &Look, words: &[(Id, (u8, Id))]) -> Vec<(u8, Id)> {
    let tokens = look.tokens.iter().filter(|_| !words.is_empty());
    let of_word = |token: &Token| words.iter().find(|(id, _)| *id == token.id).map(|(_, word)| *word);
    tokens.filter_map(|token| of_word(token).filter(|_| begins_sentence(&look.prose, token.start as usize))).collect()
}

impl Sides {
    /// Those of some words that are right in one English only.
    pub fn noted(&self, look: &Look, lexis: &Lexis, ids: impl Iterator<Item = Id>) -> Vec<Id> {
        let known = self.known(look, lexis);
        ids.filter(|&id| known.noted.get(id) > 0).collect()
    }

    /// Whether a draft may have common words of both, and more of one: `ids` are those that are right in one only.
    pub fn may_mix(&self, look: &Look, lexis: &Lexis, ids: impl Iterator<Item = Id>) -> bool {
        let known = self.known(look, lexis);
        let (mut small, mut begun) = (Vec::new(), Vec::new());
        for (id, word) in ids.map(|id| (id, known.word(id))).filter(|(_, word)| word.is_paired) {
            match lexis.word(id).shape & (CAPITAL | INNER_CAPITAL) {
                0 => small.push((word.side, lexis.low(id))),
                CAPITAL => begun.push((id, (word.side, lexis.low(id)))),
                _ => {}
            }
        }
        let may_be = |begun: &[_]| are_mixed(small.iter().chain(begun));
        let all: Vec<_> = begun.iter().map(|(_, word)| *word).collect();
        may_be(&[]) || (may_be(&all) && may_be(&begin(look, &begun)))
    }

    /// Whether a draft may have one of these words also as it is in the other English: `_twins` of `varieties.py`.
    pub fn may_pair(&self, look: &Look, lexis: &Lexis, mut ids: impl Iterator<Item = Id>) -> bool {
        let known = self.known(look, lexis);
        let has = |low: &String| {
            let low = lexis.find(low);
            low.is_some() && look.vocabulary.iter().any(|&id| Some(lexis.low(id)) == low)
        };
        ids.any(|id| known.word(id).twins.iter().any(has))
    }

    /// What is noted of all words.
    fn known(&self, look: &Look, lexis: &Lexis) -> MutexGuard<'_, Known> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let Known { noted, words } = &mut *known;
        let missing = noted.missing(&look.lexis, lexis.len());
        if !missing.is_empty() {
            let known = self.words.get().known(look, lexis);
            for id in missing {
                let low = lexis.low(id);
                let number = if low < id { noted.get(low) } else { self.enter(words, lexis.word(id), known.flags(id)) };
                noted.add(number);
            }
        }
        known
    }

    /// The number of a word in small letters with these flags, which is entered if it is of one English.
    fn enter(&self, words: &mut Vec<Sided>, word: &Word, flags: u8) -> u32 {
        let all = self.words.get();
        let side = match flags {
            0 if word.shape & JOINED > 0 => all.sides_of_parts(&plain(&word.text)),
            flags => flags & (US | UK),
        };
        if side != US && side != UK {
            return 0;
        }
        let is_other = |twin: &String| ![0, side].contains(&all.sides(&plain(twin)));
        let (same, other) = self.twins(&word.text, side);
        let is_paired = same.iter().any(is_other);
        words.push(Sided { side, is_paired, twins: other.into_iter().filter(is_other).collect() });
        words.len() as u32
    }

    /// What a word of one English may be in the other: with the same ending, and with any.
    fn twins(&self, low: &str, side: u8) -> (Vec<String>, Vec<String>) {
        let (mut same, mut other) = (Vec::new(), Vec::new());
        for (uk, us, tails) in &self.changes {
            let (old, new) = if side == UK { (uk, us) } else { (us, uk) };
            for at in (1..low.len()).filter(|&at| low.as_bytes()[at..].starts_with(old.as_bytes())) {
                let (stem, tail) = (&low[..at], &low[at + old.len()..]);
                let with = |tail: &str| [stem, new, tail].concat();
                if tails.is_empty() || tails.iter().any(|known| known == possessor(tail)) {
                    same.push(with(tail));
                }
                if tails.iter().any(|known| known == tail) {
                    other.extend(tails.iter().map(|tail| with(tail)));
                } else if tails.is_empty() {
                    other.extend([tail, tail.strip_suffix('s').unwrap_or(tail), &format!("{tail}s")].map(with));
                }
            }
        }
        (same, other)
    }
}
