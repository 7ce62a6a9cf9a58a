//! *, including …* with no mark behind it: `newslint/checks/aside.py`.

use super::{places, INCLUDING};
use crate::story::{first_part, Story};

/// So many spaces stand in an aside, from *including* to the verb: *at least*, four words, the verb.
const SPACES: usize = 7;

/// True if a mark and *including* are followed by a few words without any other sign, and then a verb.
pub fn may_be_open(story: &Story) -> bool {
    places::<INCLUDING>(story).any(|i| {
        let before = story.gap(i);
        let is_aside = before.ends_with('—') || [", ", "- ", "– ", "— "].iter().any(|mark| before.ends_with(mark));
        is_aside && reaches_verb(story, i)
    })
}

fn reaches_verb(story: &Story, including: usize) -> bool {
    let mut spaces = 0;
    for i in including + 1..story.tokens.len() {
        let gap = story.gap(i);
        spaces += gap.bytes().filter(|&b| b == b' ').count();
        if spaces > SPACES || !gap.chars().all(|c| matches!(c, ' ' | '\'' | '’' | '-' | '_')) {
            return false;
        }
        if !gap.ends_with(' ') || story.gap(i + 1).starts_with('_') {
            continue;
        }
        let word = first_part(&story.low(i).text);
        if is_verb(word) {
            return i > including + 1;
        }
        if is_stop(word) {
            return false;
        }
    }
    false
}

fn is_verb(word: &str) -> bool {
    matches!(word, "was" | "were" | "is" | "are" | "has" | "have" | "had")
}

/// A word that is in no aside.
#[rustfmt::skip]
fn is_stop(word: &str) -> bool {
    matches!(
        word,
        "and" | "or" | "but" | "who" | "which" | "that" | "whose" | "where" | "when" | "what" | "how" | "why" | "if"
            | "as" | "by" | "he" | "she" | "it" | "they" | "we" | "you" | "i"
    )
}
