//! The words of all drafts so far: what depends on a word alone is worked out once.

use std::hint::black_box;
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyString;
use rustc_hash::FxHashMap;

use crate::chars::is_alpha;
use crate::gates::Gated;
use crate::glance::{self, FAMILIES};
use crate::keys::{packed, packed_in, Key, Keys};
use crate::spelling::Spelling;
use crate::story::Token;

/// The number of a word in its lexis.
pub type Id = u32;

/// So many words are remembered; beyond that they are forgotten.
const MOST: usize = 1 << 16;

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
/// Patterns in which capitals do not count take it for a word that it is not: see `glance::is_odd`.
pub const ODD: u8 = 32;

/// A word as it is written somewhere; what is asked of most words of a story stands side by side.
#[repr(align(64))]
pub struct Word {
    pub text: Arc<str>,
    /// The same in small letters.
    pub low: Id,
    /// The last draft that had it.
    seen: u32,
    /// What each family of checks has to say of the word in small letters.
    pub traits: [u16; FAMILIES],
    /// The families that look for the places of the word, each a bit.
    pub spots: u8,
    pub shape: u8,
    /// The number of the spelling in small letters, and how many bytes that has; no compound is longer.
    spelled: u64,
    size: u16,
    object: PyOnceLock<Py<PyString>>,
}

impl Word {
    /// The word for Python, always the same object.
    pub fn object<'py>(&self, py: Python<'py>) -> &Bound<'py, PyString> {
        self.object.get_or_init(py, || PyString::new(py, &self.text).unbind()).bind(py)
    }

    /// That of the word in small letters.
    pub fn spelling(&self) -> Spelling {
        Spelling::known(self.spelled, self.size)
    }

    /// True if it has a figure, a mark or a capital after the first letter.
    pub fn is_marked(&self) -> bool {
        if self.shape & (FIGURE | JOINED | INNER_CAPITAL) != 0 {
            return true;
        }
        let rest = || self.text.chars().skip(1);
        let is_small = || rest().flat_map(char::to_lowercase).eq(rest());
        self.shape & FOREIGN != 0 && !(self.text.chars().all(is_alpha) && is_small())
    }
}

/// Words by number and by how they are written: the short ones, which nearly all are, by their bytes.
#[derive(Default)]
pub struct Lexis {
    words: Vec<Word>,
    /// The same of each word as in its `low`: close together, for who asks for nothing else.
    lows: Vec<Id>,
    short: Keys,
    long: FxHashMap<Arc<str>, Id>,
    drafts: u32,
    /// What the gates note of the words, those that were asked last at the end.
    pub gated: Vec<Gated>,
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
            Some(key) => self.short.get(key),
            None => self.long.get(text).copied(),
        }
    }

    /// The number of a word; a new one is looked at here.
    fn id(&mut self, text: &str) -> Id {
        match self.find(text) {
            Some(id) => id,
            None => self.add(text),
        }
    }

    /// The words of a text that begin and end at some places, in order, and the distinct ones.
    pub fn read(&mut self, text: &str, places: &[u32]) -> (Vec<Token>, Vec<Id>) {
        let places = || places.chunks_exact(2).map(|places| (places[0], places[1]));
        let key = |(start, end)| packed_in(text.as_bytes(), start as usize, end as usize).unwrap_or(0);
        let keys: Vec<Key> = places().map(key).collect();
        self.short.fetch(keys.iter().copied());
        let token = |(&key, (start, end)): (&Key, (u32, u32))| {
            let known = self.short.get(key).filter(|_| key != 0);
            let id = known.unwrap_or_else(|| self.id(&text[start as usize..end as usize]));
            Token { id, start, end }
        };
        let tokens: Vec<Token> = keys.iter().zip(places()).map(token).collect();
        let vocabulary = self.distinct(&tokens);
        (tokens, vocabulary)
    }

    /// The distinct words of a draft, in order of first use.
    fn distinct(&mut self, tokens: &[Token]) -> Vec<Id> {
        // This brings them to hand: no look waits for another.
        black_box(tokens.iter().fold(0, |all, token| all ^ self.word(token.id).seen));
        self.drafts += 1;
        let mut found = Vec::with_capacity(tokens.len() / 2 + 8);
        for id in tokens.iter().map(|token| token.id) {
            let seen = &mut self.words[id as usize].seen;
            if *seen != self.drafts {
                *seen = self.drafts;
                found.push(id);
            }
        }
        found
    }

    fn add(&mut self, text: &str) -> Id {
        let low = small(text).map(|small| self.id(&small));
        let id = self.words.len() as Id;
        let (traits, spots, spelled, size) = match low.map(|low| self.word(low)) {
            Some(low) => (low.traits, low.spots, low.spelled, low.size),
            None => {
                let traits = glance::traits(text);
                (
                    traits,
                    glance::spots(&traits),
                    Spelling::of(text).number(),
                    u16::try_from(text.len()).unwrap_or(u16::MAX),
                )
            }
        };
        let mut shape = shape(text);
        if shape & FOREIGN != 0 && glance::is_odd(low.map_or(text, |low| &self.word(low).text)) {
            shape |= ODD;
        }
        let text: Arc<str> = text.into();
        match packed(&text) {
            Some(key) => self.short.add(key, id),
            None => _ = self.long.insert(text.clone(), id),
        };
        let (low, seen, object) = (low.unwrap_or(id), 0, PyOnceLock::new());
        self.words.push(Word { text, low, seen, traits, spots, shape, spelled, size, object });
        self.lows.push(low);
        id
    }

    /// True if there are so many words that another lexis should be begun.
    pub fn is_full(&self) -> bool {
        self.words.len() > MOST
    }
}

/// The text in small letters, if it is not in small letters.
fn small(text: &str) -> Option<String> {
    if text.is_ascii() {
        return text.bytes().any(|b| b.is_ascii_uppercase()).then(|| text.to_ascii_lowercase());
    }
    Some(text.to_lowercase()).filter(|small| small != text)
}

fn shape(text: &str) -> u8 {
    let Some(begin) = text.bytes().position(|b| !b.is_ascii_lowercase()) else { return 0 };
    let mut shape = 0;
    for (i, c) in text[begin..].char_indices() {
        shape |= match c {
            'a'..='z' => 0,
            '0'..='9' => FIGURE,
            '\'' | '’' | '-' | '‑' => JOINED,
            _ => {
                (if c.is_uppercase() { [CAPITAL, INNER_CAPITAL][usize::from(begin + i > 0)] } else { 0 })
                    | (if c.is_ascii() { 0 } else { FOREIGN })
            }
        };
    }
    shape
}
