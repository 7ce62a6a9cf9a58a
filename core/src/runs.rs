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

use crate::alike;
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

/// A run: what is known of it, if it is not for Python to say, the last draft that had it, and its text and what is
/// known for Python, made when that asks first.
struct Seen {
    plain: Option<Plain>,
    draft: u32,
    objects: Option<(Py<PyString>, Py<PyAny>)>,
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

    /// Where each run begins and how it is written, in order, and what is known of each; none of them if there is
    /// nothing to say, and None if Python must look.
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
        let places: Vec<_> = stretches.iter().map(|&(start, end)| self.place(&text[start..end])).collect();
        let doubts = self.doubts(text, &stretches, &places);
        let is_quiet = doubts.is_empty() && !self.are_some_near(&places);
        let runs = if is_quiet { Vec::new() } else { stretches.into_iter().zip(places).collect() };
        self.told_to_python(py, text, runs, &doubts).map(Some)
    }
}

impl Runs {
    /// These runs, each with its place among those that are remembered, as `read` gives them.
    fn told_to_python<'py>(
        &mut self,
        py: Python<'py>,
        text: &str,
        runs: Vec<((usize, usize), usize)>,
        doubts: &FxHashSet<usize>,
    ) -> PyResult<(Bound<'py, PyList>, Bound<'py, PyDict>)> {
        self.drafts += 1;
        let (written, known) = (PyList::empty(py), PyDict::new(py));
        let is_ascii = text.is_ascii();
        let (mut last, mut count) = (0, 0);
        for ((start, end), at) in runs {
            count += if is_ascii { start - last } else { text[last..start].chars().count() };
            last = start;
            let (run, phrase) = self.objects(py, &text[start..end], at)?;
            written.append((count, &run))?;
            let seen = &mut self.seen[at];
            if seen.draft != self.drafts {
                seen.draft = self.drafts;
                known.set_item(run, if doubts.contains(&at) { py.None().into_bound(py) } else { phrase })?;
            }
        }
        Ok((written, known))
    }

    /// The runs of which Python has to say more, by their places: those that are not plain, and those with hopes met.
    fn doubts(&mut self, text: &str, stretches: &[(usize, usize)], places: &[usize]) -> FxHashSet<usize> {
        let mut told = self.told(text, stretches, places);
        let mut doubts = FxHashSet::default();
        for &at in places {
            let Some(plain) = &self.seen[at].plain else {
                doubts.insert(at);
                continue;
            };
            let may_be = |&word: &Id| told.as_mut().is_none_or(|told| self.settled.may_be(word, told));
            if !plain.hoped.is_empty() && !doubts.contains(&at) && plain.hoped.iter().any(may_be) {
                doubts.insert(at);
            }
        }
        doubts
    }

    /// False if no spelling in plain runs may be a slip for another.
    fn are_some_near(&self, places: &[usize]) -> bool {
        let plain = places.iter().filter_map(|&at| self.seen[at].plain.as_ref());
        let mut compared: Vec<Id> = plain.flat_map(|plain| &plain.compared).copied().collect();
        compared.sort_unstable();
        compared.dedup();
        let words: Vec<&str> = compared.iter().map(|&part| &*self.settled.parts.part(part).text).collect();
        alike::are_some_near(&words)
    }

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
    fn place(&mut self, run: &str) -> usize {
        if let Some(&at) = self.places.get(run) {
            return at;
        }
        let plain = if run.len() <= LONGEST { self.settled.judge(run) } else { None };
        self.seen.push(Seen { plain, draft: 0, objects: None });
        self.places.insert(run.into(), self.seen.len() - 1);
        self.seen.len() - 1
    }

    /// A run for Python, and what is known of it: None where Python has to say.
    fn objects<'py>(
        &mut self,
        py: Python<'py>,
        run: &str,
        at: usize,
    ) -> PyResult<(Bound<'py, PyString>, Bound<'py, PyAny>)> {
        if self.seen[at].objects.is_none() {
            let plain = self.seen[at].plain.take();
            let phrase = plain.as_ref().map_or_else(|| Ok(py.None()), |plain| self.phrase(py, plain));
            self.seen[at].plain = plain;
            self.seen[at].objects = Some((PyString::new(py, run).unbind(), phrase?));
        }
        let (run, phrase) = self.seen[at].objects.as_ref().expect("they are made here");
        Ok((run.bind(py).clone(), phrase.bind(py).clone()))
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
