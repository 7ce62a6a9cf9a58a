//! Plain texts that are read as they are written: what the readers in `newslint/readers` would leave as it is.

use memchr::{memchr2_iter, memmem};
use pyo3::prelude::*;

/// What speaks to newslint.
const NOTE: &[u8] = b"[newslint:";

/// A line of more characters was not broken at a width, nor were lines of which less than a share has as many.
const WRAPPED: (usize, usize) = (60, 100);
const FEWEST: usize = 3;
const SHARE: f64 = 0.8;

/// A first line of more characters is no headline, nor is one that ends like a sentence.
const HEADLINE: usize = 140;
const STOPS: &[char] = &['.', '!', '?', '…', ':', ',', ';'];
const CLOSING: &[char] = &['"', '\'', '”', '’', '»', ')', ']'];

/// So many blocks from the first may have a dateline, in bytes of which no more are looked at.
const BLOCKS: usize = 3;
const REACH: usize = 4 * 120;

/// What is told of a plain text that is read as it is written: it is UTF-8, has no character that composing might
/// change, and no line end but line feeds, none of them a soft line break, and does not speak to newslint: `pieces` of
/// `plain.py` and `is_composed` of `composing.py`. Told is where its headline ends, in code points, and whether it may
/// have a dateline.
#[pyfunction]
pub fn plain(data: &[u8]) -> Option<(usize, bool)> {
    let text = std::str::from_utf8(data).ok()?;
    let is_plain = is_simple(data) && memmem::find(data, NOTE).is_none() && !is_wrapped(text);
    is_plain.then(|| (headline(text).unwrap_or(0), may_be_dated(text)))
}

/// Where the headline of a text ends, in code points: `headline` of `plain.py`.
fn headline(text: &str) -> Option<usize> {
    let (line, rest) = text.trim_start().split_once('\n')?;
    let line = line.trim_end();
    let ends_sentence = line.trim_end_matches(CLOSING).ends_with(STOPS);
    let is_headline = !ends_sentence && !rest.trim_start().is_empty() && line.chars().count() <= HEADLINE;
    is_headline.then(|| text[..text.len() - rest.len()].chars().count())
}

/// False if no year stands where a dateline ends: `dateline` of `dateline.py`.
fn may_be_dated(text: &str) -> bool {
    let mut blocks = text.split('\n').map(str::trim).filter(|block| !block.is_empty()).take(BLOCKS);
    blocks.any(|block| {
        let head = &block.as_bytes()[..block.len().min(REACH)];
        memchr2_iter(b'1', b'2', head).any(|at| head[at..].starts_with(b"19") || head[at..].starts_with(b"20"))
    })
}

/// True if all characters are marks and spaces of ASCII, Latin letters, the marks of news copy or U+FFFD. All bytes are
/// looked at, each with the two behind it, so that it takes few steps for many of them.
fn is_simple(data: &[u8]) -> bool {
    let is_other = |b: u8, next: u8, last: u8| {
        let is_mark = (next == 0x80) & (0x90..=0xa7).contains(&last) | (next == 0x82) & (last == 0xac); // ‐ to …, €
        let is_lost = (next == 0xbf) & (last == 0xbd);
        (b < b' ') & (b != b'\n') & (b != b'\t')
            | (b == 0xc2) & (next < 0xa0)
            | (b > 0xcb) & (b != 0xe2) & (b != 0xef)
            | (b == 0xe2) & !is_mark
            | (b == 0xef) & !is_lost
    };
    let (next, last) = (data.get(1..).unwrap_or_default(), data.get(2..).unwrap_or_default());
    let threes = data.iter().zip(next).zip(last);
    let at = |i: usize| data.get(i).copied().unwrap_or_default();
    !threes.fold(false, |found, ((&b, &next), &last)| found | is_other(b, next, last))
        && !(data.len().saturating_sub(2)..data.len()).any(|i| is_other(at(i), at(i + 1), at(i + 2)))
}

/// True if the lines of a text in which line feeds end them are broken at a width: `is_wrapped` of `plain.py`.
fn is_wrapped(text: &str) -> bool {
    let (mut inner, mut long) = (0, 0);
    let mut lines = text.split('\n').map(|line| (line, line.trim().is_empty())).peekable();
    while let Some((line, is_blank)) = lines.next() {
        if is_blank || lines.peek().is_none_or(|&(_, is_blank)| is_blank) {
            continue;
        }
        let size = line.chars().count();
        if size > WRAPPED.1 {
            return false;
        }
        inner += 1;
        long += usize::from(size >= WRAPPED.0);
    }
    inner >= FEWEST && long as f64 >= SHARE * inner as f64
}
