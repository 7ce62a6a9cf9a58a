//! The words of all drafts so far: what depends on a word alone is worked out once.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyString;
use rustc_hash::FxHashMap;

use crate::glance::{self, FAMILIES};
use crate::spelling::Spelling;

/// The number of a word in its lexis.
pub type Id = u32;

/// So many words are remembered; beyond that they are forgotten.
const MOST: usize = 1 << 17;

/// The first letter is a capital.
pub const CAPITAL: u8 = 1;
/// A letter behind the first is a capital.
pub const INNER_CAPITAL: u8 = 2;
/// There is a figure in it.
pub const FIGURE: u8 = 4;
/// It has parts joined by an apostrophe or a hyphen.
pub const JOINED: u8 = 8;
/// There is a letter beyond ASCII in it (a curly apostrophe or a hyphen that holds a line together is none).
pub const FOREIGN: u8 = 16;

/// A word as it is written somewhere.
pub struct Word {
    pub text: Arc<str>,
    /// The same in small letters.
    pub low: Id,
    pub shape: u8,
    /// What each family of checks has to say of the word in small letters.
    pub traits: [u16; FAMILIES],
    /// That of the word in small letters.
    pub spelling: Spelling,
    object: Py<PyString>,
}

impl Word {
    /// The word for Python, always the same object.
    pub fn object<'py>(&self, py: Python<'py>) -> &Bound<'py, PyString> {
        self.object.bind(py)
    }
}

/// Words by number and by how they are written: the short ones, which nearly all are, by their bytes.
#[derive(Default)]
pub struct Lexis {
    words: Vec<Word>,
    /// The same of each word as in its `low`: close together, for who asks for nothing else.
    lows: Vec<Id>,
    short: FxHashMap<u128, Id>,
    long: FxHashMap<Arc<str>, Id>,
}

impl Lexis {
    /// The word of a number.
    pub fn word(&self, id: Id) -> &Word {
        &self.words[id as usize]
    }

    /// The number of a word in small letters.
    pub fn low(&self, id: Id) -> Id {
        self.lows[id as usize]
    }

    /// How many words there are: all numbers are below that.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The number of a word that is known already.
    pub fn find(&self, text: &str) -> Option<Id> {
        match packed(text) {
            Some(key) => self.short.get(&key).copied(),
            None => self.long.get(text).copied(),
        }
    }

    /// The number of a word; a new one is looked at here.
    pub fn id(&mut self, py: Python<'_>, text: &str) -> Id {
        match self.find(text) {
            Some(id) => id,
            None => self.add(py, text),
        }
    }

    /// The number of the word that stands at these places of a text.
    pub fn id_in(&mut self, py: Python<'_>, text: &str, start: usize, end: usize) -> Id {
        let known = packed_in(text.as_bytes(), start, end).and_then(|key| self.short.get(&key));
        match known {
            Some(&id) => id,
            None => self.id(py, &text[start..end]),
        }
    }

    fn add(&mut self, py: Python<'_>, text: &str) -> Id {
        let small = text.to_lowercase();
        let low = if small == text { None } else { Some(self.id(py, &small)) };
        let id = self.words.len() as Id;
        let traits = match low {
            Some(low) => self.word(low).traits,
            None => glance::traits(&small),
        };
        let (low, shape, spelling) = (low.unwrap_or(id), shape(text), Spelling::of(&small));
        let shared: Arc<str> = text.into();
        let object = PyString::new(py, text).unbind();
        self.words.push(Word { text: shared.clone(), low, shape, traits, spelling, object });
        self.lows.push(low);
        match packed(text) {
            Some(key) => self.short.insert(key, id),
            None => self.long.insert(shared, id),
        };
        id
    }

    /// True if there are so many words that another lexis should be begun.
    pub fn is_full(&self) -> bool {
        self.words.len() > MOST
    }
}

/// The bytes of a text in one number, if there are no more than 16; a NUL, which would not tell, is in no word.
fn packed(text: &str) -> Option<u128> {
    let mut key = [0; 16];
    key.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    Some(u128::from_le_bytes(key))
}

/// The same of a word in a text, if the text has 16 bytes from there on, which are read at once; no word is empty.
fn packed_in(text: &[u8], start: usize, end: usize) -> Option<u128> {
    let (key, _) = text.get(start..)?.split_first_chunk::<16>()?;
    let spare = 16_usize.checked_sub(end - start)?;
    Some(u128::from_le_bytes(*key) << (8 * spare) >> (8 * spare))
}

fn shape(text: &str) -> u8 {
    let mut shape = 0;
    for (i, c) in text.chars().enumerate() {
        shape |= match c {
            'a'..='z' => 0,
            '0'..='9' => FIGURE,
            '\'' | '’' | '-' | '‑' => JOINED,
            _ => {
                (if c.is_uppercase() { [CAPITAL, INNER_CAPITAL][usize::from(i > 0)] } else { 0 })
                    | (if c.is_ascii() { 0 } else { FOREIGN })
            }
        };
    }
    shape
}
