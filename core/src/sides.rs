//! Words of one English only: what `newslint/checks/sides.py` and `varieties.py` look for.

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

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
    noted: Mutex<Noted<u8>>,
}

#[pymethods]
impl Sides {
    #[new]
    fn new(table: Py<Table>, parts: HashSet<String>, changes: Vec<Change>) -> Self {
        Self { table, parts, changes, noted: Mutex::default() }
    }

    /// The words of a draft that are right in one English only, in order of first use.
    fn words<'py>(&self, py: Python<'py>, look: &Look) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&look.lexis);
        PyList::new(py, self.sided(look, &lexis).iter().map(|&(id, _)| lexis.word(id).object(py)))
    }

    /// True if a draft has such words of both.
    fn are_mixed(&self, look: &Look) -> bool {
        let found = self.sided(look, &open(&look.lexis));
        [US, UK].iter().all(|side| found.iter().any(|(_, its)| its == side))
    }

    /// True if a draft may have one of them in the spelling of the other English as well: `_twins` of `varieties.py`.
    fn may_have_twins(&self, look: &Look) -> bool {
        let lexis = open(&look.lexis);
        let has = |low: &String| {
            let low = lexis.find(low);
            low.is_some() && look.vocabulary.iter().any(|&id| Some(lexis.low(id)) == low)
        };
        let found = self.sided(look, &lexis);
        found.iter().any(|&(id, side)| self.twins(&lexis.word(lexis.low(id)).text, side).iter().any(has))
    }
}

impl Sides {
    /// The words of one English, each with its side.
    fn sided(&self, look: &Look, lexis: &Lexis) -> Vec<(Id, u8)> {
        let mut noted: MutexGuard<Noted<u8>> = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.prepare(&look.lexis, lexis.len());
        let sides = look.vocabulary.iter().map(|&id| (id, noted.of(id, || self.side(&lexis.word(lexis.low(id)).text))));
        sides.filter(|(_, side)| matches!(*side, US | UK)).collect()
    }

    /// The sides that have the word: `Lexicon.variety`. Of a compound, what all its parts allow.
    fn side(&self, low: &str) -> u8 {
        let plain = low.replace('’', "'").replace('‑', "-");
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
