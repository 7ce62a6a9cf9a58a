//! The lines of a story with their marks: `newslint/quotes/paragraphs.py`, and what `newslint/damage.py` asks.

use crate::glance::punctuation::lost::{is_double, is_garbled};
use crate::glance::quotes::marks::{family, read, Mark, Unsure, DOUBLE, SINGLE};
use crate::glance::quotes::resumes;
use crate::signs;
use crate::story::Story;

/// What stands for a character that was lost.
const LOST: &str = "\u{fffd}";

/// A line of prose without the space around it, in bytes, and its marks.
pub struct Paragraph {
    pub start: usize,
    pub end: usize,
    /// Whether a quotation may run into it, if it is known what kind of block it is.
    pub flows: Option<bool>,
    pub marks: Vec<Mark>,
}

/// Every line that is not blank, with its marks: `paragraphs` of `paragraphs.py`; none if marks were damaged.
pub fn paragraphs(story: &Story) -> Result<Vec<Paragraph>, Unsure> {
    let text = story.text;
    if !has_mark(text) || are_damaged(story) {
        return Ok(Vec::new());
    }
    if has_garbled(text) {
        return Err(Unsure);
    }
    let mut found = Vec::new();
    let (mut start, mut runs) = (0, Vec::new());
    for i in story.walk.gaps.iter().map(|&i| i as usize) {
        let begin = if i == 0 { 0 } else { story.tokens[i - 1].end as usize };
        let end = story.tokens.get(i).map_or(text.len(), |token| token.start as usize);
        if text.as_bytes()[begin..end].iter().all(|&b| is_plain(b)) {
            continue;
        }
        let gap = &text[begin..end];
        let is_in_word = 0 < begin && i < story.tokens.len() && gap.chars().count() == 1;
        let mut last = '\0';
        for (offset, c) in gap.char_indices() {
            let at = begin + offset;
            match (c, family(c)) {
                ('\n', _) => {
                    found.extend(paragraph(story, start, at, &mut runs));
                    start = at + 1;
                }
                ('\x1c'..='\x1f' | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}', _) => return Err(Unsure),
                ('?', _) if family(last) == Some(DOUBLE) && may_be_lost(text, at) => return Err(Unsure),
                (_, Some(family)) if !(is_in_word && family == SINGLE) => add(&mut runs, at, at + c.len_utf8()),
                _ => (),
            }
            last = c;
        }
    }
    found.extend(paragraph(story, start, text.len(), &mut runs));
    Ok(found)
}

/// True if there is a quotation mark or an apostrophe.
fn has_mark(text: &str) -> bool {
    let is_mark = |at: usize| text[at..].starts_with(['"', '“', '”', '\'', '‘', '’', '„']);
    memchr::memchr3_iter(b'"', b'\'', 0xe2, text.as_bytes()).any(is_mark) || text.contains('«')
}

/// True for a character of ASCII that is no mark, and stands for none.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\'' | b'`' | b'?')
}

/// True only if `damage` has `in_marks`: a question mark stands where a byte of a double mark was, or U+FFFD beside one.
fn are_damaged(story: &Story) -> bool {
    let (text, bytes) = (story.text, story.text.as_bytes());
    let questions = || memchr::memchr_iter(b'?', bytes).any(|at| stands_for_byte(text, at));
    let lost = || memchr::memmem::find_iter(bytes, LOST).any(|at| is_by_mark(text, at));
    (story.walk.signs.any(signs::QUESTION) && questions()) || (story.walk.signs.any(signs::LOST) && lost())
}

/// `_question_by_mark`, of letters only those of ASCII.
fn stands_for_byte(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    before.next().is_some_and(is_double)
        && (before.next() == Some(',') || text[at + 1..].starts_with(|c: char| c == ',' || c.is_ascii_alphabetic()))
}

/// True if a double mark stands before or behind a character of three bytes: `_is_mark`.
fn is_by_mark(text: &str, at: usize) -> bool {
    text[..at].ends_with(is_double) || text[at + 3..].starts_with(is_double)
}

/// True if U+FFFD in a line may have been a mark, as letters do not stand on both sides: `_is_edge`. None of its marks
/// counts then.
fn has_edge_lost(text: &str, start: usize, end: usize) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let mut lost = memchr::memmem::find_iter(&text.as_bytes()[start..end], LOST).map(|at| start + at);
    lost.any(|at| {
        let before = text[..at].chars().next_back();
        let after = || text[at..].trim_start_matches(LOST).chars().next();
        !(text[..at].ends_with(LOST) || is_letter(before) && is_letter(after()))
    })
}

/// True if characters may have been lost, as `_garbled` of `newslint/damage.py` tells: Ã, Â, â€, ï» or ï¿ is there.
fn has_garbled(text: &str) -> bool {
    memchr::memchr_iter(0xc3, text.as_bytes()).any(|at| is_garbled(&text[at..]))
}

/// True if the question mark behind a double mark may stand for a lost byte: `_question_by_mark`.
fn may_be_lost(text: &str, at: usize) -> bool {
    let before = text[..at].chars().rev().nth(1);
    before == Some(',') || text[at + 1..].starts_with(|c: char| c == ',' || c.is_alphanumeric())
}

/// Adds a mark to the run that it goes on with, or begins another.
fn add(runs: &mut Vec<(usize, usize)>, start: usize, end: usize) {
    match runs.last_mut() {
        Some(run) if run.1 == start => run.1 = end,
        _ => runs.push((start, end)),
    }
}

fn paragraph(story: &Story, start: usize, end: usize, runs: &mut Vec<(usize, usize)>) -> Option<Paragraph> {
    let text = story.text;
    let line = &text[start..end];
    let first = start + line.len() - line.trim_start().len();
    let last = start + line.trim_end().len();
    if first >= last {
        return None;
    }
    if story.walk.signs.any(signs::LOST) && has_edge_lost(text, first, last) {
        runs.clear();
    }
    let mut paragraph = Paragraph { start: first, end: last, flows: None, marks: Vec::new() };
    for (a, b) in runs.drain(..) {
        read(text, &mut paragraph, a, b);
    }
    resumes::tell(text, (first, last), &mut paragraph.marks);
    Some(paragraph)
}
