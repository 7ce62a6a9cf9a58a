//! One figure told in millions and in billions. `newslint/figures/scale.py`.

use super::numbers::large;
use super::{Figures, LARGE};
use crate::story::{Story, MARKS};

/// `scale_slips`: the same figures with the same sign of money stand before two large units.
pub fn may_have_slip(story: &Story) -> bool {
    let mut found: Vec<(&str, u8)> = Vec::new();
    for i in story.each(LARGE) {
        let start = story.tokens[i].start as usize;
        let word = &story.text[start..story.tokens[i].end as usize];
        let mut at = start;
        for part in word.split_inclusive(MARKS) {
            if let Some((behind, zeros)) = large(part.trim_end_matches(MARKS)) {
                let figures = figures_before(&story.text[..at + behind]);
                found.extend((!figures.is_empty()).then_some((figures, zeros)));
            }
            at += part.len();
        }
    }
    found.sort_unstable();
    found.windows(2).any(|pair| pair[0].0 == pair[1].0 && pair[0].1 != pair[1].1)
}

/// The sign and the figures that end a text, perhaps with a space or hyphen behind them.
fn figures_before(text: &str) -> &str {
    let text = text.strip_suffix([' ', '-']).unwrap_or(text);
    let figures = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    if figures.len() == text.len() {
        return "";
    }
    let sign = figures.chars().next_back().filter(|c| matches!(c, '$' | '£' | '€'));
    &text[figures.len() - sign.map_or(0, char::len_utf8)..]
}
