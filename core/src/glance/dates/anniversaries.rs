//! Anniversaries: `newslint/dates/anniversaries.py`.

use crate::glance::dates::read::{is_figure, says, word, Dates, Number};
use crate::glance::dates::{ANNIVERSARY, NUMBER};
use crate::story::Story;

/// In 60 characters are no more words; a preposition, a day and a month may follow.
const MARKED_WORDS: usize = 34;

/// True if soon behind the anniversary the year of what is marked stands in the same line.
pub fn may_have_anniversary(story: &Story) -> bool {
    if !says(story, ANNIVERSARY | NUMBER) {
        return false;
    }
    let dates = Dates::of(story);
    dates.keys.iter().filter(|key| key.traits & ANNIVERSARY != 0).any(|key| {
        let end = story.tokens[key.token].end as usize;
        let mut near = dates.numbers_from(end).iter().take_while(|number| number.token <= key.token + MARKED_WORDS);
        let year = near.find(|number| number.figures == 4);
        year.is_some_and(|year| is_marked(story, key.token, year) && !story.text[end..year.start].contains('\n'))
    })
}

/// True if words stand before an anniversary, and before its year, that one of the shapes asks for.
fn is_marked(story: &Story, at: usize, year: &Number) -> bool {
    // The number of an anniversary is a word of its own.
    let number = if word(story, at).contains("anniversary") { at.wrapping_sub(1) } else { at };
    let before = |n: usize| word(story, number.wrapping_sub(n));
    let is_whose = |text: &str| matches!(text, "the" | "its" | "his" | "her" | "their");
    if matches!(before(1), "its" | "his" | "her" | "their" | "this")
        && is_since(word(story, year.token.wrapping_sub(2)))
    {
        return true;
    }
    let lead = 1 + usize::from(is_whose(before(1)));
    let is_led = match before(lead) {
        "on" => is_figure(before(lead + 1)),
        text => is_marking(text),
    };
    word(story, at + 1) == "of" && (is_led || (is_whose(word(story, at + 2)) && year.token == at + 3))
}

/// The end of `MARKS`, and of what may stand there in `_marked_in`.
fn is_marking(word: &str) -> bool {
    matches!(
        word,
        "be" | "celebrated"
            | "celebrates"
            | "commemorated"
            | "commemorates"
            | "is"
            | "mark"
            | "marked"
            | "marks"
            | "observed"
            | "saw"
            | "sees"
            | "was"
    )
}

/// The end of what stands before a year in `_founded`.
fn is_since(word: &str) -> bool {
    matches!(
        word,
        "born"
            | "built"
            | "created"
            | "established"
            | "formed"
            | "founded"
            | "incorporated"
            | "launched"
            | "opened"
            | "up"
    )
}
