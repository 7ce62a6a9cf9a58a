//! Runs of capitalised words in prose: the first pattern of `newslint/names/runs.py`, written out.

use crate::chars::{is_alnum, is_of_word};

/// Where the words that make up runs begin and end in `text`, in bytes, but for those that belong to an address:
/// `stretches`.
pub fn stretches(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut found = Vec::with_capacity(bytes.len() / 64);
    let (mut at, mut last) = (0, 0);
    while let Some(next) = first(bytes, at, may_begin) {
        at = next;
        if bytes[at..].starts_with(&SIGN) {
            at += SIGN.len() + 1;
            continue;
        }
        let before = particle_before(&bytes[last..at]);
        let behind = |begin: usize| if is_free(&text[..begin]) { Some((begin, word(text, begin)?)) } else { None };
        let found_here = behind(at - before).or_else(|| if before > 0 { behind(at) } else { None });
        let Some((begin, first)) = found_here else {
            at += 1;
            continue;
        };
        at = first;
        while let Some((_, next)) = joined(text, at) {
            at = next;
        }
        last = at;
        if !is_address(text, begin, at) {
            found.push((begin, at));
        }
    }
    found
}

/// One in the lowest bit of each byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte.
const HIGH: u64 = 0x80 * ONES;

/// Where the first byte from `at` on stands of which eight bytes at a time are told by their highest bits.
fn first(bytes: &[u8], mut at: usize, told: fn(u64) -> u64) -> Option<usize> {
    while let Some((eight, _)) = bytes.get(at..)?.split_first_chunk() {
        let found = told(u64::from_le_bytes(*eight));
        if found > 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    (at..bytes.len()).find(|&at| told(u64::from(bytes[at])) & 0x80 > 0)
}

/// The first two bytes, of three, of quotation marks and dashes.
const SIGN: [u8; 2] = [0xE2, 0x80];

/// The bytes by which a word that begins a run is told: capitals, and the first bytes of letters beyond ASCII.
fn may_begin(eight: u64) -> u64 {
    let low = eight & !HIGH;
    let above = |byte: u8| low + u64::from(127 - byte) * ONES;
    let is_capital = above(b'A' - 1) & !above(b'Z') & !eight;
    (is_capital | (eight & (eight << 1))) & HIGH
}

/// The bytes of a small particle that these end in, with what joins it to a capital; 0 if they end in none.
fn particle_before(bytes: &[u8]) -> usize {
    let joint = match bytes {
        [.., b'\'' | b'-'] => 1,
        [.., 0xE2, 0x80, 0x99 | 0x91] => 3,
        _ => return 0,
    };
    let before = &bytes[..bytes.len() - joint];
    match before.iter().rev().take(3).take_while(|c| c.is_ascii_lowercase()).count() {
        letters @ 1..=2 => letters + joint,
        _ => 0,
    }
}

/// Where the word that begins at `at` ends, if one does: a capital, perhaps behind a small particle, and what goes on.
#[inline(always)]
pub fn word(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let at = match bytes.get(at)? {
        b'a'..=b'z' => at + particle(bytes, at)?,
        _ => at,
    };
    match bytes.get(at)? {
        b'A'..=b'Z' => Some(end(text, at + 1)),
        0x80.. if text[at..].starts_with(is_alnum) => Some(end(text, at)),
        _ => None,
    }
}

/// Where a word ends that has begun before `at`: letters and figures, and single marks between them.
fn end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = alnum(text, at);
    loop {
        let next = end + mark(&bytes[end..]);
        let more = if next > end { alnum(text, next) } else { next };
        if more == next {
            return end;
        }
        end = more;
    }
}

/// Where the next word of a run begins and ends, behind one that ends at `end`.
pub fn joined(text: &str, end: usize) -> Option<(usize, usize)> {
    let at = |begin: usize| word(text, begin).map(|end| (begin, end));
    let bytes = text.as_bytes();
    if bytes.get(end) == Some(&b'.') {
        return at(end + 1 + space(&bytes[end + 1..]));
    }
    let begin = Some(end + space(&bytes[end..])).filter(|&begin| begin > end)?;
    at(begin).or_else(|| {
        let one = small(text, begin)?;
        small(text, one).and_then(at).or_else(|| at(one))
    })
}

/// The bytes of a small particle that is joined to a capital: *al-Assad*, *d’Estaing*; one small letter is there.
fn particle(bytes: &[u8], at: usize) -> Option<usize> {
    let letters = if bytes.get(at + 1)?.is_ascii_lowercase() { 2 } else { 1 };
    let joint = mark(&bytes[at + letters..]);
    (joint > 0).then_some(letters + joint)
}

/// Where a space behind a small word ends that may stand between two words of a name, if there is one at `at`.
fn small(text: &str, at: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[at..];
    if !matches!(bytes.first()?, b'&' | b'a' | b'b' | b'd'..=b'f' | b'i' | b'l' | b'o' | b't' | b'v' | b'y') {
        return None;
    }
    let size = bytes.iter().take(6).position(|&c| c == b' ' || c == 0xC2)?;
    #[rustfmt::skip]
    let is_small = matches!(
        &bytes[..size],
        b"of" | b"for" | b"on" | b"and" | b"&" | b"de" | b"del" | b"della" | b"der" | b"den" | b"di" | b"da" | b"dos"
            | b"das" | b"van" | b"von" | b"bin" | b"ibn" | b"al" | b"el" | b"y" | b"to" | b"in" | b"the" | b"la"
    );
    let gap = space(&bytes[size..]);
    (gap > 0 && is_small).then_some(at + size + gap)
}

/// Where letters and figures end that begin at `at`.
fn alnum(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        while bytes.get(at).is_some_and(|&byte| IS_ALNUM[usize::from(byte)]) {
            at += 1;
        }
        match bytes.get(at) {
            Some(0x80..) => match text[at..].chars().next() {
                Some(c) if is_alnum(c) => at += c.len_utf8(),
                _ => return at,
            },
            _ => return at,
        }
    }
}

static IS_ALNUM: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// The bytes of an apostrophe or a hyphen that begins here, 0 if none does.
fn mark(bytes: &[u8]) -> usize {
    match bytes {
        [b'\'' | b'-', ..] => 1,
        [0xE2, 0x80, 0x99 | 0x91, ..] => 3,
        _ => 0,
    }
}

/// The bytes of a space that begins here, 0 if none does.
fn space(bytes: &[u8]) -> usize {
    match bytes {
        [b' ', ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        _ => 0,
    }
}

/// True if a run may begin behind this text.
fn is_free(before: &str) -> bool {
    if let Some(b' ' | b'\n') = before.as_bytes().last() {
        return true;
    }
    let mut back = before.chars().rev();
    let Some(last) = back.next() else { return true };
    if is_of_word(last) || "@#/\\&=-".contains(last) {
        return false;
    }
    !("'’.‑".contains(last) && back.next().is_some_and(is_of_word))
}

/// True within an e-mail address, a file name or a URL that is not to be read: `_is_address`.
fn is_address(text: &str, start: usize, end: usize) -> bool {
    if let None | Some(b' ' | b',' | b'\n') = text.as_bytes().get(end) {
        return is_behind_url(text, start);
    }
    let mut ahead = text[end..].chars();
    let (mark, after) = (ahead.next(), ahead.next());
    let is_file = match mark {
        Some('@') => return after.is_some_and(is_alnum) || is_behind_url(text, start),
        Some('.') => text[..end].chars().rev().nth(1).is_some_and(is_alnum), // S.p.A.
        Some('_' | '=') => true,
        _ => false,
    };
    (is_file && after.is_some_and(char::is_lowercase)) || is_behind_url(text, start)
}

fn is_behind_url(text: &str, start: usize) -> bool {
    text[..start].ends_with("\u{fffc}.")
}
