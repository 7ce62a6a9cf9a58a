//! What is told by the day of publication, and what was done on two dates.

use rustc_hash::FxHashMap;

use crate::glance::dates::read::{Dates, Number};
use crate::glance::dates::{AGO, MONTH, NUMBER, SIDE, TODAY, WEEKDAY};
use crate::glance::DATES;
use crate::story::{Story, MARKS};

/// Before a date what was done is told no further off, in bytes: 90 code points.
const DONE_BEFORE: u32 = 360;
/// Between a word such as *today* and the date beside it are no more bytes: “ afternoon - the ”.
const BESIDE: usize = 30;
/// How far before the month of a date *last* and *next* may stand, in bytes: a weekday, a day and a comma lie between.
const SIDE_BEFORE: usize = 80;
/// How many words from a year *he* and the like stand: a weekday may lie between.
const NEXT_WORDS: usize = 6;
/// How far before *last year* and *years ago* the month or number may stand, in bytes.
const TOLD_BEFORE: usize = 60;

/// A month or year told by the publication date: what was done then, and where; a bit for each month it may be.
struct Period<'s> {
    done: Option<(usize, &'s str)>,
    months: u32,
}

/// `contradictions.py`; two dates that are told outright need one deed.
pub fn may_contradict(story: &Story) -> bool {
    let traits = story.traits[DATES];
    if traits & NUMBER == 0 {
        return false;
    }
    let dates = Dates::of(story);
    let (named, twice) = named(story, dates);
    if twice || traits & (SIDE | AGO) == 0 {
        return twice;
    }
    let mentioned = dates.mentions.iter().filter(|mention| dates.years(mention).next().is_some());
    let months = mentioned.fold(0u32, |months, mention| months | 1 << dates.month(mention)) & !1;
    relative(story, dates).any(|told| {
        let is_done_then = |(token, deed)| named.get(deed).is_some_and(|&other| other != token);
        told.months & months != 0 || told.done.is_some_and(is_done_then)
    })
}

/// The same where nothing can be told by the publication date.
pub fn may_contradict_undated(story: &Story) -> bool {
    story.traits[DATES] & NUMBER != 0 && named(story, Dates::of(story)).1
}

/// What was done in the years that are told outright, and where; true if something was done twice.
fn named<'s>(story: &Story<'s>, dates: &Dates) -> (FxHashMap<&'s str, usize>, bool) {
    let mut found = FxHashMap::default();
    let years = dates.numbers.iter().filter(|number| number.is_year());
    let mut deeds = years.filter_map(|year| deed(story, year.token));
    let twice = deeds.any(|(token, deed)| found.insert(deed, token).is_some_and(|before| before != token));
    (found, twice)
}

/// The months and years told by the publication date: `relative_periods` of `periods.py`.
fn relative<'r>(story: &'r Story, dates: &'r Dates) -> impl Iterator<Item = Period<'r>> {
    let keys = dates.keys.iter().filter(|key| key.traits & (SIDE | AGO) != 0);
    keys.filter_map(|key| {
        let is_ago = key.traits & AGO != 0;
        let at = if is_ago { key.token.checked_sub(1)? } else { key.token };
        let year = if is_ago { at } else { at + 1 };
        let end = story.tokens.get(year)?.end as usize;
        let word = story.low(year);
        if !(word.text.starts_with("year") || (!is_ago && word.traits[DATES] & MONTH != 0)) {
            return None;
        }
        let start = (story.tokens[at].start as usize).saturating_sub(TOLD_BEFORE);
        let near = dates.months[dates.months.partition_point(|month| month.end < start)..].iter();
        let months = near.take_while(|month| month.start <= end).fold(0, |months, month| months | 1 << month.value);
        Some(Period { done: deed(story, at), months })
    })
}

/// The word before the date at a token that may say what was done then: more than `deed` of `events.py` takes. Short
/// words may lie between, and what belongs to a date.
fn deed<'s>(story: &Story<'s>, token: usize) -> Option<(usize, &'s str)> {
    let from = story.tokens[token].start.saturating_sub(DONE_BEFORE);
    for i in (0..token).rev().take_while(|&i| story.tokens[i].end >= from) {
        let word = story.low(i);
        let last = word.text.rsplit(|c: char| c.is_ascii_digit() || c == '‑').next().unwrap_or("");
        if DEEDS.binary_search(&last).is_ok() {
            return Some((i, last));
        }
        let is_date = word.traits[DATES] & (MONTH | WEEKDAY | TODAY) != 0;
        let is_between = matches!(last, "before" | "lunchtime" | "through" | "eleven" | "twelve");
        if !(last.len() <= 5 || last.ends_with("ly") || is_date || is_between) {
            return None;
        }
    }
    None
}

/// `relative.py`, `sides.py` and `daysago.py`.
pub fn may_be_relative(story: &Story) -> bool {
    if story.traits[DATES] & (TODAY | SIDE | AGO) == 0 || story.traits[DATES] & (WEEKDAY | NUMBER) == 0 {
        return false;
    }
    let dates = Dates::of(story);
    dates.keys.iter().any(|key| {
        let end = story.tokens[key.token].end as usize;
        let from = dates.mentions.partition_point(|mention| dates.months[mention.month].start < end);
        let near = |apart| dates.mentions[from..].iter().take_while(move |mention| mention.start <= end + apart);
        if key.traits & TODAY != 0 {
            let next = dates.weekdays.partition_point(|weekday| weekday.start < end);
            let weekday = dates.weekdays.get(next).is_some_and(|weekday| weekday.start <= end + BESIDE);
            return weekday || near(BESIDE).next().is_some();
        }
        near(SIDE_BEFORE).any(|mention| key.traits & AGO != 0 || (key.traits & SIDE != 0 && mention.has_weekday()))
    })
}

/// `tense.py`: a year before which something was done or is to be done, or after which someone did something.
pub fn may_be_in_tense(story: &Story) -> bool {
    if story.traits[DATES] & NUMBER == 0 {
        return false;
    }
    Dates::of(story).numbers.iter().filter(|number| number.is_year()).any(|year| has_verb(story, year))
}

fn has_verb(story: &Story, year: &Number) -> bool {
    let end = story.tokens.len().min(year.token + NEXT_WORDS);
    if (year.token + 1..end).any(|i| matches!(&*story.low(i).text, "he" | "she" | "it" | "they")) {
        return true;
    }
    let from = (year.start as u32).saturating_sub(DONE_BEFORE);
    for i in (0..year.token).rev().take_while(|&i| story.tokens[i].end >= from) {
        let word = story.low(i);
        let text = &*word.text;
        let is_date = word.traits[DATES] & (MONTH | WEEKDAY | NUMBER | TODAY) != 0;
        if is_date || matches!(text, "on" | "in" | "the" | "of" | "day") || is_link(text) {
            continue;
        }
        return text.rsplit(MARKS).next().is_some_and(|last| last.ends_with("ed") || is_verb(last));
    }
    false
}

/// A word of a date before its month.
fn is_link(text: &str) -> bool {
    matches!(text, "a" | "an" | "and" | "lunchtime" | "night" | "or" | "through" | "thru" | "till" | "to" | "until")
}

/// How `_gone` and `_coming` end, but for words that end with *ed*.
fn is_verb(text: &str) -> bool {
    matches!(
        text,
        "began"
            | "begin"
            | "born"
            | "bought"
            | "close"
            | "dead"
            | "effect"
            | "force"
            | "guilty"
            | "held"
            | "lost"
            | "meet"
            | "office"
            | "open"
            | "place"
            | "sale"
            | "shot"
            | "sold"
            | "start"
            | "sworn"
            | "trial"
            | "vote"
            | "won"
    )
}

/// `DEEDS` of `newslint/dates/events.py`, in order.
#[rustfmt::skip]
const DEEDS: [&str; 86] = [
    "abolished", "acquired", "adopted", "agreed", "announced", "approved", "assassinated", "authorised", "authorized",
    "banned", "bought", "brokered", "built", "buried", "canceled", "cancelled", "ceded", "closed", "commissioned",
    "completed", "conceived", "concluded", "constructed", "created", "decommissioned", "decreed", "demolished",
    "designed", "destroyed", "discovered", "dismantled", "dissolved", "drafted", "drawn", "enacted", "endorsed",
    "established", "executed", "finalised", "finalized", "forged", "formalised", "formed", "founded", "granted",
    "imposed", "inaugurated", "incorporated", "initiated", "installed", "introduced", "invented", "killed",
    "launched", "legalised", "legalized", "married", "merged", "murdered", "nationalised", "negotiated", "opened",
    "outlawed", "passed", "patented", "premiered", "privatised", "privatized", "proclaimed", "proposed", "published",
    "quashed", "ratified", "rejected", "released", "repealed", "revealed", "revoked", "scrapped", "signed", "sold",
    "struck", "terminated", "unveiled", "vetoed", "written",
];
