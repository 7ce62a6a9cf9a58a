//! What is seen in a draft, for Python to ask.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyFrozenSet, PyList, PyString, PyTuple};
use rustc_hash::FxHashMap;

use crate::book::Book;
use crate::chars;
use crate::damage;
use crate::glance;
use crate::lexis::{Id, Lexis};
use crate::places::{code_points, Spans};
use crate::story::{Story, Token};
use crate::walk::Walk;

/// Words are sought in texts that are not longer, in bytes.
pub const LONG: usize = 1 << 16;

/// What was seen in the prose of a draft.
#[pyclass(frozen)]
pub struct Look {
    pub lexis: Arc<Mutex<Lexis>>,
    pub prose: String,
    pub tokens: Vec<Token>,
    pub vocabulary: Vec<Id>,
    walk: Walk,
    book: OnceLock<Book>,
    /// The names of those glances that saw nothing: verbs, or verbs with what they find, such as “dates age”.
    #[pyo3(get)]
    quiet: Py<PyFrozenSet>,
}

#[pymethods]
impl Look {
    /// Every word, in order.
    #[getter]
    fn tokens<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&self.lexis);
        PyList::new(py, self.tokens.iter().map(|token| lexis.word(token.id).object(py)))
    }

    /// Every word in small letters, in order.
    #[getter]
    fn lows<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&self.lexis);
        PyList::new(py, self.tokens.iter().map(|token| lexis.word(lexis.low(token.id)).object(py)))
    }

    /// The distinct words and how often each occurs, in order of first use.
    #[getter]
    fn vocabulary<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let lexis = open(&self.lexis);
        let mut counts = FxHashMap::default();
        for token in &self.tokens {
            *counts.entry(token.id).or_insert(0u32) += 1;
        }
        let found = PyDict::new(py);
        for id in &self.vocabulary {
            found.set_item(lexis.word(*id).object(py), counts[id])?;
        }
        Ok(found)
    }

    /// How often exactly this word occurs.
    fn count(&self, word: &str) -> usize {
        let Some(id) = open(&self.lexis).find(word) else { return 0 };
        self.tokens.iter().filter(|token| token.id == id).count()
    }

    /// The words of the vocabulary that are `low` in small letters.
    fn forms<'py>(&self, py: Python<'py>, low: &str) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&self.lexis);
        let found = self.book(&lexis).map(|book| book.forms(&lexis, &self.vocabulary, low)).unwrap_or_else(|| {
            let low = lexis.find(low);
            self.vocabulary.iter().copied().filter(|&id| Some(lexis.low(id)) == low).collect()
        });
        PyList::new(py, found.into_iter().map(|id| lexis.word(id).object(py)))
    }

    /// Where a word of the vocabulary stands, in code points.
    fn places(&self, word: &str) -> Vec<(usize, usize)> {
        let lexis = open(&self.lexis);
        let Some(id) = lexis.find(word) else { return Vec::new() };
        let size = word.chars().count();
        if let Some(book) = self.book(&lexis) {
            return book.places(&self.prose, id).map(|at| (at, at + size)).collect();
        }
        let (mut found, mut at, mut read) = (Vec::new(), 0, 0);
        for token in self.tokens.iter().filter(|token| token.id == id) {
            at += self.prose[read..token.start as usize].chars().count();
            read = token.start as usize;
            found.push((at, at + size));
        }
        found
    }

    /// Where a word of the vocabulary stands with `rest` behind it, in code points: `newslint.checks.phrases.follows`.
    fn followed(&self, word: &str, rest: &str) -> Vec<(usize, usize)> {
        let lexis = open(&self.lexis);
        let Some(id) = lexis.find(word) else { return Vec::new() };
        let of_word = |token: &Token| Some(token.end as usize).filter(|_| token.id == id);
        let ends: Vec<usize> = match self.book(&lexis) {
            Some(book) => book.starts(id).map(|start| start + word.len()).collect(),
            None => self.tokens.iter().filter_map(of_word).collect(),
        };
        let size = word.chars().count() + rest.chars().count();
        let starts = ends.into_iter().filter(|&end| follows(&self.prose[end..], rest)).map(|end| end - word.len());
        starts.map(code_points(&self.prose)).map(|at| (at, at + size)).collect()
    }

    /// Words with a hyphen that also stand without it; and words in small letters that may also stand as two, each with
    /// the first of these.
    fn compounds<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyList>, Bound<'py, PyList>)> {
        let lexis = open(&self.lexis);
        let story = self.story(&lexis);
        let (hyphenated, closed) = glance::consistency::hyphenation::compounds(&story);
        let word = |id: Id| lexis.word(id).object(py);
        let closed = closed.into_iter().map(|(low, first)| (word(low), word(first)));
        Ok((PyList::new(py, hyphenated.into_iter().map(word))?, PyList::new(py, closed.collect::<Vec<_>>())?))
    }

    /// Names with a capital behind the first letter that may also be written otherwise, in small letters, without a ’s.
    fn capitals(&self) -> Option<Vec<String>> {
        let lexis = open(&self.lexis);
        glance::consistency::capitals::doubtful(&self.story(&lexis))
    }

    /// The words of the vocabulary with a figure, a mark or a capital after the first letter, in order of first use.
    fn marked<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&self.lexis);
        let words = self.vocabulary.iter().map(|&id| lexis.word(id)).filter(|word| word.is_marked());
        PyList::new(py, words.map(|word| word.object(py)).collect::<Vec<_>>())
    }

    /// The words of the vocabulary that begin so in small letters, in order of first use.
    fn begun<'py>(&self, py: Python<'py>, start: &str) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&self.lexis);
        let is_begun = |id: &Id| lexis.word(lexis.low(*id)).text.starts_with(start);
        let found = self.book(&lexis).map(|book| book.begun(&lexis, &self.vocabulary, start));
        let found = found.unwrap_or_else(|| self.vocabulary.iter().copied().filter(is_begun).collect());
        PyList::new(py, found.into_iter().map(|id| lexis.word(id).object(py)))
    }

    /// Where every two words begin that are one in small letters, in code points.
    fn doubled(&self) -> Vec<usize> {
        let lexis = open(&self.lexis);
        let pairs = self.tokens.windows(2).filter(|two| lexis.low(two[0].id) == lexis.low(two[1].id));
        pairs.map(|two| two[0].start as usize).map(code_points(&self.prose)).collect()
    }

    /// Where characters were lost, in code points: `Damage` of `newslint/damage.py`.
    fn damage(&self) -> damage::Told {
        let lexis = open(&self.lexis);
        self.story(&lexis).damage().told(&self.prose)
    }

    /// Where the names of months begin, in code points.
    fn months(&self) -> Vec<usize> {
        let lexis = open(&self.lexis);
        glance::dates::months(&self.story(&lexis))
    }

    /// The spans, in code points, of lines that may lack a comma beside a quotation, and of those that may lack a full
    /// stop; None where Python has to say.
    fn lacking(&self) -> Option<[Spans; 2]> {
        let lexis = open(&self.lexis);
        glance::quotes::lacking(&self.story(&lexis))
    }

    /// The slips of the quotation marks that are faults; None where Python has to say. No quotation runs into a line
    /// that begins in a span that is `still`, in code points.
    fn slips(&self, still: Vec<(usize, usize)>) -> Option<Vec<glance::quotes::Told>> {
        let lexis = open(&self.lexis);
        glance::quotes::told(&self.story(&lexis), &still)
    }

    /// True if a text stands anywhere in the prose.
    fn has(&self, text: &Bound<'_, PyString>) -> PyResult<bool> {
        let Ok(sought) = text.to_str() else { return Ok(false) }; // half a surrogate pair: no draft that is seen has one
        Ok(memchr::memmem::find(self.prose.as_bytes(), sought.as_bytes()).is_some())
    }
}

impl Look {
    pub fn new(
        lexis: Arc<Mutex<Lexis>>,
        text: &str,
        tokens: Vec<Token>,
        vocabulary: Vec<Id>,
        walk: Walk,
        quiet: Py<PyFrozenSet>,
    ) -> Self {
        Self { lexis, prose: text.to_owned(), tokens, vocabulary, walk, book: OnceLock::new(), quiet }
    }

    /// Where all words stand, if the text is so long that none had better be sought.
    fn book(&self, lexis: &Lexis) -> Option<&Book> {
        let book = || Book::new(&self.prose, lexis, &self.tokens, &self.vocabulary);
        (self.prose.len() > LONG).then(|| self.book.get_or_init(book))
    }

    fn story<'a>(&'a self, lexis: &'a Lexis) -> Story<'a> {
        Story::new(&self.prose, lexis, &self.tokens, &self.vocabulary, &self.walk)
    }

    /// True if any of these texts does.
    pub fn has_any(&self, texts: &Bound<'_, PyTuple>) -> PyResult<bool> {
        for text in texts.iter() {
            if self.has(text.cast::<PyString>()?)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// True if a text begins with `rest`, which is in small letters, and no word goes on after it.
fn follows(text: &str, rest: &str) -> bool {
    let end = text.char_indices().nth(rest.chars().count()).map_or(text.len(), |(at, _)| at);
    let (begin, after) = text.split_at(end);
    let mut ascii = begin.bytes().zip(rest.bytes()).take_while(|(byte, _)| byte.is_ascii());
    ascii.all(|(byte, other)| byte.to_ascii_lowercase() == other) // as few do
        && begin.replace('\u{a0}', " ").to_lowercase() == rest
        && !after.starts_with(chars::is_alnum)
}

/// The lexis, for one thread at a time; one that ended in the middle of a word left it whole.
pub fn open(lexis: &Mutex<Lexis>) -> MutexGuard<'_, Lexis> {
    lexis.lock().unwrap_or_else(PoisonError::into_inner)
}
