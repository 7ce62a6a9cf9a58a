//! Plain texts that are read as they are written: what the readers in `newslint/readers` would leave as it is.

use memchr::memmem;
use pyo3::prelude::*;

/// What speaks to newslint.
const NOTE: &[u8] = b"[newslint:";

/// A line of more characters was not broken at a width, nor were lines of which less than a share has as many.
const WRAPPED: (usize, usize) = (60, 100);
const FEWEST: usize = 3;
const SHARE: f64 = 0.8;

/// True if a file is UTF-8, has no character that composing might change, and no line end but line feeds, none of them
/// a soft line break, and does not speak to newslint: `pieces` of `plain.py` and `is_composed` of `composing.py`.
#[pyfunction]
pub fn is_plain(data: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(data) else { return false };
    is_simple(data) && memmem::find(data, NOTE).is_none() && !is_wrapped(text)
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
