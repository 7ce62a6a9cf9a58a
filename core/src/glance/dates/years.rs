//! Years that are reckoned with: centuries, counts of years, quarters.

use crate::glance::dates::read::{says, word, Dates, Number};
use crate::glance::dates::{AGO, CENTURY, MONTH, NUMBER, QUARTER, UNIT};
use crate::glance::DATES;
use crate::story::Story;

/// How many words a year may stand before or behind a century, and behind a count of years.
const CENTURY_WORDS: usize = 9;
const COUNT_WORDS: usize = 6;
/// `AROUND` of `elapsed.py`, in bytes.
const AROUND: usize = 400;
/// `LONG` and `AROUND` of `elapsed.py`, and a unit, in bytes.
const SENTENCE: usize = 2900;
/// How many words before its months the name of a quarter may stand: *quarter of the year 2019 (*.
const QUARTER_WORDS: usize = 6;
/// Between the months of a quarter are no more bytes: “. 2019 through ”.
const MONTHS_APART: usize = 24;

/// `centuries.py`: a year beside a century or decade.
pub fn may_have_century(story: &Story) -> bool {
    if !says(story, NUMBER) {
        return false;
    }
    let dates = Dates::of(story);
    let near_century = |token: usize| {
        let first = dates.numbers.partition_point(|number| number.token + CENTURY_WORDS < token);
        let near = dates.numbers[first..].iter().take_while(|number| number.token <= token + CENTURY_WORDS);
        let mut years = near.filter(|number| (number.figures == 3 || number.is_year()) && number.token != token);
        years.any(|year| is_beside(story, token, year))
    };
    dates.numbers.iter().any(|number| is_odd_decade(story, dates, number))
        || dates.keys.iter().filter(|key| key.traits & CENTURY != 0).any(|key| near_century(key.token))
}

/// True if the year may be told to lie in the century: behind it after *in* or in brackets, or before it with a comma.
fn is_beside(story: &Story, century: usize, year: &Number) -> bool {
    if year.token < century {
        return story.gap(year.token + 1).starts_with(',');
    }
    let opens = |token| story.gap(token).contains('(');
    opens(year.token) || opens(year.token - 1) || &*story.low(year.token - 1).text == "in"
}

/// True for a decade and a year right behind it that is none of its years.
fn is_odd_decade(story: &Story, dates: &Dates, decade: &Number) -> bool {
    let suffix = &story.text[decade.end..];
    let suffix = suffix.strip_prefix(['\'', '’']).unwrap_or(suffix);
    if !(decade.is_year() && decade.value % 10 == 0 && suffix.starts_with('s')) {
        return false;
    }
    let next = dates.numbers.partition_point(|number| number.start <= decade.start);
    let last = decade.value + if decade.value % 100 == 0 { 100 } else { 10 };
    dates.numbers[next..].iter().take_while(|year| year.token <= decade.token + 3).any(|year| {
        let is_year = (year.figures == 3 || year.is_year()) && year.token > decade.token;
        is_year && !(decade.value - 1..=last).contains(&year.value) && is_beside(story, decade.token, year)
    })
}

/// `elapsed.py`: a unit of years, the way from one year to the other right behind it, and years near these.
pub fn may_have_elapsed(story: &Story) -> bool {
    has_elapsed(story, true)
}

/// The same where no year is told by the day of publication.
pub fn may_have_elapsed_undated(story: &Story) -> bool {
    has_elapsed(story, false)
}

fn has_elapsed(story: &Story, dated: bool) -> bool {
    if !says(story, UNIT | NUMBER) {
        return false;
    }
    let dates = Dates::of(story);
    let units = dates.keys.iter().filter(|key| key.traits & UNIT != 0 && key.token + 1 < story.tokens.len());
    units.map(|key| key.token + 1).any(|way| {
        let is_ago = story.low(way).traits[DATES] & AGO != 0;
        let text = &*story.low(way).text;
        if !(is_ago && dated || matches!(text, "after" | "before" | "from" | "later" | "earlier" | "previously")) {
            return false;
        }
        let end = story.tokens[way].end as usize;
        let back = if is_ago { COUNT_WORDS } else { 0 };
        let is_near = |number: &&Number| {
            // A word in a pattern of Python may have a low line in it.
            number.token <= way + COUNT_WORDS
                || (number.start <= end + AROUND && story.text[end..number.start].contains('_'))
        };
        let first = dates.numbers.partition_point(|number| number.token + back < way);
        let later = dates.numbers[first..].iter().take_while(|number| number.start <= end + AROUND);
        let mut years = later.filter(|number| number.is_year()).filter(is_near);
        years.any(|year| is_ago || has_base(story, dates, way, year))
    })
}

/// True if the year stands right behind the way to it, or behind *in*; and if there is another in the sentence.
fn has_base(story: &Story, dates: &Dates, way: usize, year: &Number) -> bool {
    let is_led_to = year.token <= way + 2 || word(story, way + 1) == "in";
    let around = story.tokens[way].start as usize;
    let from = dates.numbers_from(around.saturating_sub(SENTENCE));
    let mut near = from.iter().take_while(|number| number.start <= around + AROUND);
    is_led_to && near.any(|number| number.is_year() && number.start != year.start)
}

/// `quarters.py`: two months in brackets behind the name of a quarter or half.
pub fn may_have_quarter(story: &Story) -> bool {
    if !says(story, QUARTER | MONTH) {
        return false;
    }
    let dates = Dates::of(story);
    dates.months.windows(2).any(|months| {
        let (first, last) = (&months[0], &months[1]);
        let named = || {
            let near = dates.keys.partition_point(|key| key.token + QUARTER_WORDS < first.token);
            let before = dates.keys[near..].iter().take_while(|key| key.token < first.token);
            before.into_iter().any(|key| key.traits & QUARTER != 0)
        };
        story.text[..first.start].ends_with('(') && last.start - first.end <= MONTHS_APART && named()
    })
}
