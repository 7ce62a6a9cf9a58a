//! Years that are reckoned with: ages, anniversaries, centuries, counts of years, quarters.

use crate::glance::dates::read::{Dates, Number};
use crate::glance::dates::{AGO, ANNIVERSARY, BORN, CENTURY, DIED, MONTH, NUMBER, QUARTER, UNIT};
use crate::glance::DATES;
use crate::story::Story;

/// How far behind *born* the year ends, in code points.
const NEAR: usize = 60;
/// `LONG` of `lives.py`, in bytes.
const LONG: usize = 4000;
/// How many words a year may stand before or behind a century, and behind a count of years.
const CENTURY_WORDS: usize = 9;
const COUNT_WORDS: usize = 6;
/// `AROUND` of `elapsed.py`, in bytes.
const AROUND: usize = 400;
/// How many words before its months the name of a quarter may stand: *quarter of the year 2019 (*.
const QUARTER_WORDS: usize = 6;
/// Between the months of a quarter are no more bytes: “. 2019 through ”.
const MONTHS_APART: usize = 24;

fn says(story: &Story, traits: u16) -> bool {
    story.traits[DATES] & traits == traits
}

/// `lives.py`: someone was born in a year, and what comes of it is told.
pub fn may_have_age(story: &Story) -> bool {
    if !says(story, BORN | NUMBER) {
        return false;
    }
    let dates = Dates::of(story);
    let may_die = says(story, DIED);
    dates.keys.iter().filter(|key| key.traits & BORN != 0).any(|key| {
        let end = story.tokens[key.token].end as usize;
        let mut near = dates.numbers_from(end).iter().take_while(|number| number.end - end <= 4 * NEAR);
        let near = near.find(|number| is_year_of_birth(number));
        let near = near.filter(|year| story.text[end..year.end].chars().count() <= NEAR);
        near.is_some_and(|year| may_die || is_reckoned(story, dates, key.token, year))
    })
}

fn is_year_of_birth(number: &Number) -> bool {
    number.figures == 4 && (1600..2100).contains(&number.value)
}

/// True if an age may be told before the birth, right behind it, or later: `_now`, `_is` and `_turned`.
fn is_reckoned(story: &Story, dates: &Dates, born: usize, year: &Number) -> bool {
    let word = |i: usize| if i < story.tokens.len() { &*story.low(i).text } else { "" };
    let before = (0..born).rev().take(3).map(word).find(|&text| !matches!(text, "was" | "who"));
    let was_aged = before.is_some_and(|text| text.len() <= 3 && text.starts_with(|c: char| c.is_ascii_digit()));
    let is_aged = (year.token..year.token + 7).any(|i| word(i) == "is");
    let mut later = dates.numbers_from(year.end).iter().take_while(|number| number.start <= year.end + LONG);
    was_aged || is_aged || later.any(|n| word(n.token.wrapping_sub(1)) == "turned" || word(n.token + 1) == "when")
}

/// `anniversaries.py`: the year of what is marked stands behind the anniversary, in the same line.
pub fn may_have_anniversary(story: &Story) -> bool {
    if !says(story, ANNIVERSARY | NUMBER) {
        return false;
    }
    let dates = Dates::of(story);
    let keys: Vec<usize> = dates.keys.iter().filter(|key| key.traits & ANNIVERSARY != 0).map(|key| key.token).collect();
    let mut past = 0;
    dates.numbers.iter().filter(|number| number.figures == 4).any(|year| {
        // The last anniversary before the year, unless another year lies between.
        let before = keys[..keys.partition_point(|&token| token < year.token)].last();
        let end = before.map_or(0, |&token| story.tokens[token].end as usize);
        let is_new = end > std::mem::replace(&mut past, year.end);
        is_new && !story.text[end..year.start].contains('\n')
    })
}

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

/// `elapsed.py`: a unit of years, the way from one year to the other right behind it, and a year near these.
pub fn may_have_elapsed(story: &Story) -> bool {
    if !says(story, UNIT | NUMBER) {
        return false;
    }
    let dates = Dates::of(story);
    dates.keys.iter().filter(|key| key.traits & UNIT != 0 && key.token + 1 < story.tokens.len()).any(|key| {
        let way = key.token + 1;
        let is_ago = story.low(way).traits[DATES] & AGO != 0;
        let text = &*story.low(way).text;
        let is_way = is_ago || matches!(text, "after" | "before" | "from" | "later" | "earlier" | "previously");
        let back = if is_ago { COUNT_WORDS } else { 0 };
        let end = story.tokens[way].end as usize;
        let is_near = |number: &&Number| {
            // A word in a pattern of Python may have a low line in it.
            number.token <= way + COUNT_WORDS
                || (number.start <= end + AROUND && story.text[end..number.start].contains('_'))
        };
        let first = dates.numbers.partition_point(|number| number.token + back < way);
        let later = dates.numbers[first..].iter().take_while(|number| number.start <= end + AROUND);
        is_way && later.filter(|number| number.is_year()).any(|number| is_near(&number))
    })
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
