//! Words that a card watches for: `_asked` of `newslint/checks/words.py`.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyList;

use crate::noted::Noted;
use crate::reader::{open, Look};

/// A set of words, and which words of the drafts so far are of it.
#[pyclass(frozen)]
pub struct Watch {
    words: HashSet<String>,
    noted: Mutex<Noted<bool>>,
}

#[pymethods]
impl Watch {
    #[new]
    fn new(words: HashSet<String>) -> Self {
        Self { words, noted: Mutex::default() }
    }

    /// The words of a draft of which a part between hyphens, without the ending of a possessive, is one of the words.
    fn among<'py>(&self, py: Python<'py>, look: &Look) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&look.lexis);
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.prepare(&look.lexis, lexis.len());
        let found = look.vocabulary.iter().filter(|&&id| noted.of(id, || self.has(&lexis.word(id).text)));
        let found: Vec<_> = found.map(|&id| lexis.word(id).object(py)).collect();
        PyList::new(py, found)
    }
}

impl Watch {
    fn has(&self, word: &str) -> bool {
        self.words.contains(word) || word.split('-').any(|part| self.words.contains(stem(part)))
    }
}

/// The word without the ending of a possessive.
pub fn stem(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
