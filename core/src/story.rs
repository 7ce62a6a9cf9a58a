//! The prose of one draft, read into words.

use std::cell::OnceCell;

use pyo3::prelude::*;

use crate::glance::{dates, quotes, FAMILIES};
use crate::lexis::{Id, Lexis, Word};

/// What joins the parts of a word.
pub const MARKS: [char; 4] = ['\'', '’', '‑', '-'];

/// A word of the prose and where it stands, in bytes.
#[derive(Clone, Copy)]
pub struct Token {
    pub id: Id,
    pub start: u32,
    pub end: u32,
}

/// What the glances look at.
pub struct Story<'a> {
    pub text: &'a str,
    pub lexis: &'a Lexis,
    /// Every word, in order.
    pub tokens: &'a [Token],
    /// The distinct words as they are written, in order of first use.
    pub vocabulary: &'a [Id],
    /// What is said of any of the words.
    pub traits: [u16; FAMILIES],
    /// What it says of days, months and years, once that was asked for.
    pub dates: dates::read::Once,
    /// What may be amiss with its quotation marks, once that was asked for.
    pub quotes: quotes::Once,
    /// For each family, the tokens of which it says anything, once it has asked for them.
    pub spots: [OnceCell<Vec<u32>>; FAMILIES],
}

impl<'a> Story<'a> {
    pub fn new(
        text: &'a str,
        lexis: &'a Lexis,
        tokens: &'a [Token],
        vocabulary: &'a [Id],
        traits: [u16; FAMILIES],
    ) -> Self {
        let (dates, quotes, spots) = Default::default();
        Self { text, lexis, tokens, vocabulary, traits, dates, quotes, spots }
    }

    /// The word at place `i` of the tokens, as it is written.
    pub fn word(&self, i: usize) -> &'a Word {
        self.lexis.word(self.tokens[i].id)
    }

    /// The same in small letters.
    pub fn low(&self, i: usize) -> &'a Word {
        self.lexis.word(self.word(i).low)
    }

    /// The places of those tokens of which a family has anything to say, in order.
    pub fn spots(&self, family: usize) -> &[u32] {
        self.spots[family].get_or_init(|| {
            let places = 0..self.tokens.len() as u32;
            places.filter(|&i| self.word(i as usize).traits[family] != 0).collect()
        })
    }

    /// What stands between the token before and token `i`, or before the first; behind the last for their number.
    pub fn gap(&self, i: usize) -> &'a str {
        let begin = if i == 0 { 0 } else { self.tokens[i - 1].end as usize };
        let end = self.tokens.get(i).map_or(self.text.len(), |token| token.start as usize);
        &self.text[begin..end]
    }

    /// True if the text stands anywhere in the prose.
    pub fn has(&self, text: &str) -> bool {
        memchr::memmem::find(self.text.as_bytes(), text.as_bytes()).is_some()
    }
}

/// True if Python says the same of the character as Rust: letter, figure, capital, small letter of it.
pub fn is_familiar(c: char) -> bool {
    match c {
        'İ' | 'ı' | 'ſ' => false,
        '\0'..='\u{24f}' | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20c0}' | '™' => true,
        '\u{2190}'..='\u{2211}' | '\u{2213}'..='\u{23ff}' | '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{27bf}' => true,
        '\u{fffc}' | '\u{fffd}' | '\u{1f300}'..='\u{1f6ff}' => true,
        _ => false,
    }
}

/// The words of a text: `WORD` of `newslint/draft.py`. None if a character is not familiar.
pub fn tokens(py: Python<'_>, text: &str, lexis: &mut Lexis) -> Option<Vec<Token>> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut start = usize::MAX; // of the word that goes on here
    let mut mark = 0; // where the mark began that may join it with what comes; 0 if none did
    while at <= bytes.len() {
        let (is_alnum, joins, size) = match bytes.get(at) {
            None => (false, false, 1),
            Some(&b) if b < 128 => (b.is_ascii_alphanumeric(), b == b'\'' || b == b'-', 1),
            Some(_) => {
                let c = text[at..].chars().next()?;
                if !is_familiar(c) {
                    return None;
                }
                (c.is_alphanumeric(), c == '’' || c == '‑', c.len_utf8())
            }
        };
        if is_alnum {
            if start == usize::MAX {
                start = at;
            }
            mark = 0;
        } else if start != usize::MAX {
            if joins && mark == 0 {
                mark = at;
            } else {
                let end = if mark > 0 { mark } else { at };
                found.push(Token { id: 0, start: start as u32, end: end as u32 });
                start = usize::MAX;
                mark = 0;
            }
        }
        at += size;
    }
    // One look-up need not wait for another.
    for token in &mut found {
        token.id = lexis.id_in(py, text, token.start as usize, token.end as usize);
    }
    Some(found)
}
