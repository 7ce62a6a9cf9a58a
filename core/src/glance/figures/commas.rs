//! Numbers with a comma in the wrong place: the shipped card, known by its pattern.

use crate::glance::Glance;
use crate::signs::BEFORE_FIGURE;
use crate::story::Story;

pub const MISPLACED: Glance = (
    concat!(
        r"pattern \d(?<![\w.,:/-]\d)(?!\d?,(?:19|20)\d\d(?!\d)|(?:(?<=1)9|(?<=2)0)\d\d,\d{3}(?!\d))",
        r"(?:\d{0,2}(?:,\d{3}){0,4},\d{4,6}|\d{3,5}(?:,\d{3}){1,4})(?![\w,:/-]|\.\d)",
    ),
    may_be_misplaced,
);

/// Four figures behind a comma, or before it and three behind it.
fn may_be_misplaced(story: &Story) -> bool {
    let bytes = story.text.as_bytes();
    story.walk.signs.any(BEFORE_FIGURE)
        && memchr::memchr_iter(b',', bytes).any(|at| {
            let behind = bytes[at + 1..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
            let before = || bytes[..at].iter().rev().take(4).take_while(|b| b.is_ascii_digit()).count();
            behind == 4 || (behind == 3 && before() == 4)
        })
}
