//! Plain texts that are read as they are written: what the readers in `newslint/readers` would leave as it is.

use memchr::{memchr2_iter, memchr_iter, memmem};
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

/// Bytes that are looked at together.
const CHUNK: usize = 32;

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

/// False if no block near the top reads like a place in capitals, or ends with a figure, with a year in it: `dateline`
/// of `dateline.py`.
fn may_be_dated(text: &str) -> bool {
    let mut blocks = lines(text).map(|line| line.trim().as_bytes()).filter(|block| !block.is_empty()).take(BLOCKS);
    blocks.any(|block| {
        let head = &block[..block.len().min(REACH)];
        let is_place = head[0].is_ascii_uppercase() && !head.get(1).is_some_and(u8::is_ascii_lowercase);
        let is_year = |at: usize| head[at..].starts_with(b"19") || head[at..].starts_with(b"20");
        (is_place || block[block.len() - 1].is_ascii_digit()) && memchr2_iter(b'1', b'2', head).any(is_year)
    })
}

/// True if all characters of a text are marks and spaces of ASCII, Latin letters, the marks of news copy or U+FFFD. What
/// is no mark or letter of ASCII is looked at by itself.
fn is_simple(text: &[u8]) -> bool {
    let is_odd = |b: &u8| b.wrapping_sub(b' ') >= 0x60;
    let has_odd = |chunk: &[u8]| chunk.iter().fold(false, |found, b| found | is_odd(b));
    text.chunks(CHUNK).enumerate().filter(|(_, chunk)| has_odd(chunk)).all(|(i, chunk)| {
        let mut odd = chunk.iter().enumerate().filter(|(_, b)| is_odd(b));
        odd.all(|(j, _)| is_of_news(&text[i * CHUNK + j..]))
    })
}

/// True if the character with which some bytes begin may stand in a simple text, or began before them.
fn is_of_news(bytes: &[u8]) -> bool {
    match *bytes {
        [b'\n' | b'\t' | 0x80..=0xbf | 0xc3..=0xcb, ..] => true,
        [0xc2, next, ..] => next >= 0xa0,
        [0xe2, 0x80, 0x90..=0xa7, ..] | [0xe2, 0x82, 0xac, ..] => true, // ‐ to …, €
        [0xef, 0xbf, 0xbd, ..] => true,
        _ => false,
    }
}

/// True if the lines of a text in which line feeds end them are broken at a width: `is_wrapped` of `plain.py`.
fn is_wrapped(text: &str) -> bool {
    let (mut inner, mut long) = (0, 0);
    let mut lines = lines(text).map(|line| (line, line.trim_start().is_empty())).peekable();
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

/// The lines of a text in which line feeds end them, the last of which may be empty.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    memchr_iter(b'\n', text.as_bytes())
        .chain([text.len()])
        .map(move |end| &text[std::mem::replace(&mut start, end + 1)..end])
}
