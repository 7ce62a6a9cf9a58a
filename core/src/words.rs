//! Whether a word is right English: `Lexicon.is_word` of `newslint/lexicon.py`, for ASCII.

pub mod shapes;

use std::borrow::Cow;
use std::sync::{Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use rustc_hash::FxHashSet;

use crate::lexis::{Id, Lexis};
use crate::look::{open, Look};
use crate::noted::{Noted, Notes};
use crate::table::Table;
use crate::words::shapes::{fits, fits_at_sight, is_figure, is_upper, LOWER, TITLE, UPPER};

/// Flags of a word: the varieties of English that have it.
pub const US: u8 = 16;
pub const UK: u8 = 32;

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
    parts: FxHashSet<String>,
    known: Mutex<Known>,
}

/// What is noted of words: the flags of each in small letters, and what it is found to be.
#[derive(Default)]
pub struct Known {
    flags: Notes<u8>,
    verdicts: Noted<Verdict>,
}

impl Known {
    /// The flags of a word in small letters.
    pub fn flags(&self, id: Id) -> u8 {
        self.flags.get(id)
    }
}

#[pymethods]
impl Words {
    #[new]
    fn new(table: Py<Table>, parts: FxHashSet<String>) -> Self {
        Self { table, parts, known: Mutex::default() }
    }

    /// What a word is found to be; None if a letter is beyond ASCII.
    fn judge(&self, word: &Bound<'_, PyString>) -> Option<u8> {
        let word = plain(word.to_str().ok()?);
        word.is_ascii().then(|| self.judged(word.as_bytes(), self.flags(word.as_bytes())) as u8)
    }

    /// The words of a draft but those that both varieties of English write so: `Lexicon.notable`. What a word with
    /// letters beyond ASCII is found to be, `judge` says.
    fn notable<'py>(&self, py: Python<'py>, look: &Look, judge: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        let asked = self.open_words(py, look).into_iter().map(|(id, word)| Ok((id, asked(judge, word.bind(py))?)));
        let asked: Vec<(Id, Verdict)> = asked.collect::<PyResult<_>>()?;
        let lexis = open(&look.lexis);
        let mut known = self.known(look, &lexis);
        for (id, verdict) in asked {
            known.verdicts.set(id, verdict);
        }
        let is_notable = |id: &&Id| self.verdict(&mut known, &lexis, **id) != Some(Verdict::Shared);
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
        self.judged(word, self.flags(word)) != Verdict::Wrong
    }

    /// True for a word that may be written in small letters.
    pub fn is_small(&self, word: &[u8]) -> bool {
        self.flags(word) & LOWER > 0
    }

    /// What is noted of words so far, with room for those of a draft, of which all flags are known.
    pub fn known(&self, look: &Look, lexis: &Lexis) -> MutexGuard<'_, Known> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.verdicts.prepare(&look.lexis, lexis.len());
        let missing = known.flags.missing(&look.lexis, lexis.len());
        let lows = missing.clone().filter(|&id| lexis.low(id) == id);
        self.table.get().fetch(lows.map(|id| lexis.word(id).text.as_bytes()));
        for id in missing {
            let low = lexis.low(id);
            let known_flags = || self.found(plain(&lexis.word(id).text).as_bytes());
            let flags = if low < id { known.flags(low) } else { known_flags() };
            known.flags.add(flags);
        }
        known
    }

    /// The words of a draft that only Python can judge. Nothing may be locked while it does.
    fn open_words(&self, py: Python<'_>, look: &Look) -> Vec<(Id, Py<PyString>)> {
        let lexis = open(&look.lexis);
        let mut known = self.known(look, &lexis);
        let is_open = |id: &&Id| self.verdict(&mut known, &lexis, **id).is_none();
        let open_words = look.vocabulary.iter().filter(is_open);
        open_words.map(|&id| (id, lexis.word(id).object(py).clone().unbind())).collect()
    }

    /// What a word is found to be; None if Python has not said so yet of one with letters beyond ASCII.
    pub fn verdict(&self, known: &mut Known, lexis: &Lexis, id: Id) -> Option<Verdict> {
        if let Some(verdict) = known.verdicts.get(id) {
            return Some(verdict);
        }
        let (word, flags) = (lexis.word(id), known.flags(id));
        if fits_at_sight(word, flags) {
            return Some(right(flags));
        }
        let text = plain(&word.text);
        text.is_ascii().then(|| known.verdicts.set(id, self.judged(text.as_bytes(), flags)))
    }

    /// The sides of the ocean that have a word in small letters, which is plain: `Lexicon.variety`.
    pub fn sides(&self, low: &str) -> u8 {
        match self.found(low.as_bytes()) {
            0 => self.sides_of_parts(low),
            flags => flags & (US | UK),
        }
    }

    /// What all parts allow of a compound that is no word itself.
    pub fn sides_of_parts(&self, low: &str) -> u8 {
        let stem = low.strip_suffix("'s").unwrap_or(low);
        let parts = stem.split('-').filter(|part| !self.parts.contains(*part)).map(|part| self.found(part.as_bytes()));
        let mut least = US | UK;
        for flags in parts {
            if flags == 0 {
                return 0;
            }
            let sides = flags & (US | UK);
            if sides.count_ones() < least.count_ones() {
                least = sides;
            }
        }
        least
    }

    /// What a word with these flags is found to be.
    fn judged(&self, word: &[u8], flags: u8) -> Verdict {
        match fits(word, flags) {
            true => right(flags),
            false if word.iter().all(u8::is_ascii_lowercase) => Verdict::Wrong,
            false if self.is_known(word, flags) || (word.contains(&b'-') && self.is_compound(word)) => Verdict::Right,
            false => Verdict::Wrong,
        }
    }

    /// True for a word of the dictionary, a figure, and either with what may follow an apostrophe.
    fn is_known(&self, word: &[u8], flags: u8) -> bool {
        if self.is_listed(word, flags) {
            return true;
        }
        let Some(at) = word.iter().rposition(|&c| c == b'\'') else { return false };
        let (stem, ending) = (&word[..at], word[at + 1..].to_ascii_lowercase());
        let is_ending = matches!(ending.as_slice(), b"s" | b"d" | b"ll" | b"ve" | b"re" | b"");
        at > 0 && is_ending && self.is_listed(stem, self.flags(stem))
    }

    /// True for a word of the dictionary, the plural of an abbreviation, or a figure.
    fn is_listed(&self, word: &[u8], flags: u8) -> bool {
        if fits(word, flags) {
            return true;
        }
        match word.split_last() {
            Some((b's', stem)) if is_upper(stem) => self.flags(stem) & (UPPER | TITLE) > 0,
            _ => is_figure(word),
        }
    }

    /// True if every part is a word, or all are one word when the hyphens are left out.
    fn is_compound(&self, word: &[u8]) -> bool {
        let is_possessive = word.to_ascii_lowercase().ends_with(b"'s");
        let word = if is_possessive { &word[..word.len() - 2] } else { word };
        let together = || word.iter().filter(|&&c| c != b'-').map(u8::to_ascii_lowercase).collect::<Vec<_>>();
        let is_known = |word: &[u8]| self.is_known(word, self.flags(word));
        word.split(|&c| c == b'-').all(|part| self.is_part(part)) || is_known(&together())
    }

    fn is_part(&self, part: &[u8]) -> bool {
        let is_listed = || String::from_utf8(part.to_ascii_lowercase()).is_ok_and(|part| self.parts.contains(&part));
        part.len() == 1 || is_listed() || self.is_known(part, self.flags(part))
    }

    /// The flags of a word of ASCII letters.
    fn flags(&self, word: &[u8]) -> u8 {
        if word.iter().any(u8::is_ascii_uppercase) {
            return self.found(&word.to_ascii_lowercase());
        }
        self.found(word)
    }

    fn found(&self, low: &[u8]) -> u8 {
        self.table.get().find(low).map_or(0, |record| record[0])
    }
}

/// The word with straight apostrophes and plain hyphens, as the table has it.
pub fn plain(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return word.into();
    }
    word.replace('’', "'").replace('‑', "-").into()
}

/// What a word with these flags is found to be if it may be written so.
fn right(flags: u8) -> Verdict {
    if flags & US > 0 && flags & UK > 0 {
        Verdict::Shared
    } else {
        Verdict::Right
    }
}
