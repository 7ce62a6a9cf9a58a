//! Dates and times as a house writes them: `newslint/checks/dateform.py` and `clock.py`.

use crate::glance::dates::read::Dates;
use crate::glance::dates::{MONTH, NUMBER};
use crate::glance::DATES;
use crate::story::Story;

/// A day beside the name of a month, however short.
pub fn may_have_date(story: &Story) -> bool {
    if story.traits[DATES] & (MONTH | NUMBER) != MONTH | NUMBER {
        return false;
    }
    let dates = Dates::of(story);
    dates.mentions.iter().any(|mention| dates.days(mention).next().is_some())
}

/// Such a day with *st*, *nd*, *rd* or *th*.
pub fn may_have_ordinal(story: &Story) -> bool {
    if story.traits[DATES] & (MONTH | NUMBER) != MONTH | NUMBER {
        return false;
    }
    let dates = Dates::of(story);
    let is_ordinal = |end: usize| matches!(story.text.as_bytes().get(end), Some(b's' | b'n' | b'r' | b't'));
    dates.mentions.iter().any(|mention| dates.days(mention).any(|day| is_ordinal(day.end)))
}

/// A number with *am* or *pm* behind it, in small letters or capitals, with points or without.
pub fn may_have_time(story: &Story) -> bool {
    story.traits[DATES] & NUMBER != 0
        && Dates::of(story).numbers.iter().any(|number| {
            let after = &story.text[number.end..];
            let after = after.strip_prefix([' ', '\u{a0}']).unwrap_or(after).as_bytes();
            let Some((b'a' | b'p' | b'A' | b'P', rest)) = after.split_first() else { return false };
            let rest = rest.strip_prefix(b".").map_or(rest, |rest| rest.strip_prefix(b" ").unwrap_or(rest));
            number.is_day() && matches!(rest.first(), Some(b'm' | b'M'))
        })
}
