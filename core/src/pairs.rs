//! Pairs of spellings of which one story may have both: what `newslint/checks/pairs.py` and `varieties.py` look for.

use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use rustc_hash::FxHashMap;

use crate::noted::Noted;
use crate::reader::{open, Look};
use crate::story::{is_familiar, Token, MARKS};

/// The last word of a form may carry these: `ENDINGS` of `newslint/checks/phrases.py`.
const ENDINGS: [&str; 6] = ["", "s", "'s", "’s", "s'", "s’"];
const BOTH: u8 = 3;

/// One spelling of a pair.
struct Form {
    pair: usize,
    /// 1 or 2.
    side: u8,
    text: String,
    low: String,
    other: String,
    other_low: String,
    /// How many bytes of `text` its first word has.
    first: usize,
    /// The other spelling is longer.
    is_short: bool,
    /// It need only be a word of the story, in whatever capitals.
    is_listed: bool,
}

/// Pairs, and which words of the drafts so far are the first of a form.
#[pyclass(frozen)]
pub struct Pairs {
    forms: Vec<Form>,
    /// For each first word, in small letters, the place in `groups` of the forms that it begins.
    index: FxHashMap<String, u32>,
    groups: Vec<Vec<usize>>,
    /// For each pair the sides that are not told: all others are sought.
    given: Vec<u8>,
    noted: Mutex<Noted<u32>>,
}

#[pymethods]
impl Pairs {
    #[new]
    #[pyo3(signature = (pairs, tails = Vec::new()))]
    fn new(pairs: Vec<(String, String)>, tails: Vec<String>) -> Self {
        let mut made = Self {
            forms: Vec::new(),
            index: FxHashMap::default(),
            groups: vec![Vec::new()],
            given: Vec::new(),
            noted: Mutex::default(),
        };
        for (one, other) in pairs {
            let is_told = one.chars().chain(other.chars()).all(is_familiar);
            made.given.push(if is_told { 0 } else { BOTH });
            made.enter(1, &one, &other, &tails);
            made.enter(2, &other, &one, &tails);
        }
        made
    }

    /// The pairs, by their numbers, of which both spellings may stand in a draft.
    fn standing(&self, look: &Look, prose: &str) -> Vec<usize> {
        let lexis = open(&look.lexis);
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.prepare(&look.lexis, lexis.len());
        let mut sides = self.given.clone();
        for token in &look.tokens {
            let low = || &lexis.word(lexis.low(token.id)).text;
            let group = noted.of(token.id, || self.index.get(&**low()).copied().unwrap_or_default());
            for form in self.groups[group as usize].iter().map(|&n| &self.forms[n]) {
                if sides[form.pair] & form.side == 0 && form.may_stand(prose, token, low()) {
                    sides[form.pair] |= form.side;
                }
            }
        }
        (0..sides.len()).filter(|&pair| sides[pair] == BOTH).collect()
    }
}

impl Pairs {
    fn enter(&mut self, side: u8, text: &str, other: &str, tails: &[String]) {
        let (low, other_low) = (text.to_lowercase(), other.to_lowercase());
        let first = first_word(text);
        let is_listed = !tails.is_empty();
        let endings: Vec<&str> = match (is_listed, first < text.len()) {
            (true, _) => tails.iter().map(String::as_str).collect(),
            (_, true) => vec![""],
            (_, false) => ENDINGS.to_vec(),
        };
        let begin = if is_listed { low.clone() } else { text[..first].to_lowercase() };
        for ending in endings {
            let next = self.groups.len() as u32;
            let group = *self.index.entry(format!("{begin}{ending}")).or_insert(next);
            if group == next {
                self.groups.push(Vec::new());
            }
            self.groups[group as usize].push(self.forms.len());
        }
        let (pair, text, other) = (self.given.len() - 1, text.to_owned(), other.to_owned());
        let is_short = text.chars().count() < other.chars().count();
        self.forms.push(Form { pair, side, text, low, other, other_low, first, is_short, is_listed });
    }
}

impl Form {
    /// Whether the form may be meant where its first word stands: `_uses` and `_is_meant` of the check.
    fn may_stand(&self, prose: &str, token: &Token, low: &str) -> bool {
        if self.is_listed {
            return true;
        }
        let is_one_word = self.first == self.text.len();
        let here = &prose[token.start as usize..];
        let is_exact = here.starts_with(&self.text);
        let Some(after) = behind_first(here).strip_prefix(behind_first(&self.text)) else { return false };
        if self.low == self.other_low && is_one_word && !is_exact {
            return false;
        }
        if self.is_short && here.starts_with(&self.other) {
            return false;
        }
        if is_one_word {
            return (low == self.low || low != self.other_low) && !prose[token.end as usize..].starts_with('$');
        }
        !after.starts_with(|c: char| c.is_alphanumeric() || c == '$')
    }
}

/// What stands behind the first letter.
fn behind_first(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

/// How many bytes the first word of a form has: letters and figures, joined by marks.
fn first_word(text: &str) -> usize {
    let is_letter = |at: usize| text[at..].starts_with(char::is_alphanumeric);
    let goes_on = |&(at, c): &(usize, char)| {
        c.is_alphanumeric() || (at > 0 && MARKS.contains(&c) && is_letter(at + c.len_utf8()))
    };
    text.char_indices().take_while(goes_on).last().map_or(0, |(at, c)| at + c.len_utf8())
}
