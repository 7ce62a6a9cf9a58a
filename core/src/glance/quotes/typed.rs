//! Double marks typed for an apostrophe: `_stands_for_apostrophe` of `newslint/quotes/marks.py`.

use crate::chars::is_alpha;
use crate::glance::quotes::attribution::first_word;
use crate::glance::quotes::marks::{family, Mark, DOUBLE};
use crate::glance::quotes::paragraphs::Paragraph;

/// `LONGEST_WORD`, `LONGEST_NAME` and `RECENT`: characters of a contraction, of a title, and marks of one block.
const LONGEST_WORD: usize = 20;
const LONGEST_NAME: usize = 60;
const RECENT: usize = 40;

/// True for a double mark inside a contraction, a possessive or *O"Brien*.
pub fn stands_for_apostrophe(text: &str, paragraph: &Paragraph, at: usize, mark: char) -> bool {
    let letters = text[paragraph.start..at].char_indices().rev().take(LONGEST_WORD);
    let start = letters.take_while(|&(_, c)| is_alpha(c)).last().map_or(at, |(start, _)| paragraph.start + start);
    let before = text[..start].chars().next_back();
    if matches!(before, Some('\'' | '’' | '-')) {
        return false;
    }
    let (word, after) = (&text[start..at], first_word(&text[at + mark.len_utf8()..]));
    let is_quoted = before.and_then(family) == Some(DOUBLE);
    if is_irish(word, mark, after) {
        return !is_quoted;
    }
    if !matches!(mark, '"' | '”') {
        return false;
    }
    let is_owner = word.len() >= 2 && word.bytes().all(|b| b.is_ascii_alphabetic()) && after == "s";
    is_contraction(word, after)
        || is_owner && !is_quoted && paragraph.marks.len() < RECENT && !is_open(text, &paragraph.marks, at)
}

/// True for *O"Brien* and *D"Angelo*.
fn is_irish(word: &str, mark: char, after: &str) -> bool {
    let rest = after.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(after);
    let is_name = rest.len() >= 2 && rest.bytes().all(|b| b.is_ascii_lowercase());
    matches!((word, mark), ("O" | "D", '"' | '“' | '”')) && is_name
}

/// True for *don"t* and *we"re*.
fn is_contraction(word: &str, after: &str) -> bool {
    match after {
        "t" => word.len() >= 2 && word.ends_with('n') && word.is_ascii(),
        "m" | "re" | "ve" | "ll" | "d" | "s" => is_subject(word),
        _ => false,
    }
}

fn is_subject(word: &str) -> bool {
    let Some((first, rest)) = word.split_at_checked(1) else { return false };
    let low = first.to_ascii_lowercase() + rest;
    word == "I" || matches!(&*low, "you" | "we" | "they" | "he" | "she" | "it" | "that" | "there" | "what" | "who")
}

/// True if a short quotation may be open.
fn is_open(text: &str, marks: &[Mark], at: usize) -> bool {
    let mut doubles = marks.iter().rev().filter(|mark| mark.family == DOUBLE && !mark.is_typed());
    let last = doubles.next();
    let is_near = |last: &Mark| text[last.end..at].chars().nth(LONGEST_NAME - 1).is_none();
    doubles.count() % 2 == 0 && last.is_some_and(is_near)
}
