//! Pairs of spellings of which one story may have both: what `newslint/checks/pairs.py` and `varieties.py` look for.

use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use rustc_hash::FxHashMap;

use crate::chars::{is_familiar, like};
use crate::lexis::{Word, JOINED};
use crate::noted::Noted;
use crate::reader::{open, Look};
use crate::story::MARKS;

mod begun;
mod form;

use begun::Begun;
use form::{Form, ENDINGS};

const BOTH: u8 = 3;

/// The group of words that end no form.
const NOWHERE: NonZeroU32 = NonZeroU32::MIN;

/// Pairs, and which words of the drafts so far end one of their forms.
#[pyclass(frozen)]
pub struct Pairs {
    forms: Vec<Form>,
    /// For each last word of a form, in small letters and without an ending, the forms that it may end.
    index: FxHashMap<String, Vec<usize>>,
    /// How these words begin.
    begun: Begun,
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

/// For each word, where in `groups` the forms are that it may end as it is written; at the first place there are none.
struct Known {
    noted: Noted<NonZeroU32>,
    groups: Vec<Vec<usize>>,
}

#[pymethods]
impl Pairs {
    #[new]
    #[pyo3(signature = (pairs, tails = Vec::new()))]
    fn new(pairs: Vec<(String, String)>, tails: Vec<String>) -> Self {
        let known = Mutex::new(Known { noted: Noted::default(), groups: vec![Vec::new()] });
        let (forms, index, begun, given) = Default::default();
        let is_listed = !tails.is_empty();
        let tails = if is_listed { tails } else { ENDINGS.map(str::to_owned).to_vec() };
        let mut made = Self { forms, index, begun, tails, longest: 0, is_listed, given, known };
        for (one, other) in pairs {
            let is_told = [&one, &other].iter().all(|text| text.chars().all(is_familiar) && like(text).is_none());
            made.given.push(if is_told { 0 } else { BOTH });
            made.enter(1, &one, &other);
            made.enter(2, &other, &one);
        }
        made
    }

    /// The pairs, by their numbers, of which both spellings may stand in a draft.
    fn standing(&self, look: &Look) -> Vec<usize> {
        let lexis = open(&look.lexis);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let Known { noted, groups } = &mut *known;
        noted.prepare(&look.lexis, lexis.len());
        let mut sides = self.given.clone();
        for &id in &look.vocabulary {
            let make = || enter(groups, self.ended_by(lexis.word(id), &lexis.word(lexis.low(id)).text));
            let group = noted.of(id, make);
            if group > NOWHERE {
                self.mark(&mut sides, &groups[group.get() as usize - 1], |_| true);
            }
        }
        if sides.contains(&BOTH) && !self.is_listed {
            let likely = std::mem::replace(&mut sides, self.given.clone());
            for token in &look.tokens {
                let stands = |form: &Form| likely[form.pair] == BOTH && form.stands(&look.prose, token);
                let group = noted.of(token.id, || NOWHERE);
                if group > NOWHERE {
                    self.mark(&mut sides, &groups[group.get() as usize - 1], stands);
                }
            }
        }
        (0..sides.len()).filter(|&pair| sides[pair] == BOTH).collect()
    }
}

impl Pairs {
    fn enter(&mut self, side: u8, text: &str, other: &str) {
        let form = Form::new(self.given.len() - 1, side, text, other);
        let word = if self.is_listed { text.to_lowercase() } else { form.last_low.clone() };
        self.begun.add(&word);
        let tail = self.tails.iter().map(String::len).max().unwrap_or(0);
        self.longest = self.longest.max(word.len() + tail);
        self.index.entry(word).or_default().push(self.forms.len());
        self.forms.push(form);
    }

    /// The forms of which a word in small letters is the last one, with an ending that it may carry.
    fn of(&self, low: &str) -> Vec<usize> {
        let mut found = Vec::new();
        if !self.begun.may_have(low) {
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
        let mut found = self.of(low);
        found.retain(|&n| self.is_listed || self.forms[n].ends(&word.text, low));
        if word.shape & JOINED != 0 && !self.is_listed {
            // No letter takes more than thrice as many bytes as it takes in small letters.
            let parts = word.text.match_indices(MARKS).map(|(at, _)| &word.text[..at]);
            for part in parts.take_while(|part| part.len() <= 3 * self.longest) {
                found.extend(self.of(&part.to_lowercase()).into_iter().filter(|&n| self.forms[n].ends_in(part)));
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
fn enter(groups: &mut Vec<Vec<usize>>, forms: Vec<usize>) -> NonZeroU32 {
    if forms.is_empty() {
        return NOWHERE;
    }
    groups.push(forms);
    NOWHERE.saturating_add(groups.len() as u32 - 1)
}
