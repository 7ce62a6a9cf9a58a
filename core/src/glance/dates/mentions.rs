//! Dates with the name of a month, as `newslint/dates/grammar.py` may read them.

use crate::glance::dates::read::{Dates, Name, Number};

/// Between two parts of a date there are no more bytes: “th day of ”, “th through ” with spaces of three bytes.
const APART: usize = 18;
/// Nor between a date and its weekday: “. afternoon - on the ”.
const WEEKDAY_APART: usize = 40;
/// The words that may stand between two parts of a date, with what ends an ordinal, and before it behind its weekday.
const BETWEEN: [&str; 14] =
    ["st", "nd", "rd", "th", "the", "of", "day", "to", "through", "thru", "until", "till", "and", "or"];
const BEHIND_WEEKDAY: [&str; 7] = ["morning", "afternoon", "evening", "night", "lunchtime", "on", "the"];

/// A month and whatever number and weekday beside it may belong to it: more than `mentions` of
/// `newslint/dates/grammar.py` takes, never less. `before` and `after` are ranges of the numbers.
pub struct Mention {
    pub month: usize,
    pub before: (usize, usize),
    pub after: (usize, usize),
    /// The weekday before it and that behind it.
    pub weekdays: [Option<u32>; 2],
    pub start: usize,
    pub end: usize,
}

impl Mention {
    pub fn has_weekday(&self) -> bool {
        self.weekdays.iter().any(Option::is_some)
    }
}

impl Dates {
    /// Every date with the name of a month, in order.
    pub fn read_mentions(&self, text: &str) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let near = |from: usize, to: usize| to - from <= APART && is_made_of(&text[from..to], &BETWEEN);
        for (month, name) in self.months.iter().enumerate() {
            let (mut start, mut end) = (name.start, name.end);
            let at = self.numbers.partition_point(|number| number.start < start);
            let (mut first, mut last) = (at, at);
            while first > 0
                && first + 2 > at
                && self.numbers[first - 1].is_day()
                && near(self.numbers[first - 1].end, start)
            {
                first -= 1;
                start = self.numbers[first].start;
            }
            while last < self.numbers.len() && last < at + 3 && near(end, self.numbers[last].start) {
                end = self.numbers[last].end;
                last += 1;
                if !self.numbers[last - 1].is_day() {
                    break;
                }
            }
            if first < last {
                let (before, after) = ((first, at), (at, last));
                let weekdays = self.weekdays_beside(text, name, &self.numbers[first..last]);
                mentions.push(Mention { month, before, after, weekdays, start, end });
            }
        }
        mentions
    }

    /// The weekday before any part of a date, and that behind it: `_with_weekday`.
    fn weekdays_beside(&self, text: &str, month: &Name, numbers: &[Number]) -> [Option<u32>; 2] {
        let mut found = [None; 2];
        for (start, end) in numbers.iter().map(|n| (n.start, n.end)).chain([(month.start, month.end)]) {
            let at = self.weekdays.partition_point(|weekday| weekday.start < start);
            if let Some(weekday) = at.checked_sub(1).map(|i| &self.weekdays[i]) {
                if start - weekday.end <= WEEKDAY_APART && is_behind_weekday(&text[weekday.end..start]) {
                    found[0] = Some(weekday.value);
                }
            }
            if let Some(weekday) = self.weekdays.get(at) {
                if weekday.start - end <= WEEKDAY_APART && leads_to_weekday(&text[end..weekday.start]) {
                    found[1] = Some(weekday.value);
                }
            }
        }
        found
    }

    /// The number of the month of a mention; 0 if it only begins like one.
    pub fn month(&self, mention: &Mention) -> u32 {
        self.months[mention.month].value
    }

    /// What may be its day or days, in order.
    pub fn days(&self, mention: &Mention) -> impl Iterator<Item = &Number> + Clone {
        self.numbers[mention.before.0..mention.after.1].iter().filter(|number| number.is_day())
    }

    /// What may be its year.
    pub fn years(&self, mention: &Mention) -> impl Iterator<Item = u32> + Clone + '_ {
        let numbers = &self.numbers[mention.after.0..mention.after.1];
        numbers.iter().filter(|number| number.is_year()).map(|number| number.value)
    }

    /// What may be its weekday.
    pub fn weekdays(&self, mention: &Mention) -> impl Iterator<Item = u32> + use<> {
        mention.weekdays.into_iter().flatten()
    }
}

fn is_behind_weekday(gap: &str) -> bool {
    // To a pattern of Python that ends with `$`, one line feed is nothing.
    is_made_of(gap.strip_suffix('\n').unwrap_or(gap), &BEHIND_WEEKDAY)
}

/// True for “ (”, “, a ” and “ was an ”.
fn leads_to_weekday(gap: &str) -> bool {
    gap.contains('(') || gap.trim_end().ends_with('a') || gap.trim_end().ends_with("an")
}

/// True if a gap has nothing but spaces, points, commas, brackets, dashes and some of these words.
fn is_made_of(gap: &str, words: &[&str]) -> bool {
    let is_mark =
        |c| matches!(c, ' ' | '.' | ',' | '(' | '-' | '‐' | '‑' | '–' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    gap.split(is_mark).all(|word| word.is_empty() || words.contains(&word))
}
