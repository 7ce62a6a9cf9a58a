//! Shares of one whole: *45 per cent backed A, 40 per cent B and 25 per cent C*. `newslint/figures/shares.py`.

use super::{is_in, Figures, PERCENT};
use crate::story::{parts, Story};

/// Rounding may add this much to 100 before half a point for each share; in hundredths, as all numbers here.
const FULL: u32 = 10_100;

/// `shares_over_all`: a sentence whose shares make more than 100 percent.
pub fn may_have_share(story: &Story) -> bool {
    let bytes = story.text.as_bytes();
    let mut signs: Vec<usize> = memchr::memchr_iter(b'%', bytes).collect();
    if signs.len() < 2 && !story.any(PERCENT) {
        return false;
    }
    signs.extend(story.each(PERCENT).map(|i| figures_end(&story.text[..story.tokens[i].start as usize])));
    signs.sort_unstable();
    let mut sum = 0;
    let mut last = 0;
    for sign in signs {
        if ends_sentence(&bytes[last..sign]) {
            if sum > FULL && !brings_another(story, last) {
                return true;
            }
            sum = 0;
        }
        sum += share(&bytes[..sign]);
        last = sign;
    }
    sum > FULL && !brings_another(story, last)
}

/// `_elsewhere`: True if the sentence around a place has a word that brings another base or time into it.
fn brings_another(story: &Story, at: usize) -> bool {
    let bytes = story.text.as_bytes();
    let start = (0..at).rev().find(|&i| stops(bytes, i)).map_or(0, |i| i + 1);
    let end = (at..bytes.len()).find(|&i| stops(bytes, i)).unwrap_or(bytes.len());
    let token_from = |place: usize| story.tokens.partition_point(|token| (token.start as usize) < place);
    let mut words = token_from(start)..token_from(end);
    words.any(|i| parts(&story.word(i).text).any(is_another)) && !bytes[start..end].contains(&b'_')
}

fn is_another(word: &str) -> bool {
    let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    is_in(
        &[
            "aged", "also", "among", "both", "compared", "decrease", "down", "each", "earlier", "either", "fell",
            "from", "increase", "last", "men", "multiple", "previous", "previously", "respectively", "rose", "than",
            "up", "whereas", "women",
        ],
        word,
    ) || (year && word.ends_with(|c: char| c.is_ascii_digit()) && word.as_bytes()[2].is_ascii_digit())
}

/// Where the figures end before a word, *percent* or the *cent* of *per cent*.
fn figures_end(before: &str) -> usize {
    before.strip_suffix(" per ").or_else(|| before.strip_suffix(' ')).unwrap_or(before).len()
}

/// `_sentence`: True if a sentence ends at a byte: a point that no figure follows, a semicolon or a line feed.
fn stops(text: &[u8], i: usize) -> bool {
    matches!(text[i], b';' | b'\n') || (text[i] == b'.' && !text.get(i + 1).is_some_and(u8::is_ascii_digit))
}

fn ends_sentence(text: &[u8]) -> bool {
    memchr::memchr3_iter(b'.', b';', b'\n', text).any(|i| stops(text, i))
}

/// The share whose figures end a text, in hundredths, and no less: one of three figures is none.
fn share(before: &[u8]) -> u32 {
    let start = before.iter().rposition(|b| !b.is_ascii_digit() && *b != b'.').map_or(0, |at| at + 1);
    let mut parts = before[start..].split(|&b| b == b'.');
    let whole = parts.next().unwrap_or(b"");
    let value = |figures: &[u8]| figures.iter().fold(0, |sum, b| sum * 10 + u32::from(b - b'0'));
    match (whole.len(), parts.next(), parts.next()) {
        (0 | 3.., _, _) => 0,
        (_, None, _) => value(whole) * 100,
        (_, Some(rest), _) if rest.len() < 3 => value(whole) * 100 + 99,
        _ => 0,
    }
}
