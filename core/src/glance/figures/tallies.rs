//! The same things counted in figures here and in words there. `newslint/checks/tallies.py`.

use super::numbers::value;
use super::thousands::is_plural;
use super::{is_figure, Figures, TALLY};
use crate::story::Story;

/// `Tallies`: a number in figures and one in words, both below ten or both above, before the same plural.
pub fn may_have_both_ways(story: &Story) -> bool {
    let mut found: Vec<(&str, bool, bool)> = Vec::new();
    for i in story.each(TALLY) {
        if i == 0 || i + 1 == story.tokens.len() || !story.mark(i).ends_with(' ') || story.mark(i + 1) != " " {
            continue;
        }
        let (number, thing) = (story.text(i), &story.word(i + 1).text);
        if is_plural(thing) && story.word(i).shape & crate::lexis::CAPITAL == 0 {
            let ten = value(number).is_some_and(|value| value >= 10);
            found.push((thing.strip_suffix('s').unwrap_or(thing), ten, number.starts_with(is_figure)));
        }
    }
    found.sort_unstable();
    found.windows(2).any(|pair| (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1) && pair[0].2 != pair[1].2)
}
