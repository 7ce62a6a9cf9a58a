//! An aside that a dash opens and a comma closes: `newslint/punctuation/dashes.py`.

use super::WHO;
use crate::glance::PUNCTUATION;
use crate::story::{first_part, Story};

/// No aside has more bytes: 90 characters and what stands around them.
const LONGEST: u32 = 400;

/// True if a dash and *who* or its kin are followed by a comma, before any other mark, and by a verb.
pub fn may_be_open(story: &Story) -> bool {
    let who = |&i: &usize| story.word(i).traits[PUNCTUATION] & WHO > 0;
    story.spots(PUNCTUATION).filter(who).any(|i| follows_dash(story.gap(i)) && is_closed(story, i))
}

fn follows_dash(gap: &str) -> bool {
    gap.ends_with('—') || ["— ", "– ", "- "].iter().any(|dash| gap.ends_with(dash))
}

fn is_closed(story: &Story, who: usize) -> bool {
    for i in who + 1..story.tokens.len() {
        let gap = story.gap(i);
        if let Some(at) = gap.find([',', '.', ';', ':', '!', '?', '(', ')', '—', '–', '\n']) {
            return &gap[at..] == ", " && is_verb(first_part(&story.word(i).text));
        }
        if story.tokens[i].end - story.tokens[who].start > LONGEST {
            return false;
        }
    }
    false
}

#[rustfmt::skip]
fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "said" | "says" | "told" | "tells" | "added" | "was" | "is" | "are" | "were" | "has" | "had" | "will" | "would"
    )
}
