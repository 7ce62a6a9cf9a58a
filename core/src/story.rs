//! The prose of one draft, read into words.

use std::cell::OnceCell;

use crate::damage::Damage;
use crate::glance::{dates, quotes, FAMILIES};
use crate::lexis::{Id, Lexis, Word};
use crate::walk::Walk;

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
    /// What else was seen of them and of the gaps between them.
    pub walk: &'a Walk,
    /// What it says of days, months and years, once that was asked for.
    pub dates: dates::read::Once,
    /// What may be amiss with its quotation marks, once that was asked for.
    pub quotes: quotes::Once,
    damage: OnceCell<Damage>,
}

impl<'a> Story<'a> {
    pub fn new(text: &'a str, lexis: &'a Lexis, tokens: &'a [Token], vocabulary: &'a [Id], walk: &'a Walk) -> Self {
        let (dates, quotes, damage) = Default::default();
        Self { text, lexis, tokens, vocabulary, traits: walk.traits, walk, dates, quotes, damage }
    }

    /// The word at place `i` of the tokens, as it is written.
    pub fn word(&self, i: usize) -> &'a Word {
        self.lexis.word(self.tokens[i].id)
    }

    /// The same in small letters.
    pub fn low(&self, i: usize) -> &'a Word {
        self.lexis.word(self.word(i).low)
    }

    /// What was lost of it.
    pub fn damage(&self) -> &Damage {
        self.damage.get_or_init(|| Damage::of(self))
    }

    /// The places of those tokens that a family looks for, in order.
    pub fn spots(&self, family: usize) -> impl Iterator<Item = usize> + '_ {
        self.walk.spots[family].iter().map(|&i| i as usize)
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

/// False if nothing surely joins parts of a word: each mark begins with one of these bytes.
pub fn may_have_mark(word: &str) -> bool {
    word.bytes().any(|b| matches!(b, b'\'' | b'-' | 0xe2))
}

/// The parts of a word; nearly all have but one.
pub fn parts(word: &str) -> impl Iterator<Item = &str> {
    let may_have_mark = may_have_mark(word);
    let mut rest = Some(word);
    std::iter::from_fn(move || {
        let word = rest.take()?;
        let Some(at) = may_have_mark.then(|| word.find(MARKS)).flatten() else { return Some(word) };
        let (part, behind) = word.split_at(at);
        rest = behind.strip_prefix(MARKS);
        Some(part)
    })
}

/// A word up to the first mark that joins it with more.
pub fn first_part(word: &str) -> &str {
    parts(word).next().unwrap_or(word)
}
