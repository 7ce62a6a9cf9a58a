//! Whether a word is right English: `Lexicon.is_word` of `newslint/lexicon.py`, for ASCII.

use std::collections::HashSet;

use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::letters::encode;
use crate::table::Table;

const LOWER: u8 = 1;
const TITLE: u8 = 2;
const UPPER: u8 = 4;
const MIXED: u8 = 8;

/// The words of a table of flags; `parts` is what stands before or after a hyphen without being a word.
#[pyclass(frozen)]
pub struct Words {
    table: Py<Table>,
    parts: HashSet<String>,
}

#[pymethods]
impl Words {
    #[new]
    fn new(table: Py<Table>, parts: HashSet<String>) -> Self {
        Self { table, parts }
    }

    /// True for right English as it is written; None if a letter is beyond ASCII.
    fn is_word(&self, word: &Bound<'_, PyString>) -> PyResult<Option<bool>> {
        let word = encode(word)?;
        if !word.is_ascii() {
            return Ok(None);
        }
        Ok(Some(self.knows(&word)))
    }
}

impl Words {
    /// What `is_word` gives, for the bytes of a word of ASCII letters.
    pub fn knows(&self, word: &[u8]) -> bool {
        let judge = Judge { table: self.table.get(), parts: &self.parts };
        judge.is_known(word) || (word.contains(&b'-') && judge.is_compound(word))
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
