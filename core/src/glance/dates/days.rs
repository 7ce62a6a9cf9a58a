//! Days that are not in the calendar, that run backwards, and that fall on another weekday.

use crate::glance::dates::calendar::{day_number, days_in, exists, weekday_of};
use crate::glance::dates::mentions::Mention;
use crate::glance::dates::read::Dates;
use crate::glance::dates::{figures, spans, MONTH, NUMBER, WEEKDAY};
use crate::glance::DATES;
use crate::story::Story;

/// From this year on weekdays are reckoned by the calendar: `GREGORIAN`.
const GREGORIAN: u32 = 1753;
/// A higher number beside a month is a count, unless a weekday is there too: `_is_count` of `impossible.py`.
const COUNTED: u32 = 40;
/// Two dates of one span are no further apart, in bytes, and a date without a year from the one that tells it.
const SPAN: usize = 36;
/// `SEASON` of `ranges.py`, as days that the end lies before the beginning.
const SEASON: std::ops::RangeInclusive<i64> = 2..=65;
/// `MONTH_APART` of `together.py`.
const MONTH_APART: i64 = 31;

/// True if there are months, and numbers: no date is written without.
fn has_dates(story: &Story) -> bool {
    story.traits[DATES] & (MONTH | NUMBER) == MONTH | NUMBER
}

/// `impossible.py` and `impossible` of `numeric.py`.
pub fn may_be_impossible(story: &Story) -> bool {
    if story.traits[DATES] & NUMBER == 0 {
        return false;
    }
    let dates = Dates::of(story);
    dates.mentions.iter().any(|mention| has_impossible_day(dates, mention)) || figures::may_be_impossible(story, dates)
}

fn has_impossible_day(dates: &Dates, mention: &Mention) -> bool {
    let month = dates.month(mention);
    let dated = mention.has_weekday();
    month > 0
        && dates.days(mention).any(|day| {
            let leap_day = month == 2 && day.value == 29;
            let is_day = |year| exists(year, month, day.value);
            let wrong = day.value > days_in(month, 0) || (leap_day && (dated || !dates.years(mention).all(is_day)));
            wrong && (dated || day.value < COUNTED)
        })
}

/// `ranges.py`, `spans.py` and `backward` of `numeric.py`.
pub fn may_run_back(story: &Story) -> bool {
    if story.traits[DATES] & NUMBER == 0 {
        return false;
    }
    let dates = Dates::of(story);
    dates.mentions.iter().any(|mention| days_back(dates, mention))
        || pairs(dates, SPAN).any(|(one, other)| dates_back(story, dates, one, other))
        || spans::may_run_back(story, dates)
        || figures::may_run_back(story, dates)
}

/// `_days_backward` of `ranges.py`: both days stand before the month, or behind it.
fn days_back(dates: &Dates, mention: &Mention) -> bool {
    let back = |(first, last): (usize, usize)| {
        let days = &dates.numbers[first..last];
        days.windows(2).any(|two| two[1].is_day() && (1..two[0].value).contains(&two[1].value) && two[0].value <= 31)
    };
    dates.month(mention) > 0 && (back(mention.before) || back(mention.after))
}

/// Every two dates with no more than so many bytes between them.
fn pairs(dates: &Dates, apart: usize) -> impl Iterator<Item = (&Mention, &Mention)> {
    let mentions = &dates.mentions;
    mentions.iter().enumerate().flat_map(move |(i, one)| {
        mentions[i + 1..].iter().take_while(move |other| other.start <= one.end + apart).map(move |other| (one, other))
    })
}

/// `_dates_backward` of `ranges.py`.
fn dates_back(story: &Story, dates: &Dates, one: &Mention, other: &Mention) -> bool {
    let (first, last) = (dates.month(one), dates.month(other));
    let between = &story.text[dates.months[one.month].end..dates.months[other.month].start];
    if first == 0 || last == 0 || !spans::may_join(between) {
        return false;
    }
    let days = |mention| dates.days(mention).map(|day| day.value).chain([0]);
    let years_back = dates.years(one).any(|a| {
        dates.years(other).any(|b| days(one).any(|day| days(other).any(|end| (a, first, day) > (b, last, end))))
    });
    let back = |a, b| {
        let exist = exists(0, first, a) && exists(0, last, b);
        exist && SEASON.contains(&(day_number(2001, first, a) - day_number(2001, last, b)))
    };
    years_back || days(one).any(|a| days(other).any(|b| back(a, b)))
}

/// `with_year` of `weekdays.py`, and `wrong_weekday` of `numeric.py`.
pub fn may_have_wrong_weekday(story: &Story) -> bool {
    if story.traits[DATES] & (WEEKDAY | NUMBER) != WEEKDAY | NUMBER {
        return false;
    }
    let dates = Dates::of(story);
    dates.mentions.iter().any(|mention| is_wrong(dates, mention)) || figures::may_have_weekday(story, dates)
}

/// True if one of the years and days that the mention may tell has not one of the weekdays.
fn is_wrong(dates: &Dates, mention: &Mention) -> bool {
    let month = dates.month(mention);
    dates.weekdays(mention).any(|weekday| {
        dates.years(mention).filter(|&year| year >= GREGORIAN).any(|year| {
            let falls = |day| weekday_of(day_number(year, month, day)) == weekday;
            dates.days(mention).any(|day| exists(year, month, day.value) && !falls(day.value))
        })
    })
}

/// `without_year` of `weekdays.py`.
pub fn may_have_weekday(story: &Story) -> bool {
    let dates = Dates::of(story);
    has_dates(story) && dates.mentions.iter().any(|mention| has_weekday(dates, mention))
}

/// The same where the year can only be that of the next date: `_year_of_next` of `years.py`.
pub fn may_have_weekday_before_year(story: &Story) -> bool {
    let dates = Dates::of(story);
    let tells = |mention| dates.days(mention).next().is_some() && dates.years(mention).next().is_some();
    has_dates(story) && pairs(dates, SPAN).any(|(one, other)| has_weekday(dates, one) && tells(other))
}

fn has_weekday(dates: &Dates, mention: &Mention) -> bool {
    dates.month(mention) > 0 && mention.has_weekday() && dates.days(mention).next().is_some()
}

/// `together.py`: a weekday, month and day against all others.
pub fn may_disagree(story: &Story) -> bool {
    if !has_dates(story) || story.traits[DATES] & WEEKDAY == 0 {
        return false;
    }
    let dates = Dates::of(story);
    let mut told: Vec<(u32, u32, u32)> = Vec::new();
    for mention in dates.mentions.iter().filter(|mention| has_weekday(dates, mention)) {
        for weekday in dates.weekdays(mention) {
            let month = dates.month(mention);
            let days = dates.days(mention).filter(|day| exists(0, month, day.value));
            told.extend(days.map(|day| (weekday, month, day.value)));
        }
    }
    told.sort_unstable();
    told.dedup();
    told.iter().enumerate().any(|(i, one)| told[i + 1..].iter().any(|other| disagree(*one, *other)))
}

/// True if the dates are near each other and of one year in none: `_is_near` and `_agree`.
fn disagree(one: (u32, u32, u32), other: (u32, u32, u32)) -> bool {
    let step = (i64::from(other.0) - i64::from(one.0)).rem_euclid(7);
    let near = apart(one, other, false).abs() <= MONTH_APART;
    near && !(apart(one, other, false).rem_euclid(7) == step || apart(one, other, true).rem_euclid(7) == step)
}

/// How many days the second date comes after the first, over the nearer turn of the year.
fn apart(one: (u32, u32, u32), other: (u32, u32, u32), leap: bool) -> i64 {
    let (year, whole) = if leap { (2000, 366) } else { (2001, 365) };
    let days = day_number(year, other.1, other.2) - day_number(year, one.1, one.2);
    match days {
        _ if days > whole / 2 => days - whole,
        _ if days < -(whole / 2) => days + whole,
        _ => days,
    }
}
