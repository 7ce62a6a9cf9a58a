//! Glances of the checks of figures: whether two figures stand where they would be held against each other.

mod brackets;
mod commas;
mod headline;
mod moves;
mod numbers;
mod parts;
mod scale;
mod shares;
mod tallies;
mod thousands;
mod totals;

use crate::glance::{bits, Glance, Low, FIGURES};
use crate::listed::Words;
use crate::story::Story;

pub const GLANCES: &[Glance] = &[
    commas::MISPLACED,
    ("change", moves::may_have_wrong_percentage),
    ("figures conversion", brackets::may_have_conversion),
    ("figures currency", brackets::may_have_currency),
    ("figures direction", moves::may_have_direction),
    ("figures multiple", moves::may_have_multiple),
    ("figures part", parts::may_have_part),
    ("figures scale", scale::may_have_slip),
    ("figures share", shares::may_have_share),
    ("figures total", totals::may_have_total),
    ("headline figures", headline::may_have_count),
    ("headline figures untitled", headline::may_have_two),
    ("headline names untitled", |_| false),
    ("tallies", tallies::may_have_both_ways),
    ("thousands", thousands::may_have_bare),
];

/// A number, `NUMBER` of `newslint/checks/amounts.py`, may begin with it.
const BEGINS: u16 = 1;
/// A number that has no large unit may end with it.
const ENDS: u16 = 1 << 1;
/// A part of it is a large unit, perhaps behind figures.
const LARGE: u16 = 1 << 2;
const FROM: u16 = 1 << 3;
const TO: u16 = 1 << 4;
/// `UP` and `DOWN` of `newslint/figures/moves.py`.
const MOVE: u16 = 1 << 5;
/// `OTHER` there.
const TIMES: u16 = 1 << 6;
pub const PERCENT: u16 = 1 << 7;
const INCLUDING: u16 = 1 << 8;
const OF: u16 = 1 << 9;
/// `BODIES` of `newslint/checks/figures.py`.
const BODY: u16 = 1 << 10;
/// `DIVIDED` of `newslint/figures/people.py`.
const DIVIDED: u16 = 1 << 11;
/// What happened to people, as a headline tells it: `ROLES` of `newslint/headlines/figures.py`.
const ROLE: u16 = 1 << 12;
/// Four to six figures.
const BARE: u16 = 1 << 13;
/// A number from two to nineteen, and no more.
const TALLY: u16 = 1 << 14;
/// It begins as what tells of a rise or fall in `newslint/checks/change.py`.
const CHANGED: u16 = 1 << 15;

/// What happened to people as it is told behind their number, and before it.
const BEHIND: u32 = 1 << 16;
const BEFORE: u32 = 1 << 17;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (FROM as u32, &["from"]),
    (TO as u32, &["to"]),
    (OF as u32, &["of"]),
    (PERCENT as u32, &["percent", "cent"]),
    (INCLUDING as u32, &["including", "among"]),
    (MOVE as u32, moves::MOVES),
    (DIVIDED as u32, totals::PEOPLE),
    (BEHIND, headline::TOLD_BEHIND),
    (BEFORE, headline::TOLD_BEFORE),
];
pub use numbers::NUMBERS;

pub fn traits(low: &Low) -> u16 {
    let (whole, first, last) = (low.whole[FIGURES], low.first[FIGURES], low.last[FIGURES]);
    let (text, (begin, end)) = (low.text, low.ends());
    let begins = first & u32::from(BEGINS) != 0 || begin.starts_with(is_figure) || numbers::has_unit(begin);
    let kinds = [
        (BEGINS, begins),
        (ENDS, last & u32::from(ENDS) != 0 || end.ends_with(is_figure) || numbers::has_unit(end)),
        (LARGE, low.has_part(|part| numbers::large(part).is_some())),
        (TIMES, moves::is_multiple(text)),
        (BODY, !low.is_plain && parts::tells_body(text)),
        (ROLE, first & BEHIND != 0 || last & BEFORE != 0),
        (BARE, (4..=6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())),
        (TALLY, begins && matches!(numbers::value(text), Some(2..=19))),
        (CHANGED, low.has_part(moves::tells_change)),
    ];
    let listed = whole as u16 & (MOVE | INCLUDING | DIVIDED) | first as u16 & PERCENT | last as u16 & (FROM | TO | OF);
    listed | bits(&kinds)
}

/// True if a word is one of a list, which is in order.
fn is_in(words: &[&str], word: &str) -> bool {
    words.binary_search(&word).is_ok()
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit()
}

/// What the words of a story are for the glances here.
trait Figures {
    /// The traits of token `i`; none if there is no such token.
    fn kind(&self, i: usize) -> u16;
    /// The text of token `i` in small letters; empty if there is no such token.
    fn text(&self, i: usize) -> &str;
    /// What stands before token `i`; nothing if there is no such token, and none before it.
    fn mark(&self, i: usize) -> &str;
    /// True if any word has one of the traits.
    fn any(&self, kinds: u16) -> bool;
    /// The tokens that have one of the traits, in order.
    fn each(&self, kinds: u16) -> impl Iterator<Item = usize>;
    /// True if a number may begin at token `i`, be it of the form *a hundred and five*.
    fn begins(&self, i: usize) -> bool;
}

impl Figures for Story<'_> {
    fn kind(&self, i: usize) -> u16 {
        if i < self.tokens.len() {
            self.word(i).traits[FIGURES]
        } else {
            0
        }
    }

    fn text(&self, i: usize) -> &str {
        if i < self.tokens.len() {
            &self.low(i).text
        } else {
            ""
        }
    }

    fn mark(&self, i: usize) -> &str {
        if i <= self.tokens.len() {
            self.gap(i)
        } else {
            ""
        }
    }

    fn any(&self, kinds: u16) -> bool {
        self.traits[FIGURES] & kinds != 0
    }

    fn each(&self, kinds: u16) -> impl Iterator<Item = usize> {
        self.spots(FIGURES).filter(move |&i| self.kind(i) & kinds != 0)
    }

    fn begins(&self, i: usize) -> bool {
        self.kind(i) & BEGINS != 0 || (matches!(self.text(i), "a" | "an") && self.text(i + 1) == "hundred")
    }
}
