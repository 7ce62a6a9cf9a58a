//! Brackets without a partner: `unmatched` of `newslint/punctuation/brackets.py`.

use memchr::memchr3_iter;

use crate::signs::{BRACKET, ROUND};
use crate::story::Story;

/// True unless each bracket stands in its paragraph with its partner and no other between, and is no smiling face.
pub fn may_be_unmatched(story: &Story) -> bool {
    if !story.walk.signs.any(ROUND | BRACKET) {
        return false;
    }
    let bytes = story.text.as_bytes();
    let mut places: Vec<usize> =
        memchr3_iter(b'(', b')', b'[', bytes).chain(memchr3_iter(b']', b'{', b'}', bytes)).collect();
    places.sort_unstable();
    places.chunks(2).any(|pair| match *pair {
        [start, end] => !is_pair(bytes[start], bytes[end]) || may_be_no_pair(story.text, start, end),
        _ => true,
    })
}

fn is_pair(opening: u8, closing: u8) -> bool {
    matches!((opening, closing), (b'(', b')') | (b'[', b']') | (b'{', b'}'))
}

fn may_be_no_pair(text: &str, start: usize, end: usize) -> bool {
    let has_eyes = |at: usize| text[..at].chars().rev().take(2).any(|c| matches!(c, ':' | ';' | '='));
    text[start..end].contains('\n') || has_eyes(start) || has_eyes(end)
}
