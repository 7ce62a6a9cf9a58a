//! Words that cards watch for: `_asked` of `newslint/checks/words.py`, `_watched` of `newslint/checks/swap.py`.

use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyList;
use rustc_hash::FxHashSet;

use crate::lexis::{Id, Lexis, Word, JOINED};
use crate::noted::Noted;
use crate::reader::{open, Look};

/// A set of words, and which words of the drafts so far are of it.
#[pyclass(frozen)]
pub struct Watch {
    words: FxHashSet<String>,
    small: bool,
    noted: Mutex<Noted<bool>>,
}

#[pymethods]
impl Watch {
    /// With `small` the words are in small letters, and those of drafts may have any capitals.
    #[new]
    #[pyo3(signature = (words, small = false))]
    fn new(words: FxHashSet<String>, small: bool) -> Self {
        Self { words, small, noted: Mutex::default() }
    }

    /// The words of a draft of which a part between hyphens, without the ending of a possessive, is one of the words;
    /// or of which all is, if they are in small letters.
    fn among<'py>(&self, py: Python<'py>, look: &Look) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&look.lexis);
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.prepare(&look.lexis, lexis.len());
        let is_watched = |&&id: &&Id| noted.of(id, || self.has(&lexis, lexis.word(id)));
        let found: Vec<_> = look.vocabulary.iter().filter(is_watched).collect();
        PyList::new(py, found.into_iter().map(|&id| lexis.word(id).object(py)))
    }
}

impl Watch {
    fn has(&self, lexis: &Lexis, word: &Word) -> bool {
        let text = if self.small { &*lexis.word(word.low).text } else { &*word.text };
        let of_whole = || self.small && self.words.contains(stem(text));
        let of_parts = || !self.small && text.split('-').any(|part| self.words.contains(stem(part)));
        self.words.contains(text) || (word.shape & JOINED > 0 && (of_whole() || of_parts()))
    }
}

/// The word without the ending of a possessive.
pub fn stem(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
