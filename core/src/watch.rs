//! Words that cards watch for: `_asked` of `newslint/checks/words.py`, `_watched` of `newslint/checks/swap.py`.

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
    small: bool,
    noted: Mutex<Noted<bool>>,
}

#[pymethods]
impl Watch {
    /// With `small` the words are in small letters, and those of drafts may have any capitals.
    #[new]
    #[pyo3(signature = (words, small = false))]
    fn new(words: HashSet<String>, small: bool) -> Self {
        Self { words, small, noted: Mutex::default() }
    }

    /// The words of a draft of which a part between hyphens, without the ending of a possessive, is one of the words;
    /// or of which all is, if they are in small letters.
    fn among<'py>(&self, py: Python<'py>, look: &Look) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&look.lexis);
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.prepare(&look.lexis, lexis.len());
        let written = |id| if self.small { lexis.low(id) } else { id };
        let mut is_watched = |id| noted.of(id, || self.has(&lexis.word(written(id)).text));
        let found = look.vocabulary.iter().filter(|&&id| is_watched(id));
        let found: Vec<_> = found.map(|&id| lexis.word(id).object(py)).collect();
        PyList::new(py, found)
    }
}

impl Watch {
    fn has(&self, word: &str) -> bool {
        if self.small {
            return self.words.contains(word) || self.words.contains(stem(word));
        }
        self.words.contains(word) || word.split('-').any(|part| self.words.contains(stem(part)))
    }
}

/// The word without the ending of a possessive.
pub fn stem(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
