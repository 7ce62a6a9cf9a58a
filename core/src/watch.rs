//! Words that cards watch for: `_asked` of `newslint/checks/words.py`.

use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyList;
use rustc_hash::FxHashSet;

use crate::lexis::{Id, Lexis, Word, JOINED};
use crate::look::{open, Look};
use crate::noted::Notes;
use crate::spelling::{Spelling, Spellings};

/// A set of words, and which words of the drafts so far are of it.
#[pyclass(frozen)]
pub struct Watch {
    words: FxHashSet<String>,
    spelled: Spellings,
    noted: Mutex<Notes<bool>>,
}

#[pymethods]
impl Watch {
    #[new]
    fn new(words: FxHashSet<String>) -> Self {
        let spelled: Vec<Spelling> = words.iter().map(|word| Spelling::of(word)).collect();
        let spelled = Spellings::of(&spelled);
        Self { words, spelled, noted: Mutex::default() }
    }

    /// The words of a draft of which a part between hyphens, without the ending of a possessive, is one of the words.
    fn among<'py>(&self, py: Python<'py>, look: &Look) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&look.lexis);
        let found = self.noted(look, &lexis, look.vocabulary.iter().copied());
        PyList::new(py, found.into_iter().map(|id| lexis.word(id).object(py)))
    }
}

impl Watch {
    /// Those of some words that are watched for, or have a part that is.
    pub fn noted(&self, look: &Look, lexis: &Lexis, ids: impl Iterator<Item = Id>) -> Vec<Id> {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        for id in noted.missing(&look.lexis, lexis.len()) {
            noted.add(self.has(lexis.word(id), lexis.low(id) == id));
        }
        ids.filter(|&id| noted.get(id)).collect()
    }

    fn has(&self, word: &Word, is_low: bool) -> bool {
        let of_parts = || word.text.split('-').any(|part| self.words.contains(stem(part)));
        (is_low && self.spelled.has(word.spelling()) && self.words.contains(&*word.text))
            || (word.shape & JOINED > 0 && of_parts())
    }
}

/// The word without the ending of a possessive.
pub fn stem(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
