//! Whether a mark may begin a paragraph whose break was lost: `_marks` and `_goes_on` of
//! `newslint/quotes/paragraphs.py`.

use crate::glance::quotes::attribution;
use crate::glance::quotes::marks::Mark;

/// `RUN_TOGETHER`: a line of so many characters may be several paragraphs.
const RUN_TOGETHER: usize = 600;
/// `LONG_FRAGMENT`, in characters.
const LONG_FRAGMENT: usize = 80;

/// Tells of each mark of a line whether it may.
pub fn tell(text: &str, (start, end): (usize, usize), marks: &mut [Mark]) {
    if marks.len() < 2 || end - start < RUN_TOGETHER || text[start..end].chars().nth(RUN_TOGETHER - 1).is_none() {
        return;
    }
    let mut last = [None; 3]; // the mark of each family before
    for i in 0..marks.len() {
        let opened = last[marks[i].family as usize].replace(i);
        marks[i].resumes = opened.is_some_and(|opened: usize| goes_on(text, &marks[opened], &marks[i]));
    }
}

/// True if a mark begins a sentence after one that was open already, and nothing between them names a speaker.
fn goes_on(text: &str, opened: &Mark, mark: &Mark) -> bool {
    let next = text[mark.end..].chars().next().unwrap_or(' ');
    let mut before = text[..mark.start].chars().rev().take(4);
    let begins = mark.opens < 0.2
        && (next.is_uppercase() || matches!(next, '[' | '…' | '\'' | '‘'))
        && before.find(|c| !" )]'’-".contains(*c)).is_some_and(|c| matches!(c, '.' | '?' | '!' | '…'));
    if !begins {
        return false;
    }
    let between = &text[opened.end..mark.start];
    let is_short = between.chars().nth(LONG_FRAGMENT - 1).is_none();
    !(is_short && attribution::is_fragment(text, opened.start, opened.end) || attribution::is_attributed(between))
}
