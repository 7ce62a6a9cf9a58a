//! Pairs of spellings of which one story may have both: what `newslint/checks/pairs.py` and `varieties.py` look for.

use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use rustc_hash::FxHashMap;

use crate::chars::{is_familiar, like};
use crate::lexis::{Id, Lexis, Word, JOINED};
use crate::look::{open, Look};
use crate::noted::Notes;
use crate::spelling::{Spelling, Spellings};
use crate::story::MARKS;

mod form;

use form::{Form, ENDINGS};

const BOTH: u8 = 3;

/// Pairs, and which words of the drafts so far end one of their forms.
#[pyclass(frozen)]
pub struct Pairs {
    forms: Vec<Form>,
    /// For each last word of a form, in small letters and without an ending, the forms that it may end.
    index: FxHashMap<String, Vec<usize>>,
    /// These words with all that they may carry.
    spelled: Spellings,
    /// What a last word may carry.
    tails: Vec<String>,
    /// Bytes of the longest of these words, with whatever they carry.
    longest: usize,
    /// The forms need only be words of the story, in whatever capitals.
    is_listed: bool,
    /// For each pair the sides that stand, as far as that cannot be told.
    given: Vec<u8>,
    known: Mutex<Known>,
}

/// For each word, where in `groups` the forms are that it may end as it is written, counted from 1; 0 if there are none.
#[derive(Default)]
struct Known {
    noted: Notes<u32>,
    groups: Vec<Vec<usize>>,
}

#[pymethods]
impl Pairs {
    #[new]
    #[pyo3(signature = (pairs, tails = Vec::new()))]
    fn new(pairs: Vec<(String, String)>, tails: Vec<String>) -> Self {
        let (forms, index, spelled, given, known) = Default::default();
        let is_listed = !tails.is_empty();
        let tails = if is_listed { tails } else { ENDINGS.map(str::to_owned).to_vec() };
        let mut made = Self { forms, index, spelled, tails, longest: 0, is_listed, given, known };
        for (one, other) in pairs {
            let is_told = [&one, &other].iter().all(|text| text.chars().all(is_familiar) && like(text).is_none());
            made.given.push(if is_told { 0 } else { BOTH });
            made.enter(1, &one, &other);
            made.enter(2, &other, &one);
        }
        let tails: Vec<Spelling> = made.tails.iter().map(|tail| Spelling::of(tail)).collect();
        let words = made.index.keys().map(|word| Spelling::of(word));
        let spelled: Vec<Spelling> = words.flat_map(|word| tails.iter().map(move |&tail| word.then(tail))).collect();
        made.spelled = Spellings::of(&spelled);
        made
    }

    /// The pairs, by their numbers, of which both spellings may stand in a draft.
    fn standing(&self, look: &Look) -> Vec<usize> {
        let lexis = open(&look.lexis);
        self.among(look, &lexis, look.vocabulary.iter().copied(), |_| true)
    }
}

impl Pairs {
    /// The words by these numbers that end any form.
    pub fn noted(&self, look: &Look, lexis: &Lexis, ids: Range<Id>) -> Vec<Id> {
        let known = self.known(look, lexis);
        ids.filter(|&id| known.noted.get(id) > 0).collect()
    }

    fn known(&self, look: &Look, lexis: &Lexis) -> MutexGuard<'_, Known> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let Known { noted, groups } = &mut *known;
        for id in noted.missing(&look.lexis, lexis.len()) {
            noted.add(enter(groups, self.ended_by(lexis.word(id), &lexis.word(lexis.low(id)).text)));
        }
        known
    }

    /// What `standing` gives; other words than `ids`, which are those that `may_end` one, end no form.
    pub fn among(
        &self,
        look: &Look,
        lexis: &Lexis,
        ids: impl Iterator<Item = Id>,
        may_end: impl Fn(Id) -> bool,
    ) -> Vec<usize> {
        let known = self.known(look, lexis);
        let (noted, groups) = (known.noted.all(), known.groups.as_slice());
        let forms = |id| (noted[id as usize] as usize).checked_sub(1).map(|at| &groups[at]);
        let mut sides = self.given.clone();
        for forms in ids.filter_map(forms) {
            self.mark(&mut sides, forms, |_| true);
        }
        if sides.contains(&BOTH) && !self.is_listed {
            let likely = std::mem::replace(&mut sides, self.given.clone());
            for token in look.tokens.iter().filter(|token| may_end(token.id)) {
                let stands = |form: &Form| likely[form.pair] == BOTH && form.stands(&look.prose, token);
                if let Some(forms) = forms(token.id) {
                    self.mark(&mut sides, forms, stands);
                }
            }
        }
        (0..sides.len()).filter(|&pair| sides[pair] == BOTH).collect()
    }

    fn enter(&mut self, side: u8, text: &str, other: &str) {
        let form = Form::new(self.given.len() - 1, side, text, other);
        let word = if self.is_listed { text.to_lowercase() } else { form.last_low.clone() };
        let tail = self.tails.iter().map(String::len).max().unwrap_or(0);
        self.longest = self.longest.max(word.len() + tail);
        self.index.entry(word).or_default().push(self.forms.len());
        self.forms.push(form);
    }

    /// The forms of which a word in small letters is the last one, with an ending that it may carry.
    fn of(&self, low: &str, spelling: Spelling) -> Vec<usize> {
        let mut found = Vec::new();
        if !self.spelled.has(spelling) {
            return found;
        }
        let last = low.as_bytes().last();
        for tail in self.tails.iter().filter(|tail| tail.is_empty() || tail.as_bytes().last() == last) {
            let Some(forms) = low.strip_suffix(tail.as_str()).and_then(|stem| self.index.get(stem)) else { continue };
            let carries = |&&n: &&usize| self.is_listed || self.forms[n].endings().contains(&tail.as_str());
            found.extend(forms.iter().filter(carries));
        }
        found
    }

    /// The forms that a word may end as it is written: with all of it, or with what stands before a mark.
    fn ended_by(&self, word: &Word, low: &str) -> Vec<usize> {
        let mut found = self.of(low, word.spelling());
        found.retain(|&n| self.is_listed || self.forms[n].ends(&word.text, low));
        if word.shape & JOINED != 0 && !self.is_listed {
            // No letter takes more than thrice as many bytes as it takes in small letters.
            let parts = word.text.match_indices(MARKS).map(|(at, _)| &word.text[..at]);
            for part in parts.take_while(|part| part.len() <= 3 * self.longest) {
                let (low, ends) = (part.to_lowercase(), |&n: &usize| self.forms[n].ends_in(part));
                found.extend(self.of(&low, Spelling::of(&low)).into_iter().filter(ends));
            }
        }
        found
    }

    fn mark(&self, sides: &mut [u8], forms: &[usize], stands: impl Fn(&Form) -> bool) {
        for form in forms.iter().map(|&n| &self.forms[n]) {
            if sides[form.pair] & form.side == 0 && stands(form) {
                sides[form.pair] |= form.side;
            }
        }
    }
}

/// The place of a group, counted from 1, which is entered unless it is that of no forms.
fn enter(groups: &mut Vec<Vec<usize>>, forms: Vec<usize>) -> u32 {
    if forms.is_empty() {
        return 0;
    }
    groups.push(forms);
    groups.len() as u32
}
