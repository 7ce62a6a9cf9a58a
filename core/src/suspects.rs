//! The words of a draft that may be misspelled: what `Judge.hits` of `newslint/spelling/judge.py` may find at all.

use pyo3::prelude::*;
use pyo3::types::PyList;

use crate::guess::{guesses, Guess};
use crate::hope::{scores, Hopes, Lists};
use crate::lexis::{Id, Lexis, FIGURE, JOINED};
use crate::look::{open, Look};
use crate::neighbours::Neighbours;
use crate::noted::Noted;
use crate::places::{begins_sentence, is_address, is_damaged, is_shouted, Lines};
use crate::slip::{slip, FAR};
use crate::story::Token;
use crate::table::Table;
use crate::watch::stem;
use crate::words::shapes::fits_at_sight;
use crate::words::{Known, Verdict, Words};

const ENOUGH: f64 = -0.5;
const HOPELESS: f64 = 4.5;
const REPEATED: f64 = 1.15;
const SHOUTED: f64 = 0.5;
const NAME: f64 = 0.8;
const LONGEST: usize = 40;
const LONG: usize = 8;
const MIDDLING: usize = 6;
const INSIDE_LONG: f64 = 2.2;
const FIRST_LONG: f64 = 1.4;
const FIRST_MIDDLING: f64 = 2.6;
const FIRST_SHORT: f64 = 4.0;
const FURTHEST_DATE: f64 = 1.2;
/// More than is lost of a claim when it is noted.
const ROUNDING: f64 = 1e-4;

/// How a word of a draft is written that may be a misspelled one.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// None that may be.
    Other,
    Small,
    Capitals,
    Title,
    /// With a capital, and nearly the name of a day or a month.
    Date,
    Compound,
}

/// No less than what the best guess for a word claims beyond all that speaks for it wherever it stands, if that is as
/// much as was `asked` for.
#[derive(Clone, Copy)]
struct Claim {
    most: f32,
    asked: f32,
}

/// Tells which words of a draft may be misspelled.
#[pyclass]
pub struct Speller {
    words: Py<Words>,
    scores: Py<Table>,
    near: (Py<Neighbours>, Py<Neighbours>),
    lists: Lists,
    kinds: Noted<Kind>,
    claims: Noted<Claim>,
}

#[pymethods]
impl Speller {
    #[new]
    fn new(words: Py<Words>, scores: Py<Table>, near: (Py<Neighbours>, Py<Neighbours>), lists: Lists) -> Self {
        Self { words, scores, near, lists, kinds: Noted::default(), claims: Noted::default() }
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

    /// What speaks for an unknown word in small letters that has another in it, and for one made of two:
    /// `evidence.derived` and `evidence.compound`. None where Python has to say.
    fn made(&self, word: &str) -> Option<(f64, f64)> {
        is_plain(word).then(|| (self.hopes().derived(word), self.hopes().compound(word)))
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
        let mut kinds = std::mem::take(&mut self.kinds);
        kinds.prepare(&look.lexis, lexis.len());
        let mut known = self.words.get().known(look, &lexis);
        let mut kind = |id| kinds.of(id, || self.kind(&mut known, &lexis, id));
        let count = look.vocabulary.iter().filter(|&&id| kind(id) != Kind::Other).count();
        drop(known);
        let mut tokens: Vec<&Token> = Vec::with_capacity(2 * count);
        if count > 0 {
            tokens.extend(look.tokens.iter().filter(|token| kinds.get(token.id) != Some(Kind::Other)));
        }
        self.claims.prepare(&look.lexis, lexis.len());
        self.kinds = kinds;
        tokens.sort_by_key(|token| token.id);
        let prose = &look.prose;
        let headings = Lines::new(prose, headings);
        let of_word = tokens.chunk_by(|a, b| a.id == b.id);
        let found: Vec<Id> = of_word.filter_map(|tokens| self.suspect(&lexis, prose, &headings, tokens)).collect();
        PyList::new(py, found.into_iter().map(|id| lexis.word(id).object(py)))
    }
}

impl Speller {
    /// How a word is written, unless it is right or cannot be judged.
    fn kind(&self, known: &mut Known, lexis: &Lexis, id: Id) -> Kind {
        let words = self.words.get();
        let word = lexis.word(id);
        if fits_at_sight(word, known.flags(id)) {
            return Kind::Other;
        }
        if word.shape & FIGURE > 0 && word.shape & JOINED == 0 {
            return Kind::Other;
        }
        let verdict = words.verdict(known, lexis, id);
        if verdict.is_some_and(|verdict| verdict != Verdict::Wrong) || word.text.chars().count() > LONGEST {
            return Kind::Other;
        }
        let stem = stem(&word.text);
        if stem.contains('-') {
            return if stem.chars().any(char::is_uppercase) { Kind::Other } else { Kind::Compound };
        }
        let low = stem.to_ascii_lowercase();
        if !is_plain(stem) || words.knows(low.as_bytes()) {
            return Kind::Other;
        }
        match stem {
            _ if stem == low => Kind::Small,
            _ if !stem.bytes().any(|b| b.is_ascii_lowercase()) => Kind::Capitals,
            _ if stem[1..] != low[1..] => Kind::Other,
            _ if self.is_nearly_a_date(&low) => Kind::Date,
            _ => Kind::Title,
        }
    }

    /// The word of these tokens, which are all that a draft has of it, if one of them may be misspelled.
    fn suspect(&mut self, lexis: &Lexis, prose: &str, headings: &Lines, tokens: &[&Token]) -> Option<Id> {
        let id = tokens[0].id;
        let kind = self.kinds.get(id)?;
        let stem = stem(&lexis.word(id).text);
        // What stands in capitals is not counted as the word; others are, with whatever ending.
        let times = if kind == Kind::Capitals { -1.0 } else { (tokens.len() - 1) as f64 };
        let repeated = if kind == Kind::Compound { 0.0 } else { REPEATED * times };
        let weights = tokens.iter().filter_map(|token| least(kind, stem.len(), prose, headings, token));
        let least = weights.fold(HOPELESS, f64::min);
        if least >= HOPELESS {
            return None;
        }
        let asked = (least + repeated) as f32;
        let claim = self.claims.get(id).filter(|claim| claim.asked <= asked).unwrap_or_else(|| {
            let most = self.most(stem, kind, f64::from(asked)) as f32;
            self.claims.set(id, Claim { most, asked })
        });
        (f64::from(asked) <= f64::from(claim.most) + ROUNDING).then_some(id)
    }

    /// No less than what the best guess claims beyond all that speaks for a word wherever it stands, if that is `least`.
    fn most(&self, stem: &str, kind: Kind, least: f64) -> f64 {
        if kind == Kind::Compound {
            return f64::INFINITY;
        }
        let low = stem.to_ascii_lowercase();
        let (name, at_first) = match kind {
            Kind::Title => (self.name(&low), first(low.len())),
            Kind::Date => (self.name(&low), FIRST_LONG),
            _ => (0.0, 0.0),
        };
        if name + at_first >= HOPELESS {
            return f64::NEG_INFINITY;
        }
        self.hopes().most(&low, name + least + ENOUGH - ROUNDING, kind == Kind::Small) - ENOUGH - name
    }

    fn hopes(&self) -> Hopes<'_> {
        Hopes {
            words: self.words.get(),
            scores: self.scores.get(),
            near: (self.near.0.get(), self.near.1.get()),
            lists: &self.lists,
        }
    }

    /// What speaks for a word with a capital as a name.
    fn name(&self, low: &str) -> f64 {
        NAME * scores(self.scores.get(), low).name()
    }

    /// True for a cheap slip for a day or a month: `is_nearly_a_date` of `newslint/spelling/calendar.py`.
    fn is_nearly_a_date(&self, low: &str) -> bool {
        let dates = self.lists.dates.iter().filter(|date| date.as_bytes()[0] == low.as_bytes()[0]);
        dates.into_iter().any(|date| slip(low.as_bytes(), date.as_bytes(), FURTHEST_DATE) < FAR)
    }
}

/// True for a word of ASCII letters.
fn is_plain(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic())
}

/// The least that speaks for a word of so many letters at a place, if it may be misspelled there: `Judge._at`.
fn least(kind: Kind, letters: usize, prose: &str, headings: &Lines, token: &Token) -> Option<f64> {
    let (start, end) = (token.start as usize, token.end as usize);
    if is_damaged(prose, start, end) || is_address(prose, start, end) {
        return None;
    }
    match kind {
        Kind::Other => None,
        Kind::Small | Kind::Compound => Some(0.0),
        Kind::Capitals => is_shouted(prose, start).then_some(SHOUTED),
        Kind::Date => Some(FIRST_LONG),
        Kind::Title if begins_sentence(prose, start) || headings.hold(start) => Some(first(letters)),
        Kind::Title => (letters >= LONG).then_some(INSIDE_LONG),
    }
}

/// What speaks for a word with a capital at the start of a sentence.
fn first(letters: usize) -> f64 {
    match letters {
        LONG.. => FIRST_LONG,
        MIDDLING.. => FIRST_MIDDLING,
        _ => FIRST_SHORT,
    }
}
