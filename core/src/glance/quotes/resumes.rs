//! Whether a mark may begin a paragraph whose break was lost: `_goes_on` of `newslint/quotes/paragraphs.py`.

use crate::glance::quotes::marks::{Mark, DOUBLE};

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

/// `_goes_on` of a mark that begins a sentence, as far as it is plain. A thing is named right before a mark with a gap
/// on this side of it, and a speaker behind a stop and a gap: where there is neither, nothing is.
fn goes_on(text: &str, opened: &Mark, mark: &Mark) -> Resumes {
    let between = &text[opened.end..mark.start];
    let is_short = between.chars().nth(LONG_FRAGMENT - 1).is_none();
    if is_short && between.starts_with(char::is_lowercase) {
        return Resumes::No;
    }
    let may_name_thing = is_short && text[..opened.start].ends_with(char::is_whitespace);
    let is_stop = |c: char| matches!(c, ',' | '?' | '!');
    let may_name_speaker =
        between.match_indices(is_stop).any(|(at, _)| between[at + 1..].starts_with(char::is_whitespace));
    if may_name_thing || may_name_speaker {
        Resumes::Perhaps
    } else {
        Resumes::Yes
    }
}
