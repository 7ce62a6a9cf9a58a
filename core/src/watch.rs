//! Words that cards watch for: `_asked` of `newslint/checks/words.py`.

use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyList;
use rustc_hash::FxHashSet;

use crate::lexis::{Id, Word, JOINED};
use crate::noted::Noted;
use crate::reader::{open, Look};

/// A set of words, and which words of the drafts so far are of it.
#[pyclass(frozen)]
pub struct Watch {
    words: FxHashSet<String>,
    noted: Mutex<Noted<bool>>,
}

#[pymethods]
impl Watch {
    #[new]
    fn new(words: FxHashSet<String>) -> Self {
        Self { words, noted: Mutex::default() }
    }

    /// The words of a draft of which a part between hyphens, without the ending of a possessive, is one of the words.
    fn among<'py>(&self, py: Python<'py>, look: &Look) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&look.lexis);
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.prepare(&look.lexis, lexis.len());
        let is_watched = |&&id: &&Id| noted.of(id, || self.has(lexis.word(id)));
        let found: Vec<_> = look.vocabulary.iter().filter(is_watched).collect();
        PyList::new(py, found.into_iter().map(|&id| lexis.word(id).object(py)))
    }
}

impl Watch {
    fn has(&self, word: &Word) -> bool {
        let of_parts = || word.text.split('-').any(|part| self.words.contains(stem(part)));
        self.words.contains(&*word.text) || (word.shape & JOINED > 0 && of_parts())
    }
}

/// The word without the ending of a possessive.
pub fn stem(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
