//! Commas and stops: `newslint/punctuation/stops.py`; accents for apostrophes: `_with_accent` of `checks/words.py`.
//!
//! A byte beyond ASCII may be any letter, space or mark.

use memchr::{memchr2_iter, memchr3_iter, memmem};

use crate::signs;
use crate::story::Story;

/// `_spaced`: a comma behind a letter and spaces.
pub fn may_be_spaced(story: &Story) -> bool {
    let bytes = story.text.as_bytes();
    let is_behind_letter = |at: usize| {
        let before = bytes[..at].iter().rposition(|&b| b != b' ').map(|i| bytes[i]);
        before.is_some_and(|b| b.is_ascii_alphabetic() || b == b'_' || !b.is_ascii())
    };
    story.walk.signs.any(signs::SPACED) && memmem::find_iter(bytes, " ,").any(is_behind_letter)
}

/// `_doubled`: two stops behind a word and before a space or a quotation mark.
pub fn may_be_doubled(story: &Story) -> bool {
    if !story.walk.signs.any(signs::STOPS) {
        return false;
    }
    let bytes = story.text.as_bytes();
    memchr3_iter(b',', b'.', b';', bytes).any(|at| match bytes.get(at..at + 2) {
        Some(b",," | b",." | b".." | b";," | b",;") => at > 0 && is_wordly(bytes[at - 1]) && ends(bytes.get(at + 2)),
        _ => false,
    })
}

fn is_wordly(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

fn ends(next: Option<&u8>) -> bool {
    next.is_none_or(|&b| matches!(b, b'\t'..=b'\r' | b'\x1c'..=b' ' | b'"' | b'\'' | b')') || !b.is_ascii())
}

/// `missing_space`: a comma, or a stop and a capital, between two words in small letters.
pub fn may_lack_space(story: &Story) -> bool {
    if !story.walk.signs.any(signs::BEFORE_LETTER) {
        return false;
    }
    let bytes = story.text.as_bytes();
    memchr2_iter(b',', b'.', bytes).any(|at| {
        let [first, second] = [1, 2].map(|n| bytes.get(at + n).copied().unwrap_or(b' '));
        let before = bytes[..at].strip_suffix(b"\n").unwrap_or(&bytes[..at]); // as `$` does
        let begins = first.is_ascii_uppercase() && second.is_ascii_lowercase();
        (begins || (first.is_ascii_lowercase() && bytes[at] == b','))
            && before.len() > 2
            && before[before.len() - 3..].iter().all(u8::is_ascii_lowercase)
    })
}

/// `_accented`: a free-standing accent behind a letter and before a letter that may follow an apostrophe.
pub fn may_have_accent(story: &Story) -> bool {
    let bytes = story.text.as_bytes();
    let is_between = |start: usize, end: usize| {
        let before = start.checked_sub(1).map_or(b' ', |at| bytes[at]);
        let next = bytes.get(end).copied().unwrap_or(b' ');
        (before.is_ascii_alphabetic() || !before.is_ascii()) && b"tsdmlrv".contains(&next)
    };
    story.walk.signs.any(signs::ACCENT)
        && (memmem::find_iter(bytes, "´").any(|at| is_between(at, at + 2))
            || memchr::memchr_iter(b'`', bytes).any(|at| is_between(at, at + 1)))
}
