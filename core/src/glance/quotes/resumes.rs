//! Whether a mark may begin a paragraph whose break was lost: `_goes_on` of `newslint/quotes/paragraphs.py`.

use crate::glance::quotes::marks::{Mark, DOUBLE};
use crate::glance::quotes::speech;

/// `RUN_TOGETHER`: a line of so many characters may be several paragraphs.
const RUN_TOGETHER: usize = 600;
/// `LONG_FRAGMENT`, in characters.
const LONG_FRAGMENT: usize = 80;

/// Whether a mark may open again a quotation that is open.
#[derive(Clone, Copy, PartialEq)]
pub enum Resumes {
    No,
    /// Python tells.
    Perhaps,
    Yes,
}

/// Tells of each mark of a line whether it may: `_marks`.
pub fn tell(text: &str, (start, end): (usize, usize), marks: &mut [Mark]) {
    if marks.len() < 2 || end - start < RUN_TOGETHER || text[start..end].chars().nth(RUN_TOGETHER - 1).is_none() {
        return;
    }
    let mut last = None; // the double mark before
    for i in 0..marks.len() {
        let begins = begins_sentence(text, &marks[i]);
        if marks[i].family != DOUBLE {
            marks[i].resumes = if begins { Resumes::Perhaps } else { Resumes::No };
            continue;
        }
        if let Some(opened) = last.filter(|_| begins) {
            marks[i].resumes = goes_on(text, &marks[opened], &marks[i]);
        }
        last = Some(i);
    }
}

/// True if a mark opens, a sentence begins behind it and one ends before it.
fn begins_sentence(text: &str, mark: &Mark) -> bool {
    let next = text[mark.end..].chars().next().unwrap_or(' ');
    let mut before = text[..mark.start].chars().rev().take(4);
    mark.opens < 0.2
        && (next.is_uppercase() || matches!(next, '[' | '…' | '\'' | '‘'))
        && before.find(|c| !" )]'’-".contains(*c)).is_some_and(|c| matches!(c, '.' | '?' | '!' | '…'))
}

/// `_goes_on` of a mark that begins a sentence, as far as it is plain.
fn goes_on(text: &str, opened: &Mark, mark: &Mark) -> Resumes {
    let between = &text[opened.end..mark.start];
    let is_short = between.chars().nth(LONG_FRAGMENT - 1).is_none();
    if is_short && between.starts_with(char::is_lowercase) {
        Resumes::No
    } else if is_short && may_name_thing(&text[..opened.start]) || may_name_speaker(between) {
        Resumes::Perhaps
    } else {
        Resumes::Yes
    }
}

/// True if what stands before a mark may end with a gap and a word that leads to a name: `_names_a_thing`.
fn may_name_thing(before: &str) -> bool {
    let lead = before.trim_end();
    let word = lead.rsplit(|c: char| !is_of_word(c)).next().unwrap_or(lead);
    lead.len() < before.len()
        && (matches!(word, "as" | "called" | "named" | "word" | "phrase" | "of" | "s") || is_pointer(word))
}

fn is_pointer(word: &str) -> bool {
    let low = word.to_ascii_lowercase();
    matches!(low.as_str(), "a" | "an" | "the" | "this" | "that" | "these" | "his" | "her" | "its" | "their")
}

/// True if a verb of speech stands behind a stop and a gap: `_attribution` needs both.
fn may_name_speaker(between: &str) -> bool {
    let is_stop = |c: char| matches!(c, ',' | '?' | '!');
    let mut stops = between.match_indices(is_stop).map(|(at, _)| &between[at + 1..]);
    let behind = stops.find(|behind| behind.starts_with(char::is_whitespace));
    behind.is_some_and(|behind| behind.split(|c: char| !is_of_word(c)).any(speech::is_verb))
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
