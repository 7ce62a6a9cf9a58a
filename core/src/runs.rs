//! The runs of capitalised words in a text, and which of them no story has anything to say about.
//!
//! Stands for `stretches` of `newslint/names/runs.py` and for `Phrases.of` of `newslint/names/phrases.py`.

pub mod beside;
pub mod divided;
pub mod fold;
pub mod hopes;
pub mod index;
pub mod inflection;
pub mod parts;
pub mod records;
pub mod settled;
pub mod stretches;
pub mod told;

use std::collections::HashMap;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple, PyType};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::runs::divided::Particles;
use crate::runs::index::Index;
use crate::runs::parts::{Id, Parts};
use crate::runs::settled::{Plain, Settled};
use crate::runs::told::Told;
use crate::scales::Scales;
use crate::table::Table;
use crate::words::Words;

/// So many runs are remembered; beyond that all are forgotten.
const KEPT: usize = 1 << 16;

/// Bytes of the longest run that is looked at here.
const LONGEST: usize = 240;

/// Code points of a draft that is a whole story rather than a passage.
const WHOLE: usize = 800;

/// A run for Python: its text, what is known of it (None where Python has to say), and the last draft that had it.
struct Seen {
    text: Py<PyString>,
    phrase: Py<PyAny>,
    plain: Option<Plain>,
    draft: u32,
}

/// Finds runs, and remembers them.
#[pyclass]
pub struct Runs {
    settled: Settled,
    seen: Vec<Seen>,
    places: FxHashMap<Box<str>, usize>,
    drafts: u32,
    words: FxHashMap<Id, Py<PyString>>,
    phrase: Py<PyType>,
}

#[pymethods]
impl Runs {
    /// `particles` are what may stand together with parts of names, what is too small for one, and abbreviations.
    #[new]
    fn new(
        py: Python<'_>,
        indexes: Vec<Py<Index>>,
        words: Py<Words>,
        scores: Py<Table>,
        particles: (FxHashSet<String>, FxHashSet<String>, FxHashSet<String>),
        weights: HashMap<String, f64>,
        phrase: Py<PyType>,
    ) -> Self {
        let (together, small, abbreviated) = particles;
        let scales = Scales::new(words.clone_ref(py), scores, weights);
        let settled = Settled::new(Parts::new(indexes, words, Particles { together, small, abbreviated }), scales);
        let (seen, places, words) = Default::default();
        Self { settled, seen, places, drafts: 0, words, phrase }
    }

    /// Where each run begins and how it is written, in order, and what is known of each; None if Python must look.
    fn read<'py>(
        &mut self,
        py: Python<'py>,
        prose: &Bound<'py, PyString>,
    ) -> PyResult<Option<(Bound<'py, PyList>, Bound<'py, PyDict>)>> {
        let Ok(text) = prose.to_str() else { return Ok(None) };
        let Some(stretches) = stretches::stretches(text) else { return Ok(None) };
        if self.seen.len() > KEPT || self.settled.tidy() {
            self.seen.clear();
            self.places.clear();
            self.words.clear();
        }
        self.drafts += 1;
        let mut places = Vec::with_capacity(stretches.len());
        for &(start, end) in &stretches {
            places.push(self.place(py, &text[start..end])?);
        }
        let mut told = self.told(text, &stretches, &places);
        let (written, known) = (PyList::empty(py), PyDict::new(py));
        let is_ascii = text.is_ascii();
        let (mut last, mut count) = (0, 0);
        for ((start, _), at) in stretches.into_iter().zip(places) {
            count += if is_ascii { start - last } else { text[last..start].chars().count() };
            last = start;
            let seen = &mut self.seen[at];
            let run = seen.text.bind(py);
            written.append((count, run))?;
            if seen.draft != self.drafts {
                seen.draft = self.drafts;
                let hoped = seen.plain.as_ref().map_or(&[][..], |plain| &plain.hoped);
                let may_be = |&word| told.as_mut().is_none_or(|told| self.settled.may_be(word, told));
                let phrase = if hoped.iter().any(may_be) { py.None() } else { seen.phrase.clone_ref(py) };
                known.set_item(run, phrase)?;
            }
        }
        Ok(Some((written, known)))
    }
}

impl Runs {
    /// What a whole story says of parts, if it is asked for any; nothing of a passage, and where Python has to say.
    fn told<'a>(&self, text: &'a str, stretches: &[(usize, usize)], places: &[usize]) -> Option<Told<'a>> {
        let hopes = |at: &usize| self.seen[*at].plain.as_ref().is_some_and(|plain| !plain.hoped.is_empty());
        if !places.iter().any(hopes) || text.chars().count() < WHOLE {
            return None;
        }
        let mut told = Told::new(text);
        for (&(start, end), &at) in stretches.iter().zip(places) {
            match &self.seen[at].plain {
                Some(plain) => told.add(&plain.parts),
                None => {
                    let parts = fold::parts(&text[start..end])?;
                    told.add_perhaps(parts.iter().filter_map(|part| self.settled.parts.find(part)));
                }
            }
        }
        Some(told)
    }

    /// The place of a run among those that are remembered; a new one is looked at here.
    fn place(&mut self, py: Python<'_>, run: &str) -> PyResult<usize> {
        if let Some(&at) = self.places.get(run) {
            return Ok(at);
        }
        let plain = if run.len() <= LONGEST { self.settled.judge(run) } else { None };
        let phrase = plain.as_ref().map_or_else(|| Ok(py.None()), |plain| self.phrase(py, plain))?;
        self.seen.push(Seen { text: PyString::new(py, run).unbind(), phrase, plain, draft: 0 });
        self.places.insert(run.into(), self.seen.len() - 1);
        Ok(self.seen.len() - 1)
    }

    /// The phrase as Python would make it.
    fn phrase(&mut self, py: Python<'_>, plain: &Plain) -> PyResult<Py<PyAny>> {
        let fields = (self.list(py, &plain.parts)?, self.list(py, &plain.compared)?, PyList::empty(py));
        let made = py.get_type::<PyTuple>().call_method1("__new__", (self.phrase.bind(py), fields))?;
        Ok(made.unbind())
    }

    fn list<'py>(&mut self, py: Python<'py>, ids: &[Id]) -> PyResult<Bound<'py, PyList>> {
        let objects = ids.iter().map(|id| {
            let text = || PyString::new(py, &self.settled.parts.part(*id).text).unbind();
            self.words.entry(*id).or_insert_with(text).clone_ref(py)
        });
        let objects: Vec<_> = objects.collect();
        PyList::new(py, objects)
    }
}
