//! What a story says of days, months and years: read once for all glances of dates.

use std::cell::OnceCell;

use crate::glance::dates::mentions::Mention;
use crate::glance::dates::{calendar, MONTH, NUMBER, WEEKDAY};
use crate::glance::DATES;
use crate::story::{Story, MARKS};

/// A run of figures: where it is in the prose, in bytes, and in which word.
pub struct Number {
    pub start: usize,
    pub end: usize,
    pub token: usize,
    /// How many figures; the value is right for up to nine.
    pub figures: usize,
    pub value: u32,
}

impl Number {
    pub fn is_day(&self) -> bool {
        self.figures <= 2
    }

    /// True if it may be a year: four figures, no other before 1000 or after 2999.
    pub fn is_year(&self) -> bool {
        self.figures == 4 && (1000..3000).contains(&self.value)
    }
}

/// The name of a month or weekday, with a capital.
pub struct Name {
    pub start: usize,
    pub end: usize,
    pub token: usize,
    /// A month from 1, or 0 if it only begins like one; a weekday from 0.
    pub value: u32,
}

/// Another word that speaks of time, and what is said of it.
pub struct Key {
    pub token: usize,
    pub traits: u16,
}

#[derive(Default)]
pub struct Dates {
    pub numbers: Vec<Number>,
    pub months: Vec<Name>,
    pub weekdays: Vec<Name>,
    pub keys: Vec<Key>,
    pub mentions: Vec<Mention>,
}

/// The dates of a story, read when first asked for.
pub type Once = OnceCell<Dates>;

impl Dates {
    pub fn of<'s>(story: &'s Story) -> &'s Self {
        story.dates.get_or_init(|| Self::read(story))
    }

    fn read(story: &Story) -> Self {
        let mut dates = Self::default();
        for at in story.spots(DATES) {
            let (token, traits) = (&story.tokens[at], story.word(at).traits[DATES]);
            let (start, end) = (token.start as usize, token.end as usize);
            let text = &story.text[start..end];
            if traits & NUMBER != 0 {
                dates.add_numbers(text, start, at);
            }
            if traits & (MONTH | WEEKDAY) != 0 && text.bytes().any(|b| b.is_ascii_uppercase()) {
                dates.add_names(text, start, at);
            }
            if traits & !(NUMBER | MONTH | WEEKDAY) != 0 {
                dates.keys.push(Key { token: at, traits });
            }
        }
        dates.mentions = dates.read_mentions(story.text);
        dates
    }

    fn add_numbers(&mut self, text: &str, start: usize, token: usize) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let begin = at;
            let mut value = 0u32;
            while at < bytes.len() && bytes[at].is_ascii_digit() {
                value = value.saturating_mul(10).saturating_add(u32::from(bytes[at] - b'0'));
                at += 1;
            }
            if at > begin {
                let number = Number { start: start + begin, end: start + at, token, figures: at - begin, value };
                self.numbers.push(number);
            }
            at += 1;
        }
    }

    fn add_names(&mut self, text: &str, start: usize, token: usize) {
        let mut at = 0;
        for part in text.split(MARKS) {
            // A part and the mark behind it, of one byte or of three.
            let (begin, end) = (start + at, start + at + part.len());
            at += part.len() + text[at + part.len()..].chars().next().map_or(0, char::len_utf8);
            if !part.starts_with(|c: char| c.is_ascii_uppercase()) {
                continue;
            }
            let low = part.to_ascii_lowercase();
            let (month, is_name) = calendar::month(&low);
            if month > 0 {
                self.months.push(Name { start: begin, end, token, value: if is_name { month } else { 0 } });
            }
            if let Some(value) = calendar::weekday(&low) {
                self.weekdays.push(Name { start: begin, end, token, value });
            }
        }
    }

    /// The numbers behind a place of the prose.
    pub fn numbers_from(&self, at: usize) -> &[Number] {
        &self.numbers[self.numbers.partition_point(|number| number.start < at)..]
    }
}

/// True if a story has words of all these traits.
pub fn says(story: &Story, traits: u16) -> bool {
    story.traits[DATES] & traits == traits
}

/// A word in small letters; nothing where there is none.
pub fn word<'s>(story: &Story<'s>, i: usize) -> &'s str {
    if i < story.tokens.len() {
        &story.low(i).text
    } else {
        ""
    }
}

pub fn is_figure(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}
