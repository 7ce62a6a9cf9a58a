//! The shapes in which a word may be written: `newslint/lexicon.py`, for ASCII.

use crate::lexis::{Word, CAPITAL};

/// Flags of a word: the shapes in which it is right.
pub const LOWER: u8 = 1;
pub const TITLE: u8 = 2;
pub const UPPER: u8 = 4;
const MIXED: u8 = 8;

/// True for a word of ASCII letters, small but for the first, that `fits`, as its shape tells.
pub fn fits_at_sight(word: &Word, flags: u8) -> bool {
    match word.shape {
        0 => flags & LOWER > 0,
        CAPITAL => flags & (LOWER | TITLE) > 0,
        _ => false,
    }
}

/// True if the word may be written in this shape.
pub fn fits(word: &[u8], flags: u8) -> bool {
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

pub fn is_upper(word: &[u8]) -> bool {
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
pub fn is_figure(word: &[u8]) -> bool {
    let Some(first) = word.iter().position(|c| !c.is_ascii_digit()) else { return !word.is_empty() };
    let last = word.iter().rposition(|c| !c.is_ascii_digit()).unwrap_or(first);
    let letters = last + 1 - first;
    letters <= 4 && letters < word.len()
}
