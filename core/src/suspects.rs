//! The words of a draft that may be misspelled: what `Judge.hits` of `newslint/spelling/judge.py` may find at all.

use pyo3::prelude::*;
use pyo3::types::PyList;

use crate::guess::{guesses, Guess};
use crate::hope::{scores, Hopes, Lists};
use crate::letters::{letters_of, Letter};
use crate::lexis::{Id, Lexis};
use crate::neighbours::Neighbours;
use crate::noted::Noted;
use crate::places::{begins_sentence, is_shouted, Lines};
use crate::reader::{open, Look};
use crate::slip::{slip, FAR};
use crate::table::Table;
use crate::watch::stem;
use crate::words::{Verdict, Words};

const ENOUGH: f64 = -0.5;
const HOPELESS: f64 = 4.5;
const REPEATED: f64 = 1.15;
const SHOUTED: f64 = 0.5;
const NAME: f64 = 0.8;
const LONGEST: usize = 40;
const LONG: usize = 8;
const MIDDLING: usize = 6;
const FIRST_LONG: f64 = 1.4;
const FIRST_MIDDLING: f64 = 2.6;
const FIRST_SHORT: f64 = 4.0;
const FURTHEST_DATE: f64 = 1.2;

/// Where a word may be a misspelled one, if any guess can outweigh what speaks for it.
#[derive(Clone, Copy)]
enum Where {
    Nowhere,
    Anywhere,
    /// In a block in capitals.
    Shouted,
    /// At the start of a sentence, or in a heading.
    First,
}

/// True for a word of ASCII letters.
fn is_plain(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic())
}

/// How a word of ASCII letters is written.
enum Shape {
    Small,
    Capitals,
    Title,
    Odd,
}

impl Shape {
    fn of(word: &str, low: &str) -> Self {
        match word {
            _ if word == low => Self::Small,
            _ if !word.bytes().any(|b| b.is_ascii_lowercase()) => Self::Capitals,
            _ if word.get(1..) == low.get(1..) => Self::Title,
            _ => Self::Odd,
        }
    }
}

/// Tells which words of a draft may be misspelled.
#[pyclass]
pub struct Speller {
    words: Py<Words>,
    scores: Py<Table>,
    near: (Py<Neighbours>, Py<Neighbours>),
    lists: Lists,
    dates: Vec<Vec<Letter>>,
    places: Noted<Where>,
    hopes: Noted<bool>,
}

#[pymethods]
impl Speller {
    #[new]
    fn new(words: Py<Words>, scores: Py<Table>, near: (Py<Neighbours>, Py<Neighbours>), lists: Lists) -> Self {
        let dates = lists.dates.iter().map(|date| letters_of(date)).collect();
        Self { words, scores, near, lists, dates, places: Noted::default(), hopes: Noted::default() }
    }

    /// False if surely no guess for an unknown word in small letters has a margin of `least`.
    fn may_claim(&self, word: &str, least: f64) -> bool {
        !is_plain(word) || self.hopes().any(word, least)
    }

    /// What may have been meant by an unknown word in small letters, best first: the worth of each guess, the word, the
    /// cost of the slip and how common the word is. None where Python has to say: if a letter is beyond ASCII.
    fn guesses(&self, word: &str) -> Option<Vec<Guess>> {
        word.is_ascii().then(|| guesses(&self.hopes(), word)).flatten()
    }

    /// The words that may be misspelled in a draft; `headings` are spans of code points in which blocks begin that are
    /// headings.
    fn suspects<'py>(
        &mut self,
        py: Python<'py>,
        look: &Look,
        headings: Vec<(usize, usize)>,
    ) -> PyResult<Bound<'py, PyList>> {
        let lexis = open(&look.lexis);
        let (mut places, mut hopes) = (std::mem::take(&mut self.places), std::mem::take(&mut self.hopes));
        places.prepare(&look.lexis, lexis.len());
        hopes.prepare(&look.lexis, lexis.len());
        let prose = look.prose.bind(py).to_str()?;
        let headings = Lines::new(prose, headings);
        let mut found: Vec<Id> = Vec::new();
        for token in &look.tokens {
            let at = token.start as usize;
            let may_stand = match places.of(token.id, || self.place(look, &lexis, token.id)) {
                Where::Nowhere => false,
                Where::Anywhere => true,
                Where::Shouted => is_shouted(prose, at),
                Where::First => begins_sentence(prose, at) || headings.hold(at),
            };
            if may_stand && hopes.of(token.id, || self.hope(&lexis.word(token.id).text)) {
                found.push(token.id);
            }
        }
        (self.places, self.hopes) = (places, hopes);
        found.sort_unstable();
        found.dedup();
        let found: Vec<_> = found.into_iter().map(|id| lexis.word(id).object(py)).collect();
        PyList::new(py, found)
    }
}

impl Speller {
    /// Where a word may be misspelled.
    fn place(&self, look: &Look, lexis: &Lexis, id: Id) -> Where {
        let words = self.words.get();
        let verdict = words.verdict(&mut words.noted_of(look, lexis), lexis, id);
        let word = &*lexis.word(id).text;
        if verdict.is_some_and(|verdict| verdict != Verdict::Wrong) || word.chars().count() > LONGEST {
            return Where::Nowhere;
        }
        let stem = stem(word);
        if stem.contains('-') {
            return if stem.chars().any(char::is_uppercase) { Where::Nowhere } else { Where::Anywhere };
        }
        let low = stem.to_ascii_lowercase();
        if !is_plain(stem) || words.knows(low.as_bytes()) {
            return Where::Nowhere;
        }
        match Shape::of(stem, &low) {
            Shape::Small => Where::Anywhere,
            Shape::Capitals => Where::Shouted,
            Shape::Title if low.len() >= LONG || self.is_nearly_a_date(&low) => Where::Anywhere,
            Shape::Title => Where::First,
            Shape::Odd => Where::Nowhere,
        }
    }

    /// True if some guess may outweigh the least that speaks for a word.
    fn hope(&self, word: &str) -> bool {
        let stem = stem(word);
        let low = stem.to_ascii_lowercase();
        let weight = match Shape::of(stem, &low) {
            Shape::Capitals => SHOUTED - REPEATED,
            Shape::Title => self.of_capital(&low),
            _ => 0.0,
        };
        stem.contains('-') || (weight < HOPELESS && self.hopes().any(&low, weight + ENOUGH))
    }

    fn hopes(&self) -> Hopes<'_> {
        Hopes {
            words: self.words.get(),
            scores: self.scores.get(),
            near: (self.near.0.get(), self.near.1.get()),
            lists: &self.lists,
        }
    }

    /// The least that speaks for a word with a capital.
    fn of_capital(&self, low: &str) -> f64 {
        let first = match low.len() {
            LONG.. => FIRST_LONG,
            _ if self.is_nearly_a_date(low) => FIRST_LONG,
            MIDDLING.. => FIRST_MIDDLING,
            _ => FIRST_SHORT,
        };
        NAME * scores(self.scores.get(), low).name() + first
    }

    /// True for a cheap slip for a day or a month: `is_nearly_a_date` of `newslint/spelling/calendar.py`.
    fn is_nearly_a_date(&self, low: &str) -> bool {
        let word = letters_of(low);
        let is_near = |date: &&Vec<Letter>| date[0] == word[0] && slip(&word, date, FURTHEST_DATE) < FAR;
        self.dates.iter().any(|date| is_near(&date))
    }
}
