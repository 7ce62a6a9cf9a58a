//! Glances of the checks of dates: `newslint/checks/dates.py`, `dateform.py` and `clock.py`.
//!
//! A name that ends with “undated” is for a draft whose day of publication is not known.

mod anniversaries;
mod calendar;
mod days;
mod events;
mod figures;
mod forms;
mod lives;
mod mentions;
pub mod read;
mod spans;
mod years;

use crate::glance::{bits, Glance, Low, DATES};
use crate::listed::Words;
use crate::places::code_points;
use crate::story::Story;

pub const GLANCES: &[Glance] = &[
    ("dates age", lives::may_have_age),
    ("dates age undated", lives::may_have_age_undated),
    ("dates anniversary", anniversaries::may_have_anniversary),
    ("dates century", years::may_have_century),
    ("dates contradiction", events::may_contradict),
    ("dates contradiction undated", events::may_contradict_undated),
    ("dates elapsed", years::may_have_elapsed),
    ("dates elapsed undated", years::may_have_elapsed_undated),
    ("dates impossible", days::may_be_impossible),
    ("dates quarter", years::may_have_quarter),
    ("dates range-reversed", days::may_run_back),
    ("dates relative", events::may_be_relative),
    ("dates relative undated", |_| false),
    ("dates tense", events::may_be_in_tense),
    ("dates tense undated", |_| false),
    ("dates weekdays-disagree", days::may_disagree),
    ("dates wrong-weekday", days::may_have_wrong_weekday),
    ("dates wrong-weekday-no-year", days::may_have_weekday),
    ("dates wrong-weekday-no-year undated", days::may_have_weekday_before_year),
    ("dateform month", forms::may_have_date),
    ("dateform order", forms::may_have_date),
    ("dateform ordinal", forms::may_have_ordinal),
    ("clock", forms::may_have_time),
];

/// A part of it begins the name of a month.
pub const MONTH: u16 = 1;
/// A part of it is a weekday, long or short.
pub const WEEKDAY: u16 = 2;
/// There is a figure in it.
pub const NUMBER: u16 = 4;
pub const BORN: u16 = 8;
pub const DIED: u16 = 16;
/// Anniversary, centenary, bicentennial …
pub const ANNIVERSARY: u16 = 32;
/// It ends with “century”.
pub const CENTURY: u16 = 64;
/// A unit of years.
pub const UNIT: u16 = 128;
/// Yesterday, today, tomorrow, tonight; the parts of *this* day.
pub const TODAY: u16 = 256;
/// Last, next, this.
pub const SIDE: u16 = 512;
/// What stands before the months of a quarter or half.
pub const QUARTER: u16 = 1024;
pub const AGO: u16 = 2048;

/// True for *anniversary*, *centenary* and *bicentennial*, also as a part of a word.
fn tells_anniversary(low: &str) -> bool {
    let begins = |at: usize, b: u8| match b {
        b'a' => low[at..].starts_with("anniversary"),
        b'c' => low[at..].starts_with("centen"),
        _ => false,
    };
    low.len() >= "centen".len() && low.bytes().enumerate().any(|(at, b)| begins(at, b))
}

#[rustfmt::skip]
pub const WORDS: Words = &[
    (UNIT as u32, &["year", "years", "decade", "decades", "century", "centuries"]),
    (TODAY as u32, &["yesterday", "today", "tomorrow", "tonight", "morning", "afternoon", "evening"]),
    (SIDE as u32, &["last", "next", "this"]),
    (AGO as u32, &["ago"]),
    (BORN as u32, &["born"]),
];

pub fn traits(low: &Low) -> u16 {
    let text = low.text;
    let tests = [
        (DIED, text.starts_with("died")),
        (CENTURY, text.ends_with("century")),
        (ANNIVERSARY, tells_anniversary(text)),
        (
            QUARTER,
            text.ends_with("quarter") || text.ends_with("half") || matches!(*text.as_bytes(), [.., b'q', b'1'..=b'4']),
        ),
        (NUMBER, !low.is_plain && text.bytes().any(|b| b.is_ascii_digit())),
        (MONTH, low.has_part(|part| calendar::month(part).0 > 0)),
        (WEEKDAY, low.has_part(|part| calendar::weekday(part).is_some())),
    ];
    let listed = low.whole[DATES] as u16 & (UNIT | TODAY) | low.any[DATES] as u16 & (SIDE | AGO | BORN);
    listed | bits(&tests)
}

/// Where the names of months begin, long or short, in code points: more than `_months` of `grammar.py` takes.
pub fn months(story: &Story) -> Vec<usize> {
    let months = read::Dates::of(story).months.iter().filter(|month| month.value > 0);
    months.map(|month| month.start).map(code_points(story.text)).collect()
}
