//! Commas and full stops that may be missing beside a quotation: `newslint/quotes/commas.py` and `stops.py`.

use crate::chars::{is_alnum, is_of_word};
use crate::glance::quotes::marks::{Mark, DOUBLE};
use crate::glance::quotes::paragraphs::Paragraph;
use crate::glance::quotes::speech;

/// `NEAR`: how far from a quotation its verb of speech may stand, in characters.
const NEAR: usize = 80;
/// `LEAST`: a quotation of fewer words is no sentence.
const LEAST: usize = 4;
/// `REACH` of `pairs.py`.
const REACH: f64 = 2.0;

/// `missing_commas` in a paragraph.
pub fn comma(text: &str, paragraph: &Paragraph) -> bool {
    let mut opening: Option<&Mark> = None;
    for mark in paragraph.marks.iter().filter(|mark| mark.family == DOUBLE) {
        if mark.closes < mark.opens {
            if opening.take().is_some_and(|opening| {
                lacks_before(text, paragraph, opening, mark.start) || lacks_after(text, paragraph, opening, mark)
            }) {
                return true;
            }
        } else {
            let is_whole = mark.opens < 0.2 && text[mark.end..].starts_with(char::is_uppercase);
            opening = Some(mark).filter(|_| is_whole);
        }
    }
    opening.is_some_and(|opening| lacks_before(text, paragraph, opening, paragraph.end))
}

/// `_before`.
fn lacks_before(text: &str, paragraph: &Paragraph, mark: &Mark, end: usize) -> bool {
    let before = &text[paragraph.start..mark.start];
    if !before.chars().rev().nth(1).is_some_and(is_alnum) {
        return false;
    }
    let from = before.char_indices().rev().nth(NEAR - 1).map_or(0, |(at, _)| at);
    speech::leads_to_quotation(before[from..].split_whitespace()) && is_speech(text, mark.end, end)
}

/// `_after`.
fn lacks_after(text: &str, paragraph: &Paragraph, opening: &Mark, closing: &Mark) -> bool {
    let is_open = text[..closing.start].ends_with(is_alnum);
    let lead = text[..opening.start].chars().rev().nth(1);
    let begins = opening.start == paragraph.start || lead.is_none_or(|c| matches!(c, '.' | '?' | '!' | ',' | ':'));
    if !(is_open && begins) {
        return false;
    }
    let after = &text[closing.end..paragraph.end];
    let near = after.char_indices().nth(NEAR).map_or(after, |(at, _)| &after[..at]);
    speech::names_speaker(near.split_whitespace().take(3)) && is_speech(text, opening.end, closing.start)
}

/// `_is_speech`: the quotation is long enough, and no title in capitals.
fn is_speech(text: &str, start: usize, end: usize) -> bool {
    let words = text[start..end].split_whitespace().count();
    words >= LEAST && small_words(text, start, end) * 2 >= words
}

/// How many words are of small letters only and have no apostrophe: `_small_word`.
fn small_words(text: &str, start: usize, end: usize) -> usize {
    let parts = text[start..end].split(|c: char| !(is_of_word(c) || matches!(c, '’' | '\'')));
    parts.filter(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase())).count()
}

/// `missing_stops` of a paragraph, but for what it takes to be a sentence.
pub fn stop(text: &str, paragraph: &Paragraph) -> bool {
    let Some((last, marks)) = paragraph.marks.split_last() else { return false };
    let closes = last.end == paragraph.end && last.family == DOUBLE && !last.is_doubled();
    if !closes || last.opens <= last.closes || last.other < REACH {
        return false;
    }
    let line = &text[paragraph.start..paragraph.end];
    let inner = line[..line.len() - last.char.len_utf8()].trim_end_matches(['’', '\'', ' ']);
    inner.trim_end_matches(')').ends_with(is_alnum)
        && marks.iter().any(|mark| mark.family == DOUBLE && mark.opens < mark.closes)
}
