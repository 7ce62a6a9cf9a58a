//! Calendar arithmetic: `newslint/dates/reckon.py`.

/// How many days the month has; without a year (0) February is given 29.
pub fn days_in(month: u32, year: u32) -> u32 {
    match month {
        2 if year == 0 || is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

pub fn exists(year: u32, month: u32, day: u32) -> bool {
    (1..=12).contains(&month) && (1..=days_in(month, year)).contains(&day)
}

fn is_leap(year: u32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The days of the Gregorian calendar from 1 January of year 1, which is 1.
pub fn day_number(year: u32, month: u32, day: u32) -> i64 {
    let year = i64::from(year) - i64::from(month < 3);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((i64::from(month) + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 305
}

/// The weekday of a day number, Monday 0.
pub fn weekday_of(number: i64) -> u32 {
    (number + 6).rem_euclid(7) as u32
}

/// The number of a month from the first letters of its name, in small letters; 0 if it is none. True if that is how
/// the month is written, long or short.
pub fn month(low: &str) -> (u32, bool) {
    const MONTHS: [&str; 12] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ];
    let Some(first) = low.as_bytes().first_chunk::<3>() else { return (0, false) };
    let at = match first {
        b"jan" => 0,
        b"feb" => 1,
        b"mar" => 2,
        b"apr" => 3,
        b"may" => 4,
        b"jun" => 5,
        b"jul" => 6,
        b"aug" => 7,
        b"sep" => 8,
        b"oct" => 9,
        b"nov" => 10,
        b"dec" => 11,
        _ => return (0, false),
    };
    if !MONTHS[at].starts_with(low) {
        return (0, false);
    }
    (at as u32 + 1, low.len() == 3 || low == "sept" || low.len() == MONTHS[at].len())
}

/// The number of a weekday, Monday 0, from its name in small letters, long or short.
pub fn weekday(low: &str) -> Option<u32> {
    const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let first = low.as_bytes().first_chunk::<3>()?;
    let at = [b"mon", b"tue", b"wed", b"thu", b"fri", b"sat", b"sun"].iter().position(|&start| start == first)?;
    let is_written_so = matches!(low, "tues" | "thur" | "thurs") || low.len() == 3 || low == WEEKDAYS[at];
    is_written_so.then_some(at as u32)
}
