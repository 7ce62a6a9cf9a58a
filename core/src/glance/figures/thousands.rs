//! Four figures and more without a comma, before what is counted. `newslint/checks/thousands.py`.

use super::{Figures, BARE};
use crate::story::{first_part, Story};

/// How words end that stand before a number of things, even where it looks like a year: `COUNTING`.
const COUNTING: [&str; 13] =
    ["than", "as", "to", "least", "most", "about", "around", "over", "under", "almost", "nearly", "some", "roughly"];

/// `Thousands`: a bare number, no year unless it is counted, and a plural in small letters right behind it.
pub fn may_have_bare(story: &Story) -> bool {
    story.each(BARE).any(|i| {
        let before = if i > 0 { story.text(i - 1) } else { return false };
        let year = story.text(i).parse().is_ok_and(|number: u32| (1000..=2100).contains(&number));
        let counted = COUNTING.iter().any(|end| before.ends_with(end));
        (counted || !year)
            && i + 1 < story.tokens.len()
            && story.mark(i + 1) == " "
            && is_plural(&story.word(i + 1).text)
    })
}

/// True if a plural may stand at the start of a word.
pub fn is_plural(word: &str) -> bool {
    let first = first_part(word);
    let plural = first.ends_with('s') && !first.ends_with("ss");
    (plural || matches!(first, "people" | "men" | "women" | "children"))
        && first.bytes().all(|b| b.is_ascii_lowercase())
}
