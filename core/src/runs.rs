//! The runs of capitalised words in a text, and which of them no story has anything to say about.
//!
//! Stands for `stretches` of `newslint/names/runs.py` and for `Phrases.of` of `newslint/names/phrases.py`.

pub mod beside;
pub mod candidates;
pub mod divided;
pub mod evidence;
pub mod fit;
pub mod fold;
pub mod hopes;
pub mod index;
pub mod inflection;
pub mod known;
pub mod nearness;
pub mod part;
pub mod parts;
pub mod records;
pub mod settled;
pub mod spellings;
pub mod stretches;
pub mod told;
pub mod vetoes;
pub mod whole;
pub mod word;

use std::collections::HashMap;
use std::hint::black_box;
use std::mem;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::alike;
use crate::look::Look;
use crate::runs::candidates::{Candidate, Doubted};
use crate::runs::divided::Particles;
use crate::runs::evidence::{Believable, Judge};
use crate::runs::index::Index;
use crate::runs::known::Known;
use crate::runs::part::{Id, Part};
use crate::runs::parts::Parts;
use crate::runs::settled::Settled;
use crate::runs::spellings::Spellings;
use crate::runs::told::{Times, Told};
use crate::scales::Scales;
use crate::table::Table;
use crate::texts::Texts;
use crate::words::Words;

/// So many runs are remembered; beyond that all are forgotten.
const KEPT: usize = 1 << 15;

/// Bytes of the longest run that is looked at here.
const LONGEST: usize = 240;

/// Texts for Python.
type Strings = Vec<Py<PyString>>;

/// What a word may have been meant for: a form by its place in an index, and the part of it; cost, sound and rivals of
/// the slip; the word beside, if both are the parts of a person's name, the surname first.
type Meant = (usize, u32, usize, f64, f64, usize, Option<usize>);

/// Where runs begin, in code points, and how they are written.
type Found = Vec<(usize, Py<PyString>)>;

/// The number of the last draft that had a run, and what is known of the run; nothing if Python must look.
struct Seen {
    draft: u32,
    known: Option<Known>,
}

/// Where a run stands in a text, in bytes, and its place among those that are remembered.
struct Stretch {
    start: usize,
    end: usize,
    seen: usize,
}

/// Finds runs, and remembers them.
#[pyclass]
pub struct Runs {
    settled: Settled,
    seen: Vec<Seen>,
    places: Texts,
    /// The candidates for the words of a run, if a story had to look closer, or nothing if Python must say.
    candidates: FxHashMap<usize, Option<Vec<Believable>>>,
    drafts: u32,
    /// For each part the number of the last draft in which it was compared.
    compared_in: Vec<u32>,
    times: Times,
    words: FxHashMap<Id, Py<PyString>>,
    tell: Py<PyAny>,
    judge: Option<Judge>,
}

#[pymethods]
impl Runs {
    /// `particles` are what may stand together with parts of names, what is too small for one, abbreviations, what the
    /// forms of a word end in, and what parts the names of persons; `tell` gives the rest of what evidence is weighed by when it is needed.
    #[new]
    fn new(
        py: Python<'_>,
        indexes: Vec<Py<Index>>,
        words: Py<Words>,
        scores: Py<Table>,
        particles: [FxHashSet<String>; 5],
        weights: HashMap<String, f64>,
        tell: Py<PyAny>,
    ) -> Self {
        let scales = Scales::new(words.clone_ref(py), scores, weights);
        let settled = Settled::new(Parts::new(indexes, words, Particles::new(particles)), scales);
        let (seen, places, candidates, compared_in, times, words) = Default::default();
        Self { settled, seen, places, candidates, drafts: 0, compared_in, times, words, tell, judge: None }
    }

    /// The runs in which something may be in doubt, and the words that are one letter apart, none if no two of them are
    /// near, both in order of first use; None if Python must look at a run.
    fn read(&mut self, py: Python<'_>, look: &Look) -> PyResult<Option<(Strings, Strings)>> {
        let text = &look.prose;
        let Some(stretches) = self.stretches(text) else { return Ok(None) };
        let mut times = mem::take(&mut self.times);
        let mut told = self.told(text, &stretches, &mut times);
        self.drafts += 1;
        self.compared_in.resize(self.settled.parts.len(), 0);
        let (mut asked, mut compared) = (Vec::new(), Vec::new());
        for &Stretch { start, end, seen: at } in &stretches {
            let seen = &mut self.seen[at];
            let Some(known) = seen.known.filter(|_| seen.draft != self.drafts) else { continue };
            seen.draft = self.drafts;
            let words = self.settled.words[known.compared()].iter().copied();
            compared.extend(
                words.filter(|&word| mem::replace(&mut self.compared_in[word as usize], self.drafts) != self.drafts),
            );
            let Some(told) = told.as_mut() else { continue };
            let may_be = known.is_in_doubt || known.hoped().any(|at| self.settled.may_be(self.settled.words[at], told));
            if known.may_vary || (may_be && self.is_believed(py, at, &text[start..end], told)?) {
                asked.push(PyString::new(py, &text[start..end]).unbind());
            }
        }
        drop(told);
        self.times = times;
        Ok(Some((asked, self.compared(py, text, &stretches, &compared))))
    }

    /// Which words of a run some story may believe to be slips: the number of what may be one name, and of the word in
    /// it, with what it may have been meant for. None if Python must look.
    fn doubted(&mut self, py: Python<'_>, run: &str) -> PyResult<Option<Doubted<Meant>>> {
        self.prepare(py)?;
        let Some(judge) = self.judge.as_ref() else { return Ok(None) };
        let found = self.settled.doubted(run, judge);
        let meant = |c: &Candidate| (c.name.index, c.name.number, c.place, c.cost, c.sound, c.rivals, c.reversed);
        let told = |words: Doubted<Candidate>| {
            words.into_iter().map(|(group, at, found)| (group, at, found.iter().map(meant).collect())).collect()
        };
        Ok(found.map(told))
    }

    /// Where each of the runs begins that Python asks for, by how it is written or by one of its words, and how it is
    /// written, in order; and how often the story has each word of a run, as it is looked up. None if Python must look
    /// at a run.
    fn found<'py>(
        &mut self,
        py: Python<'py>,
        look: &Look,
        asked: FxHashSet<String>,
        words: FxHashSet<String>,
    ) -> PyResult<Option<(Found, Bound<'py, PyDict>)>> {
        let text = &look.prose;
        let Some(stretches) = self.stretches(text) else { return Ok(None) };
        let words: FxHashSet<Id> = words.iter().map(|word| self.settled.parts.id(word)).collect();
        let (mut last, mut place) = (0, 0);
        let (mut found, mut times) = (Vec::new(), FxHashMap::default());
        for Stretch { start, end, seen } in stretches {
            let parts = self.seen[seen].known.map_or(&[][..], |known| &self.settled.words[known.parts()]);
            parts.iter().for_each(|&part| *times.entry(part).or_insert(0) += 1);
            if asked.contains(&text[start..end]) || parts.iter().any(|part| words.contains(part)) {
                place += text[last..start].chars().count();
                last = start;
                found.push((place, PyString::new(py, &text[start..end]).unbind()));
            }
        }
        let counted = PyDict::new(py);
        for (part, times) in times {
            counted.set_item(self.word(py, part), times)?;
        }
        Ok(Some((found, counted)))
    }
}

impl Runs {
    /// The runs of a text, looked at where they are new; nothing if Python must look at one.
    fn stretches(&mut self, text: &str) -> Option<Vec<Stretch>> {
        let spans = stretches::stretches(text);
        if self.seen.len() > KEPT || self.settled.is_full() {
            self.settled.clear();
            self.seen.clear();
            self.places = Texts::default();
            self.candidates.clear();
            self.words.clear();
            self.times = Times::default();
        }
        let (hashes, known) = self.places.fetch(spans.iter().map(|&(start, end)| &text[start..end]));
        self.fetch(&known);
        let mut stretches = Vec::with_capacity(spans.len());
        for ((start, end), hash) in spans.into_iter().zip(hashes) {
            let seen = self.place(&text[start..end], hash);
            self.seen[seen].known?;
            stretches.push(Stretch { start, end, seen });
        }
        Some(stretches)
    }

    /// Brings to hand what is known of some runs: no look waits for another.
    fn fetch(&self, runs: &[u32]) {
        let known: Vec<Known> = runs.iter().filter_map(|&at| self.seen[at as usize].known).collect();
        let words = known.iter().filter_map(|known| self.settled.words.get(known.parts().start));
        black_box(words.fold(0, |all, word| all ^ word));
    }

    /// What a story says, if it is asked for anything.
    fn told<'a>(&self, text: &'a str, stretches: &[Stretch], times: &'a mut Times) -> Option<Told<'a>> {
        let known = || stretches.iter().filter_map(|stretch| self.seen[stretch.seen].known);
        if known().all(|known| known.hoped().is_empty() && !known.is_in_doubt && !known.may_vary) {
            return None;
        }
        let mut told = Told::new(text, times, self.settled.parts.len());
        for known in known() {
            told.add(&self.settled.words[known.parts()]);
        }
        Some(told)
    }

    /// True if a story that has `told` this may believe a slip in a run, or if Python has to say.
    fn is_believed(&mut self, py: Python<'_>, seen: usize, run: &str, told: &mut Told) -> PyResult<bool> {
        let candidates = self.candidates(py, seen, run)?;
        Ok(candidates.is_none_or(|candidates| candidates.iter().any(|candidate| candidate.is_met(told))))
    }

    /// The candidates for the words of a run; nothing where Python has to say.
    fn candidates(&mut self, py: Python<'_>, seen: usize, run: &str) -> PyResult<Option<&[Believable]>> {
        if !self.candidates.contains_key(&seen) {
            self.prepare(py)?;
            let found = self.judge.as_ref().and_then(|judge| self.settled.candidates(run, judge));
            self.candidates.insert(seen, found);
        }
        Ok(self.candidates[&seen].as_deref())
    }

    /// Asks Python what evidence is weighed by, once.
    fn prepare(&mut self, py: Python<'_>) -> PyResult<()> {
        if self.judge.is_none() {
            self.judge = Some(Judge::new(self.tell.call0(py)?.extract(py)?));
        }
        Ok(())
    }

    /// The place of a run of this hash among those that are remembered; a new one is looked at here.
    fn place(&mut self, run: &str, hash: u64) -> usize {
        let (at, is_new) = self.places.of_hash(run, hash);
        let at = at as usize;
        if is_new {
            self.seen.push(Seen { draft: 0, known: None });
            self.seen[at].known = if run.len() <= LONGEST { self.settled.judge(run) } else { None };
        }
        at
    }

    /// Those of some different words that are one letter from another; none if none of them may be a slip for another.
    fn compared(&mut self, py: Python<'_>, text: &str, stretches: &[Stretch], distinct: &[Id]) -> Strings {
        let parts = &self.settled.parts;
        let parts_of: Vec<&Part> = distinct.iter().map(|&part| parts.part(part)).collect();
        let alike = alike::near(&parts_of, &parts.particles.endings);
        let near: Vec<_> = alike.iter().filter_map(|&(a, b, cost)| Some((distinct[a], distinct[b], cost?))).collect();
        if near.is_empty() {
            return Vec::new();
        }
        let mut spellings = Spellings::of(near.iter().flat_map(|&(a, b, _)| [a, b]));
        for &Stretch { start, end, seen } in stretches {
            let known = self.seen[seen].known;
            if known.is_some_and(|known| spellings.have(&self.settled.words[known.parts()])) {
                self.settled.add_spellings(&text[start..end], &mut spellings);
            }
        }
        if !near.iter().any(|&(a, b, cost)| spellings.may_be_one(a, b, cost, &mut self.settled)) {
            return Vec::new();
        }
        let alike: FxHashSet<usize> = alike.iter().flat_map(|&(a, b, _)| [a, b]).collect();
        let alike = (0..distinct.len()).filter(|at| alike.contains(at));
        alike.map(|at| self.word(py, distinct[at])).collect()
    }

    /// A word for Python.
    fn word(&mut self, py: Python<'_>, id: Id) -> Py<PyString> {
        let text = || PyString::new(py, &self.settled.parts.part(id).text).unbind();
        self.words.entry(id).or_insert_with(text).clone_ref(py)
    }
}
