//! Whether a word is right English: `Lexicon.is_word` of `newslint/lexicon.py`, for ASCII.

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};

use crate::lexis::{Id, Lexis};
use crate::noted::Noted;
use crate::reader::{open, Look};
use crate::table::Table;

const LOWER: u8 = 1;
const TITLE: u8 = 2;
const UPPER: u8 = 4;
const MIXED: u8 = 8;
const US: u8 = 16;
const UK: u8 = 32;

/// What a word is found to be: `WRONG`, `RIGHT`, `SHARED` of `newslint/lexicon.py`.
#[derive(Clone, Copy, PartialEq)]
pub enum Verdict {
    Wrong = 0,
    Right = 1,
    Shared = 2,
}

/// The words of a table of flags; `parts` is what stands before or after a hyphen without being a word.
#[pyclass(frozen)]
pub struct Words {
    table: Py<Table>,
    parts: HashSet<String>,
    noted: Mutex<Noted<Verdict>>,
}

#[pymethods]
impl Words {
    #[new]
    fn new(table: Py<Table>, parts: HashSet<String>) -> Self {
        Self { table, parts, noted: Mutex::default() }
    }

    /// What a word is found to be; None if a letter is beyond ASCII.
    fn judge(&self, word: &Bound<'_, PyString>) -> Option<u8> {
        self.of(word.to_str().ok()?).map(|verdict| verdict as u8)
    }

    /// The words of a draft but those that both varieties of English write so: `Lexicon.notable`. What a word with
    /// letters beyond ASCII is found to be, `judge` says.
    fn notable<'py>(&self, py: Python<'py>, look: &Look, judge: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        let asked = self.open_words(py, look).into_iter().map(|(id, word)| Ok((id, asked(judge, word.bind(py))?)));
        let asked: Vec<(Id, Verdict)> = asked.collect::<PyResult<_>>()?;
        let lexis = open(&look.lexis);
        let mut noted = self.noted_of(look, &lexis);
        for (id, verdict) in asked {
            noted.set(id, verdict);
        }
        let is_notable = |id: &&Id| self.verdict(&mut noted, &lexis, **id) != Some(Verdict::Shared);
        let found: Vec<_> = look.vocabulary.iter().filter(is_notable).map(|&id| lexis.word(id).object(py)).collect();
        PyList::new(py, found)
    }
}

/// What Python says of a word.
fn asked(judge: &Bound<'_, PyAny>, word: &Bound<'_, PyString>) -> PyResult<Verdict> {
    let verdict: u8 = judge.call1((word,))?.extract()?;
    Ok([Verdict::Wrong, Verdict::Right, Verdict::Shared][usize::from(verdict.min(2))])
}

impl Words {
    /// What `is_word` gives, for the bytes of a word of ASCII letters.
    pub fn knows(&self, word: &[u8]) -> bool {
        let judge = Judge { table: self.table.get(), parts: &self.parts };
        judge.is_known(word) || (word.contains(&b'-') && judge.is_compound(word))
    }

    /// True for a word that may be written in small letters.
    pub fn is_small(&self, word: &[u8]) -> bool {
        Judge { table: self.table.get(), parts: &self.parts }.flags(word) & LOWER > 0
    }

    /// What is noted of words so far, with room for those of a draft.
    pub fn noted_of(&self, look: &Look, lexis: &Lexis) -> MutexGuard<'_, Noted<Verdict>> {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.prepare(&look.lexis, lexis.len());
        noted
    }

    /// The words of a draft that only Python can judge. Nothing may be locked while it does.
    fn open_words(&self, py: Python<'_>, look: &Look) -> Vec<(Id, Py<PyString>)> {
        let lexis = open(&look.lexis);
        let mut noted = self.noted_of(look, &lexis);
        let is_open = |id: &&Id| self.verdict(&mut noted, &lexis, **id).is_none();
        let open_words = look.vocabulary.iter().filter(is_open);
        open_words.map(|&id| (id, lexis.word(id).object(py).clone().unbind())).collect()
    }

    /// What a word is found to be; None if Python has not said so yet of one with letters beyond ASCII.
    pub fn verdict(&self, noted: &mut Noted<Verdict>, lexis: &Lexis, id: Id) -> Option<Verdict> {
        if let Some(verdict) = noted.get(id) {
            return Some(verdict);
        }
        self.of(&lexis.word(id).text).map(|verdict| noted.set(id, verdict))
    }

    /// What a word is found to be; None if a letter is beyond ASCII.
    fn of(&self, word: &str) -> Option<Verdict> {
        if word.is_ascii() {
            return Some(self.judged(word.as_bytes()));
        }
        let plain = word.replace('’', "'").replace('‑', "-");
        plain.is_ascii().then(|| self.judged(plain.as_bytes()))
    }

    fn judged(&self, word: &[u8]) -> Verdict {
        let judge = Judge { table: self.table.get(), parts: &self.parts };
        let flags = judge.flags(word);
        match fits(word, flags) {
            true if flags & US > 0 && flags & UK > 0 => Verdict::Shared,
            true => Verdict::Right,
            false if self.knows(word) => Verdict::Right,
            false => Verdict::Wrong,
        }
    }
}

struct Judge<'a> {
    table: &'a Table,
    parts: &'a HashSet<String>,
}

impl Judge<'_> {
    /// True for a word of the dictionary, a figure, and either with what may follow an apostrophe.
    fn is_known(&self, word: &[u8]) -> bool {
        if self.is_listed(word) {
            return true;
        }
        let Some(at) = word.iter().rposition(|&c| c == b'\'') else { return false };
        let ending = word[at + 1..].to_ascii_lowercase();
        at > 0 && matches!(ending.as_slice(), b"s" | b"d" | b"ll" | b"ve" | b"re" | b"") && self.is_listed(&word[..at])
    }

    /// True for a word of the dictionary, the plural of an abbreviation, or a figure.
    fn is_listed(&self, word: &[u8]) -> bool {
        if fits(word, self.flags(word)) {
            return true;
        }
        match word.split_last() {
            Some((b's', stem)) if is_upper(stem) => self.flags(stem) & (UPPER | TITLE) > 0,
            _ => is_figure(word),
        }
    }

    fn flags(&self, word: &[u8]) -> u8 {
        self.table.find(&word.to_ascii_lowercase()).map_or(0, |record| record[0])
    }

    /// True if every part is a word, or all are one word when the hyphens are left out.
    fn is_compound(&self, word: &[u8]) -> bool {
        let is_possessive = word.to_ascii_lowercase().ends_with(b"'s");
        let word = if is_possessive { &word[..word.len() - 2] } else { word };
        let together = || word.iter().filter(|&&c| c != b'-').map(u8::to_ascii_lowercase).collect::<Vec<_>>();
        word.split(|&c| c == b'-').all(|part| self.is_part(part)) || self.is_known(&together())
    }

    fn is_part(&self, part: &[u8]) -> bool {
        let is_listed = || String::from_utf8(part.to_ascii_lowercase()).is_ok_and(|part| self.parts.contains(&part));
        part.len() == 1 || is_listed() || self.is_known(part)
    }
}

/// True if the word may be written in this shape.
fn fits(word: &[u8], flags: u8) -> bool {
    if flags == 0 {
        return false;
    }
    if is_lower(word) {
        return flags & LOWER > 0;
    }
    if is_upper(word) {
        return flags & (LOWER | TITLE | UPPER) > 0 || (word.len() > 1 && flags & MIXED > 0);
    }
    if is_title(word) || (!word.is_empty() && is_lower(&word[1..])) {
        return flags & (LOWER | TITLE) > 0;
    }
    flags & MIXED > 0
}

fn is_lower(word: &[u8]) -> bool {
    word.iter().any(u8::is_ascii_lowercase) && !word.iter().any(u8::is_ascii_uppercase)
}

fn is_upper(word: &[u8]) -> bool {
    word.iter().any(u8::is_ascii_uppercase) && !word.iter().any(u8::is_ascii_lowercase)
}

/// True if capitals stand where letters begin, and nowhere else.
fn is_title(word: &[u8]) -> bool {
    let mut after_letter = false;
    for c in word {
        if c.is_ascii_alphabetic() && c.is_ascii_uppercase() == after_letter {
            return false;
        }
        after_letter = c.is_ascii_alphabetic();
    }
    word.iter().any(u8::is_ascii_alphabetic)
}

/// True for figures with a few letters: 4th, 1990s, 20m, G7.
fn is_figure(word: &[u8]) -> bool {
    let Some(first) = word.iter().position(|c| !c.is_ascii_digit()) else { return !word.is_empty() };
    let last = word.iter().rposition(|c| !c.is_ascii_digit()).unwrap_or(first);
    let letters = last + 1 - first;
    letters <= 4 && letters < word.len()
}
