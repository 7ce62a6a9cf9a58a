//! Characters that were lost: `damage` of `newslint/damage.py`.

use memchr::{memchr3_iter, memchr_iter};

use crate::signs::QUESTION;
use crate::story::Story;

/// True if a garbled character stands in the prose, or a question mark where one may have been lost.
pub fn may_be_lost(story: &Story) -> bool {
    let mut questions = memchr_iter(b'?', story.text.as_bytes());
    has_garbled(story.text) || (story.walk.signs.any(QUESTION) && questions.any(|at| is_odd(story.text, at)))
}

/// True if `_garbled` may match.
fn has_garbled(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let bytes = text.as_bytes();
    memchr3_iter(0xc2, 0xc3, 0xef, bytes).any(|at| is_garbled(&text[at..]))
}

/// True if a text begins like something garbled: U+FFFD, a control character, UTF-8 read as Windows-1252.
pub fn is_garbled(text: &str) -> bool {
    let mut chars = text.chars();
    let (first, second) = (chars.next(), chars.next().unwrap_or(' '));
    match first {
        Some('\u{fffd}' | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}') => true,
        Some('â') => second == '€',
        Some('Ã') => !second.is_ascii(),
        Some('Â') => ('\u{a0}'..='¿').contains(&second),
        Some('ï') => matches!(second, '»' | '¿'),
        _ => false,
    }
}

/// True for a question mark between letters, or beside a double mark as no question has it.
fn is_odd(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    let Some(last) = before.next() else { return false };
    let next = text[at + 1..].chars().next().unwrap_or(' ');
    if is_double(last) {
        return next == ',' || next.is_alphanumeric() || before.next() == Some(',');
    }
    last.is_alphanumeric() && next.is_alphanumeric()
}

/// `DOUBLES` of `damage.py`.
pub fn is_double(c: char) -> bool {
    matches!(c, '"' | '“' | '”')
}
