//! Reads drafts: their words for Python, and which rules have nothing to find in them.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyFrozenSet, PyList, PyString};

use crate::glance::{self, FAMILIES};
use crate::lexis::{Id, Lexis};
use crate::story::{self, Story, Token};

/// No longer text is looked at, in bytes: what is kept of each word must not grow with a book.
const LONGEST: usize = 1 << 20;

/// Remembers the words of the drafts that it reads.
#[pyclass]
#[derive(Default)]
pub struct Reader {
    lexis: Lexis,
    tokens: Vec<Token>,
    vocabulary: Vec<Id>,
    /// For each word, the number of the last draft that had it, and how often.
    seen: Vec<(u32, u32)>,
    drafts: u32,
    names: Vec<Py<PyString>>,
}

#[pymethods]
impl Reader {
    #[new]
    fn new(py: Python<'_>) -> Self {
        let names = glance::GLANCES.iter().flat_map(|family| family.iter());
        let names = names.map(|(name, _)| PyString::intern(py, name).unbind()).collect();
        Self { names, ..Self::default() }
    }

    /// What is seen in a text; None if it is long, or has a character that Python must look at.
    fn look(&mut self, py: Python<'_>, prose: &Bound<'_, PyString>) -> PyResult<Option<Look>> {
        let Ok(text) = prose.to_str() else { return Ok(None) };
        if text.len() > LONGEST {
            return Ok(None);
        }
        if self.lexis.tidy() {
            self.seen.clear();
        }
        self.tokens.clear();
        if story::tokens(py, text, &mut self.lexis, &mut self.tokens).is_none() {
            return Ok(None);
        }
        let traits = self.count();
        let story = Story { text, lexis: &self.lexis, tokens: &self.tokens, vocabulary: &self.vocabulary, traits };
        let glances = glance::GLANCES.iter().flat_map(|family| family.iter());
        let quiet = glances.zip(&self.names).filter(|((_, may_find), _)| !may_find(&story)).map(|(_, name)| name);
        let quiet = PyFrozenSet::new(py, quiet)?.unbind();
        let tokens = self.tokens.iter().map(|token| self.lexis.word(token.id).object(py));
        let tokens = PyList::new(py, tokens)?.unbind();
        let vocabulary = PyDict::new(py);
        for &id in &self.vocabulary {
            vocabulary.set_item(self.lexis.word(id).object(py), self.seen[id as usize].1)?;
        }
        Ok(Some(Look { tokens, vocabulary: vocabulary.unbind(), quiet }))
    }
}

impl Reader {
    /// Fills the vocabulary; what is said of any of its words.
    fn count(&mut self) -> [u16; FAMILIES] {
        self.drafts += 1;
        self.seen.resize(self.lexis.len(), (0, 0));
        self.vocabulary.clear();
        let mut traits = [0; FAMILIES];
        for token in &self.tokens {
            let seen = &mut self.seen[token.id as usize];
            if seen.0 == self.drafts {
                seen.1 += 1;
                continue;
            }
            *seen = (self.drafts, 1);
            self.vocabulary.push(token.id);
            for (all, its) in traits.iter_mut().zip(self.lexis.word(token.id).traits) {
                *all |= its;
            }
        }
        traits
    }
}

/// What was seen in the prose of a draft.
#[pyclass(frozen, get_all)]
pub struct Look {
    /// Every word, in order.
    tokens: Py<PyList>,
    /// The distinct words and how often each occurs, in order of first use.
    vocabulary: Py<PyDict>,
    /// The names of those glances that saw nothing: verbs, or verbs with what they find, such as “dates age”.
    quiet: Py<PyFrozenSet>,
}
