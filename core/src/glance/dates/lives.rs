//! Ages, and deaths before births: `newslint/dates/lives.py`.

use crate::glance::dates::read::{is_figure, says, word, Dates, Number};
use crate::glance::dates::{BORN, DIED, NUMBER};
use crate::story::Story;

/// How far behind *born* the year ends, in code points.
const NEAR: usize = 60;
/// `LONG` of `lives.py`, in bytes, and as words; two stand before the next death.
const LONG: usize = 4000;
const LONG_WORDS: usize = 502;

/// True if someone was born in a year, and a death or an age is told.
pub fn may_have_age(story: &Story) -> bool {
    has_life(story, true)
}

/// The same where the age at publication cannot be reckoned.
pub fn may_have_age_undated(story: &Story) -> bool {
    has_life(story, false)
}

fn has_life(story: &Story, dated: bool) -> bool {
    if !says(story, BORN | NUMBER) {
        return false;
    }
    let dates = Dates::of(story);
    let deaths = Deaths::of(story, dates);
    dates.keys.iter().filter(|key| key.traits & BORN != 0).any(|key| {
        let end = story.tokens[key.token].end as usize;
        let mut years = years_near(story, dates, end);
        let Some(year) = years.next() else { return false };
        let is_aged = || is_aged_before(story, key.token) || years.chain([year]).any(|year| is_aged(story, year));
        deaths.may_be_of(key.token) || may_turn(story, dates, year.end) || (dated && is_aged())
    })
}

/// What may be the year soon behind a birth or death: `_when`.
fn years_near<'d>(story: &'d Story, dates: &'d Dates, end: usize) -> impl Iterator<Item = &'d Number> + Clone {
    let near = dates.numbers_from(end).iter().take_while(move |number| number.end - end <= 4 * NEAR);
    let years = near.filter(|number| number.figures == 4 && (1600..2100).contains(&number.value));
    years.filter(move |year| story.text[end..year.end].chars().count() <= NEAR)
}

/// The deaths of which the year is told.
struct Deaths {
    tokens: Vec<usize>,
    /// The first that may be told before the birth: `_died_born`.
    first: Option<usize>,
}

impl Deaths {
    fn of(story: &Story, dates: &Dates) -> Self {
        let died = dates.keys.iter().filter(|key| key.traits & DIED != 0).map(|key| key.token);
        let is_dated = |&died: &usize| years_near(story, dates, story.tokens[died].end as usize).next().is_some();
        let tokens: Vec<usize> = died.filter(is_dated).collect();
        let first = tokens.iter().copied().find(|&died| word(story, died + 1) == "in");
        Self { tokens, first }
    }

    /// True if one is told in the sentence of a birth, or in the next; or before it.
    fn may_be_of(&self, born: usize) -> bool {
        let next = self.tokens.get(self.tokens.partition_point(|&died| died < born));
        next.is_some_and(|&died| died <= born + LONG_WORDS) || self.first.is_some_and(|died| died < born)
    }
}

/// True if an age is told behind a birth: `_turned`.
fn may_turn(story: &Story, dates: &Dates, end: usize) -> bool {
    let mut later = dates.numbers_from(end).iter().take_while(|number| number.start <= end + LONG);
    later.any(|number| word(story, number.token.wrapping_sub(1)) == "turned" || word(story, number.token + 1) == "when")
}

/// True if an age may be told before a birth: `_now`.
fn is_aged_before(story: &Story, born: usize) -> bool {
    let before = (0..born).rev().take(3).map(|i| word(story, i)).find(|&text| !matches!(text, "was" | "who"));
    before.is_some_and(|text| text.len() <= 3 && is_figure(text))
}

/// True if one may be told right behind the year of birth: `_is`.
fn is_aged(story: &Story, year: &Number) -> bool {
    let is_now = |i| word(story, i) == "is" && (is_figure(word(story, i + 1)) || word(story, i + 1) == "now");
    (year.token..year.token + 7).any(is_now)
}
