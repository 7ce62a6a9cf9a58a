//! A part of a name, and all parts by number.

use std::sync::Arc;

use crate::runs::word::Word;
use crate::texts::Texts;

/// The number of a part.
pub type Id = u32;

/// A part of a name, or a word that may be one.
pub struct Part {
    pub text: Arc<str>,
    /// A bit for each letter that is in it; the last for those that have no bit of their own.
    pub letters: u64,
    /// The sounds that it begins with, as it is and without an h behind the first letter.
    pub initials: [char; 2],
    pub looked_up: u8,
    pub found: u8,
    /// What is known of a word of such letters and figures, if it is not all in capitals.
    pub word: Option<Word>,
}

impl Part {
    /// False if fewer than half of the letters of `part` are in this one: `shares_half` of `closeness.rs`.
    pub fn may_share_half(&self, part: &Part) -> bool {
        let shared = (self.letters & part.letters).count_ones();
        (self.letters | part.letters) >> 63 > 0 || 2 * shared >= part.letters.count_ones()
    }
}

/// Parts by number.
#[derive(Default)]
pub struct Numbered {
    pub parts: Vec<Part>,
    ids: Texts,
}

impl Numbered {
    /// The number of a part, which is new if it was never asked for.
    pub fn id(&mut self, text: &str) -> Id {
        let (id, is_new) = self.ids.number(text);
        if is_new {
            let letters = text.chars().fold(0, |letters, c| letters | 1 << bit(c));
            let (text, initials) = (text.into(), initials(text));
            self.parts.push(Part { text, letters, initials, looked_up: 0, found: 0, word: None });
        }
        id
    }
}

/// The sounds that a part begins with, as it is and without an h behind the first letter.
fn initials(part: &str) -> [char; 2] {
    let first = initial(part);
    match *part.as_bytes() {
        [letter, b'h', next, _, ..] if letter.is_ascii() && next.is_ascii() => {
            [first, initial(&String::from_iter([char::from(letter), char::from(next)]))]
        }
        _ => [first; 2],
    }
}

/// The class of sounds that a part of a name begins with: `initial` of `newslint/names/sounds.py`.
fn initial(part: &str) -> char {
    match part.as_bytes() {
        [b'p', b'h', ..] => 'f',
        [b'c', b'e' | b'i' | b'y', ..] | [b'z' | b'x', ..] => 's',
        [b'c' | b'q', ..] => 'k',
        [b'j', ..] => 'g',
        [b'w', ..] => 'v',
        [b'a' | b'e' | b'i' | b'o' | b'u' | b'y', ..] => 'a',
        _ => part.chars().next().unwrap_or(' '),
    }
}

/// The place of a letter among the bits.
fn bit(c: char) -> u32 {
    match c {
        'a'..='z' => c as u32 - 97,
        '0'..='9' => c as u32 - 48 + 26,
        '\'' => 36,
        '-' => 37,
        _ => 63,
    }
}
