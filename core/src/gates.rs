//! Which of the checks that look for what their cards name may find something in a draft: `newslint/checks/gates.py`.

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::anchors::Anchors;
use crate::lexis::Id;
use crate::look::{open, Look};
use crate::pairs::Pairs;
use crate::sides::Sides;
use crate::watch::Watch;

const LEADS: u8 = 1;
const PAIRED: u8 = 2;
const SIDED: u8 = 4;
const TWIN: u8 = 8;
const WATCHED: u8 = 16;

/// So many sets of gates have notes at a time: a run may take the drafts of several desks by turns.
const SETS: usize = 4;

/// Which of some gates have something to say of each word, each a bit: most have nothing to say of most words, and to ask
/// one is to wait for the memory.
pub struct Gated {
    gates: Py<PyTuple>,
    words: Vec<u8>,
}

/// What leads to phrases, pairs of spellings, the sides of the ocean, their twins, and words that lack a capital: those
/// that there are. The same tuple stands for the same gates.
type Gates<'py> = (
    Option<Bound<'py, Anchors>>,
    Option<Bound<'py, Pairs>>,
    Option<Bound<'py, Sides>>,
    Option<Bound<'py, Pairs>>,
    Option<Bound<'py, Watch>>,
);

/// Whether a draft may have phrases, pairs, words of both sides, a word as either side has it, and a word without its
/// capital.
#[pyfunction]
pub fn loud(look: &Look, gates: &Bound<'_, PyTuple>) -> PyResult<[bool; 5]> {
    let (anchors, pairs, sides, twins, watch): Gates = gates.extract()?;
    let (anchors, sides, watch) =
        (anchors.as_ref().map(Bound::get), sides.as_ref().map(Bound::get), watch.as_ref().map(Bound::get));
    let [pairs, twins] = [&pairs, &twins].map(|pairs| pairs.as_ref().map(Bound::get));
    let mut lexis = open(&look.lexis);
    let mut words = taken(&mut lexis.gated, gates);
    let new = words.len() as Id..lexis.len() as Id;
    words.resize(lexis.len(), 0);
    if !new.is_empty() {
        let mut note =
            |gate: u8, ids: Option<Vec<Id>>| ids.into_iter().flatten().for_each(|id| words[id as usize] |= gate);
        note(LEADS, anchors.map(|gate| gate.noted(look, &lexis, new.clone())));
        note(PAIRED, pairs.map(|gate| gate.noted(look, &lexis, new.clone())));
        note(SIDED, sides.map(|gate| gate.noted(look, &lexis, new.clone())));
        note(TWIN, twins.map(|gate| gate.noted(look, &lexis, new.clone())));
        note(WATCHED, watch.map(|gate| gate.noted(look, &lexis, new)));
    }
    let noted: Vec<Id> = look.vocabulary.iter().copied().filter(|&id| words[id as usize] > 0).collect();
    let is = |gate| {
        let words = &words;
        move |id: Id| words[id as usize] & gate > 0
    };
    let of = |gate| noted.iter().copied().filter(move |&id| is(gate)(id));
    let stands = |pairs: &Pairs, gate| !pairs.among(look, &lexis, of(gate), is(gate)).is_empty();
    let loud = [
        anchors.is_some_and(|anchors| !anchors.among(look, &lexis, is(LEADS)).is_empty()),
        pairs.is_some_and(|pairs| stands(pairs, PAIRED)),
        sides.is_some_and(|sides| sides.may_mix(look, &lexis, of(SIDED))),
        sides.is_some_and(|sides| sides.may_pair(look, &lexis, of(SIDED)))
            || twins.is_some_and(|twins| stands(twins, TWIN)),
        of(WATCHED).next().is_some(),
    ];
    lexis.gated.push(Gated { gates: gates.clone().unbind(), words });
    Ok(loud)
}

/// What these gates note of the words, to be put back; none of it if they were not asked of late.
fn taken(all: &mut Vec<Gated>, gates: &Bound<'_, PyTuple>) -> Vec<u8> {
    if let Some(at) = all.iter().position(|known| known.gates.is(gates)) {
        return all.remove(at).words;
    }
    if all.len() == SETS {
        all.remove(0);
    }
    Vec::new()
}
