//! Dates in figures alone: `newslint/dates/numeric.py`.

use crate::glance::dates::calendar::exists;
use crate::glance::dates::read::{Dates, Number};
use crate::glance::dates::spans;
use crate::story::Story;

/// A weekday before a date in figures begins no further off, in bytes.
const NEAR: usize = 48;

/// Year, month and day: what figures may mean, in one order and in the other.
type Meanings = [Option<(u32, u32, u32)>; 2];

/// Three numbers with the marks of a date between them: what they may mean as year, month and day.
fn meanings(story: &Story, numbers: &[Number]) -> Meanings {
    let [a, b, c] = numbers else { return [None; 2] };
    let (first, second) = (&story.text[a.end..b.start], &story.text[b.end..c.start]);
    let is_dash = |gap| matches!(gap, "-" | "‐" | "‑" | "–");
    let likely = |date: (u32, u32, u32)| {
        let is_likely = (1900..2100).contains(&date.0) && (1..=12).contains(&date.1) && (1..=31).contains(&date.2);
        is_likely.then_some(date)
    };
    if a.figures == 4 && is_dash(first) && is_dash(second) {
        [likely((a.value, b.value, c.value)), None]
    } else if c.figures == 4 && first == "." && second == "." {
        [likely((c.value, b.value, a.value)), None]
    } else if c.figures == 4 && first == "/" && second == "/" {
        [likely((c.value, b.value, a.value)), likely((c.value, a.value, b.value))]
    } else {
        [None; 2]
    }
}

/// Each date in figures: its numbers, and what it may mean.
fn all<'d>(story: &'d Story, dates: &'d Dates) -> impl Iterator<Item = (&'d [Number], Meanings)> {
    let threes = dates.numbers.windows(3).map(|three| (three, meanings(story, three)));
    threes.filter(|(_, meanings)| meanings.iter().any(Option::is_some))
}

pub fn may_be_impossible(story: &Story, dates: &Dates) -> bool {
    all(story, dates).any(|(_, meanings)| !meanings.iter().flatten().any(|&(y, m, d)| exists(y, m, d)))
}

pub fn may_have_weekday(story: &Story, dates: &Dates) -> bool {
    let near = |number: &Number| {
        let past = dates.weekdays.partition_point(|weekday| weekday.start < number.start);
        past > 0 && dates.weekdays[past - 1].start + NEAR >= number.start
    };
    all(story, dates).any(|(numbers, _)| near(&numbers[0]))
}

/// Two dates with nothing between them but a link, and the weekday of the second.
pub fn may_run_back(story: &Story, dates: &Dates) -> bool {
    let found: Vec<&[Number]> = all(story, dates).map(|(numbers, _)| numbers).collect();
    found.iter().enumerate().any(|(i, last)| {
        let near = found[..i].iter().rev().take_while(|first| last[0].token <= first[2].token + 3);
        let mut ends = near.map(|first| first[2].end).filter(|&end| end <= last[0].start);
        ends.any(|end| spans::may_join(&story.text[end..last[0].start]))
    })
}
