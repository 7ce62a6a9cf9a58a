//! A verb in a form that the word before it does not take: `newslint/checks/verbform.py`, but for the dictionary.

use super::{has, is_small, places, BE, DO, FORM, MODAL, NOT, NOUN_TOO, PLAIN, PRONOUN};
use crate::story::{first_part, Story};

/// *Were establish in*: a plain verb that is no noun, and behind it what goes on as after a participle.
pub fn may_follow_be(story: &Story) -> bool {
    places::<PLAIN>(story).any(|i| is_settled(story, i, BE) && is_passive(story, i) && goes_on(story, i))
}

/// *Would required*, *they can built*: a form that is no plain one.
pub fn may_follow_modal(story: &Story) -> bool {
    places::<FORM>(story).any(|i| {
        is_settled(story, i, MODAL) || (is_settled(story, i, NOUN_TOO) && i > 1 && has(story.word(i - 2), PRONOUN))
    })
}

/// *Did not received*, *doesn’t wears*; after *doesn’t* any word in *-s* may be a verb.
pub fn may_follow_not(story: &Story) -> bool {
    places::<{ DO | NOT }>(story).any(|i| {
        let next = i + 1;
        next < story.tokens.len() && (is_wrong_form(story, next) || (is_doesnt(story, i) && may_be_third(story, next)))
    })
}

fn is_wrong_form(story: &Story, i: usize) -> bool {
    has(story.word(i), FORM)
        && (is_settled(story, i, DO)
            || (is_settled(story, i, NOT) && i > 1 && matches!(&*story.low(i - 2).text, "do" | "does" | "did")))
}

fn is_doesnt(story: &Story, i: usize) -> bool {
    matches!(&*story.word(i).text, "doesn't" | "doesn’t")
}

/// `_generic`: one character stands before it, and the verb would have three letters and end neither in *s* nor *u*.
fn may_be_third(story: &Story, i: usize) -> bool {
    let word = story.word(i);
    let verb = word.text.strip_suffix('s').unwrap_or("");
    is_small(word) && story.gap(i).chars().count() == 1 && verb.len() > 2 && !verb.ends_with(['s', 'u'])
}

/// True if a word with this trait stands before the one at `i`, both in small letters with one space between.
fn is_settled(story: &Story, i: usize, by: u16) -> bool {
    i > 0 && has(story.word(i - 1), by) && story.gap(i) == " " && is_small(story.word(i)) && is_small(story.word(i - 1))
}

/// `_after_be`.
fn is_passive(story: &Story, i: usize) -> bool {
    let is_after = |any: u16| i > 1 && has(story.word(i - 2), any);
    match &*story.word(i - 1).text {
        "is" | "was" => is_after(PRONOUN),
        "be" => is_after(MODAL | NOUN_TOO) || (i > 1 && &*story.low(i - 2).text == "to"),
        _ => true,
    }
}

/// `_passive_goes_on`: a preposition, the end of a sentence or of a line.
fn goes_on(story: &Story, i: usize) -> bool {
    let gap = story.gap(i + 1);
    if gap.is_empty() || gap.starts_with(['.', ';', ':', '?', '!', ')', '\n']) {
        return true;
    }
    gap == " " && i + 1 < story.tokens.len() && is_preposition(first_part(&story.low(i + 1).text))
}

#[rustfmt::skip]
fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "by" | "in" | "on" | "at" | "to" | "as" | "with" | "for" | "from" | "into" | "under" | "after" | "before"
            | "during" | "through" | "since" | "within"
    )
}
