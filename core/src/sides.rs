//! Words of one English only: what `newslint/checks/sides.py` and `varieties.py` look for.

use std::borrow::Cow;
use std::collections::HashSet;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyList;

use crate::lexis::{Id, Lexis};
use crate::noted::Noted;
use crate::reader::{open, Look};
use crate::table::Table;

const US: u8 = 16;
const UK: u8 = 32;

/// UK letters, US letters, and what may follow either; if nothing does, the same follows both, but for an *s*.
type Change = (String, String, Vec<String>);

/// The table of flags, what stands beside a hyphen without being a word, and what is known of the words of drafts.
#[pyclass(frozen)]
pub struct Sides {
    table: Py<Table>,
    parts: HashSet<String>,
    changes: Vec<Change>,
    known: Mutex<Known>,
}

/// For each word 1, or from 2 the number of a word of one English.
#[derive(Default)]
struct Known {
    noted: Noted<NonZeroU32>,
    words: Vec<Sided>,
}

/// The side of a word, and what it may be on the other, with any ending.
struct Sided {
    side: u8,
    twins: Vec<String>,
}

#[pymethods]
impl Sides {
    #[new]
    fn new(table: Py<Table>, parts: HashSet<String>, changes: Vec<Change>) -> Self {
        Self { table, parts, changes, known: Mutex::default() }
    }

    /// The words of a draft that are right in one English only, in order of first use.
    fn words<'py>(&self, py: Python<'py>, look: &Look) -> PyResult<Bound<'py, PyList>> {
        let mut found = Vec::new();
        self.each(look, |lexis, id, _| found.push(lexis.word(id).object(py).clone()));
        PyList::new(py, found)
    }

    /// Whether a draft has such words of both; and whether it may have one also as it is on the other side: `_twins` of
    /// `varieties.py`.
    fn mixed(&self, look: &Look) -> (bool, bool) {
        let (mut sides, mut has_twin) = (0, false);
        self.each(look, |lexis, _, word| {
            let has = |low: &String| {
                let low = lexis.find(low);
                low.is_some() && look.vocabulary.iter().any(|&id| Some(lexis.low(id)) == low)
            };
            sides |= word.side;
            has_twin = has_twin || word.twins.iter().any(has);
        });
        (sides == US | UK, has_twin)
    }
}

impl Sides {
    fn each(&self, look: &Look, mut see: impl FnMut(&Lexis, Id, &Sided)) {
        let lexis = open(&look.lexis);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let Known { noted, words } = &mut *known;
        noted.prepare(&look.lexis, lexis.len());
        for &id in &look.vocabulary {
            let number = noted.of(id, || self.enter(words, &lexis.word(lexis.low(id)).text)).get() as usize;
            if number > 1 {
                see(&lexis, id, &words[number - 2]);
            }
        }
    }

    fn enter(&self, words: &mut Vec<Sided>, low: &str) -> NonZeroU32 {
        let side = self.side(low);
        if side != US && side != UK {
            return NonZeroU32::MIN;
        }
        let twins = self.twins(low, side).into_iter().filter(|twin| ![0, side].contains(&self.side(twin)));
        words.push(Sided { side, twins: twins.collect() });
        NonZeroU32::MIN.saturating_add(words.len() as u32)
    }

    /// The sides that have the word: `Lexicon.variety`. Of a compound, what all its parts allow.
    fn side(&self, low: &str) -> u8 {
        let plain: Cow<str> =
            if low.is_ascii() { low.into() } else { low.replace('’', "'").replace('‑', "-").into() };
        let flags = self.flags(&plain);
        if flags != 0 {
            return flags & (US | UK);
        }
        let stem = plain.strip_suffix("'s").unwrap_or(&plain);
        let parts = stem.split('-').filter(|part| !self.parts.contains(*part)).map(|part| self.flags(part));
        let mut least = US | UK;
        for flags in parts {
            if flags == 0 {
                return 0;
            }
            let sides = flags & (US | UK);
            if sides.count_ones() < least.count_ones() {
                least = sides;
            }
        }
        least
    }

    fn flags(&self, word: &str) -> u8 {
        self.table.get().find(word.as_bytes()).map_or(0, |record| record[0])
    }

    /// What a word of one English may be in the other, with any ending.
    fn twins(&self, low: &str, side: u8) -> Vec<String> {
        let mut found = Vec::new();
        for (uk, us, tails) in &self.changes {
            let (old, new) = if side == UK { (uk, us) } else { (us, uk) };
            for at in (1..low.len()).filter(|&at| low.as_bytes()[at..].starts_with(old.as_bytes())) {
                let (stem, tail) = (&low[..at], &low[at + old.len()..]);
                if tails.iter().any(|known| known == tail) {
                    found.extend(tails.iter().map(|tail| format!("{stem}{new}{tail}")));
                } else if tails.is_empty() {
                    let single = tail.strip_suffix('s').unwrap_or(tail);
                    found.extend([tail, single].map(|tail| format!("{stem}{new}{tail}")));
                    found.push(format!("{stem}{new}{tail}s"));
                }
            }
        }
        found
    }
}
