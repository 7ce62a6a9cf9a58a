//! A number of dead, hurt or held people, as a headline tells it. `newslint/headlines/figures.py`.

use super::{is_in, Figures, BEFORE, BEHIND, ENDS, LARGE, ROLE};
use crate::glance::{ends, said, FIGURES};
use crate::story::Story;

/// `wrong_figures`: somewhere a number stands before or behind a word for what happened; without one in the story
/// there is nothing to hold a headline against, wherever that stands.
pub fn may_have_count(story: &Story) -> bool {
    counts(story).next().is_some()
}

/// The same where no title but the lines of the text may be a headline: one thing is counted on two of these.
pub fn may_have_two(story: &Story) -> bool {
    let mut first = [None; 5];
    counts(story).any(|(role, i)| {
        let begin: usize = *first[role].get_or_insert(i);
        story.text[story.tokens[begin].start as usize..story.tokens[i].start as usize].contains('\n')
    })
}

/// What may have happened to a number of people, and the token that says so.
fn counts<'a>(story: &'a Story) -> impl Iterator<Item = (usize, usize)> + use<'a> {
    story.each(ROLE).filter_map(|i| {
        let (first, last) = ends(story.text(i));
        if said(last, FIGURES) & BEFORE > 0 && number_behind(story, i) {
            return Some((role(last), i));
        }
        (said(first, FIGURES) & BEHIND > 0 && number_before(story, i)).then(|| (role(first), i))
    })
}

/// Which of the `ROLES` a word tells of.
fn role(word: &str) -> usize {
    let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    let others = [&["hurt", "inj", "wound"][..], &["arrest", "detain", "held"], &["resc", "sav"], &["missing"]];
    others.iter().position(|stems| begins(stems)).unwrap_or(others.len())
}

/// `ROLES`: what happened to people, as it is told behind their number.
#[rustfmt::skip]
pub const TOLD_BEHIND: &[&str] = &[
    "arrested", "dead", "detained", "die", "died", "dies", "drown", "drowned", "held", "hurt", "injured", "killed",
    "missing", "perish", "perished", "rescued", "saved", "slain", "wounded",
];

/// The same as it is told before.
#[rustfmt::skip]
pub const TOLD_BEFORE: &[&str] = &[
    "arrest", "arrested", "arresting", "arrests", "claim", "claimed", "claims", "detain", "detained", "detaining",
    "detains", "hurt", "hurting", "hurts", "injure", "injured", "injures", "injuring", "kill", "killed", "killing",
    "kills", "leave", "leaves", "left", "missing", "rescued", "rescues", "rescuing", "saved", "saves", "saving",
    "toll", "wound", "wounded", "wounding", "wounds",
];

/// Words that may stand between a number and what happened, as many as there are: `BETWEEN`.
fn between(word: &str) -> bool {
    is_in(
        &[
            "also", "are", "been", "confirmed", "feared", "had", "has", "have", "is", "now", "reported", "shot", "was",
            "were",
        ],
        word,
    )
}

/// Words of `ABOUT`, which may stand before a number, and *as*.
fn about(word: &str) -> bool {
    is_in(
        &[
            "a", "about", "almost", "another", "around", "as", "at", "fewer", "further", "least", "many", "more",
            "nearly", "over", "some", "than", "to", "up",
        ],
        word,
    )
}

/// *killed 12*, *killed as many as 12*, *death toll rises to 12*.
fn number_behind(story: &Story, i: usize) -> bool {
    let toll = if story.text(i).ends_with("toll") { 2 } else { 0 };
    let ahead = i + 1..(i + toll + 7).min(story.tokens.len());
    let said = ahead.clone().find(|&j| !about(story.text(j)) && j > i + toll).unwrap_or(ahead.end);
    (i + 1..=said).any(|j| story.begins(j))
}

/// *12 people were killed*: behind the number two words of any kind, and those of `BETWEEN`.
fn number_before(story: &Story, i: usize) -> bool {
    let mut others = 0;
    for j in (0..i).rev().take_while(|&j| story.mark(j + 1).bytes().all(|b| b == b' ' || b == b'-')) {
        if story.kind(j) & (ENDS | LARGE) != 0 || story.text(j).ends_with("hundred") {
            return true;
        }
        others += usize::from(!between(story.text(j)) && story.mark(j + 1).contains(' '));
        if others > 2 {
            return false;
        }
    }
    false
}
