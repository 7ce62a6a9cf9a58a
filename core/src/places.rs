//! Where words stand, by bytes: at the start of a sentence, in a heading, among capitals.

use crate::chars::{is_alnum, is_alpha};

/// So many code points are searched for the end of the sentence before, and bytes for a small letter.
const REACH: usize = 60;

/// True if nothing but an opening mark stands between `at` and the end of the sentence or block before it:
/// `begins_sentence` of `newslint/checks/context.py`.
pub fn begins_sentence(text: &str, at: usize) -> bool {
    let is_opening = |c: &char| {
        matches!(c, ' ' | '\t' | '"' | '“' | '”' | '\'' | '‘' | '’' | '(' | '[' | '*' | '–' | '—' | '-' | '•' | '·')
    };
    let before = text[..at].chars().rev().take(REACH).find(|c| !is_opening(c));
    before.is_none_or(|c| matches!(c, '.' | '!' | '?' | '…' | ':' | ';' | '\n'))
}

/// False if a small letter stands near by in the same line.
pub fn is_shouted(text: &str, at: usize) -> bool {
    let (before, after) = text.as_bytes().split_at(at);
    let is_free = |c: Option<&u8>| !c.is_some_and(u8::is_ascii_lowercase);
    let ends = |c: &&u8| **c == b'\n' || c.is_ascii_lowercase();
    is_free(before.iter().rev().take(REACH).find(ends)) && is_free(after.iter().take(REACH).find(ends))
}

/// True for a part of a web or mail address, a hashtag, a handle, a file name or code: `is_address` of `context.py`.
pub fn is_address(text: &str, start: usize, end: usize) -> bool {
    let [(before, further), (after, beyond)] = beside(text, start, end);
    let is_joined =
        |mark: Option<char>, other: Option<char>| matches!(mark, Some('.' | ':')) && other.is_some_and(is_alnum);
    matches!(before, Some('@' | '#' | '/' | '\\' | '_' | '=' | '&' | '~' | '%' | '+'))
        || matches!(after, Some('@' | '/' | '\\' | '_' | '='))
        || is_joined(before, further)
        || is_joined(after, beyond)
}

/// True for a word that surely lost a letter: `is_damaged` of `newslint/damage.py`, but for what the rest of the text
/// tells.
pub fn is_damaged(text: &str, start: usize, end: usize) -> bool {
    let [(before, further), (after, beyond)] = beside(text, start, end);
    let is_double = |mark: Option<char>| matches!(mark, Some('"' | '“' | '”'));
    let is_asked = |c: char| is_alpha(c) || matches!(c, '.' | ',' | '-' | '?');
    before == Some('?')
        || (after == Some('?') && beyond.is_some_and(is_asked))
        || (is_double(before) && further.is_some_and(|c| is_alnum(c) || matches!(c, ',' | '.')))
        || (is_double(after) && beyond.is_some_and(is_alnum))
}

/// The two characters before a span and the two after it, each time the nearer first.
fn beside(text: &str, start: usize, end: usize) -> [(Option<char>, Option<char>); 2] {
    let (mut before, mut after) = (text[..start].chars().rev(), text[end..].chars());
    [(before.next(), before.next()), (after.next(), after.next())]
}

/// Where things begin and end, in code points.
pub type Spans = Vec<(usize, usize)>;

/// From places in bytes to places in code points: quick for each near the one before.
pub fn code_points(text: &str) -> impl FnMut(usize) -> usize + '_ {
    let (mut byte, mut count) = (0, 0);
    move |place| {
        let at = (0..=place.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        let apart = text[byte.min(at)..byte.max(at)].chars().count();
        count = if at < byte { count - apart } else { count + apart };
        byte = at;
        count
    }
}

/// Lines that begin in one of some spans: where the first may begin and the last ends, in bytes.
pub struct Lines(Vec<(usize, usize)>);

impl Lines {
    /// `spans` are in code points, in order.
    pub fn new(text: &str, spans: Vec<(usize, usize)>) -> Self {
        let (mut at, mut passed) = (0, 0);
        let mut byte = |place: usize| {
            at += text[at..].chars().take(place.saturating_sub(passed)).map(char::len_utf8).sum::<usize>();
            passed = place.max(passed);
            at
        };
        let mut lines: Vec<(usize, usize)> = Vec::with_capacity(spans.len());
        for (start, end) in spans {
            let (start, end) = (byte(start), byte(end));
            let known = lines.last().map(|line| line.1).filter(|&line_end| line_end >= end);
            let line_end = || memchr::memchr(b'\n', &text.as_bytes()[end..]).map_or(text.len(), |more| end + more);
            lines.push((start, known.unwrap_or_else(line_end)));
        }
        Self(lines)
    }

    /// True if the place is in one of the lines, or before the first in their span.
    pub fn hold(&self, at: usize) -> bool {
        let next = self.0.partition_point(|&(start, _)| start <= at);
        next > 0 && at <= self.0[next - 1].1
    }
}
