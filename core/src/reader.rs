//! Reads drafts: their words for Python, and which rules have nothing to find in them.

use std::sync::{Arc, Mutex};

use pyo3::prelude::*;
use pyo3::types::{PyFrozenSet, PyString};
use rustc_hash::FxHashMap;

use crate::glance;
use crate::lexis::Lexis;
use crate::look::{open, Look, LONG};
use crate::scan;
use crate::story::Story;
use crate::walk::Walk;

/// No longer text is looked at, in bytes: what is kept of each word must not grow with a book.
const LONGEST: usize = 1 << 30;

/// So many sets of names are remembered.
const SETS: usize = 1 << 9;

/// Remembers the words of the drafts that it reads.
#[pyclass]
#[derive(Default)]
pub struct Reader {
    lexis: Arc<Mutex<Lexis>>,
    names: Vec<Py<PyString>>,
    /// The sets of names that drafts had, by the glances that see nothing, each a bit.
    sets: FxHashMap<u128, Py<PyFrozenSet>>,
}

#[pymethods]
impl Reader {
    #[new]
    fn new(py: Python<'_>) -> Self {
        let names = glance::GLANCES.iter().flat_map(|family| family.iter());
        let names = names.map(|(name, _)| PyString::intern(py, name).unbind()).collect();
        Self { names, ..Self::default() }
    }

    /// What is seen in a text, whose UTF-8 may be at hand; None if it is long, or has a character that Python must look
    /// at.
    #[pyo3(signature = (prose, utf8 = None))]
    fn look(&mut self, prose: &Bound<'_, PyString>, utf8: Option<&[u8]>) -> PyResult<Option<Look>> {
        let made = if utf8.is_none() && prose.len()? > LONG { prose.encode_utf8().ok() } else { None }; // nor is it kept
        let text = match utf8.or_else(|| made.as_ref().map(|made| made.as_bytes())) {
            Some(bytes) => std::str::from_utf8(bytes).ok(),
            None => prose.to_str().ok(),
        };
        let Some(text) = text else { return Ok(None) };
        if text.len() > LONGEST {
            return Ok(None);
        }
        if open(&self.lexis).is_full() {
            self.lexis = Arc::default();
        }
        let shared = self.lexis.clone();
        let mut lexis = open(&shared);
        let Some(places) = scan::words(text) else { return Ok(None) };
        let (tokens, vocabulary) = lexis.read(text, &places);
        let walk = Walk::through(text, &lexis, &tokens, &vocabulary);
        let quiet = glance::quiet(&Story::new(text, &lexis, &tokens, &vocabulary, &walk));
        drop(lexis);
        let quiet = self.set(prose.py(), quiet)?;
        Ok(Some(Look::new(shared, text, tokens, vocabulary, walk, quiet)))
    }
}

impl Reader {
    /// The names of some glances.
    fn set(&mut self, py: Python<'_>, glances: u128) -> PyResult<Py<PyFrozenSet>> {
        if let Some(known) = self.sets.get(&glances) {
            return Ok(known.clone_ref(py));
        }
        if self.sets.len() >= SETS {
            self.sets.clear();
        }
        let names = self.names.iter().enumerate().filter(|(i, _)| glances >> i & 1 == 1).map(|(_, name)| name);
        let set = PyFrozenSet::new(py, names)?.unbind();
        self.sets.insert(glances, set.clone_ref(py));
        Ok(set)
    }
}
