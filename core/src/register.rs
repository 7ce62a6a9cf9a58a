//! Words with numbers, by their checksums: `Register` of `newslint/checks/register.py`.

use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;

use crate::chars::like;
use crate::checksum::checksum;
use crate::lexis::{Word, FOREIGN, JOINED};
use crate::look::{open, Look};
use crate::noted::Notes;
use crate::story::MARKS;
use crate::watch::stem;

/// The checksum of each word, in order; where its numbers end, and the numbers. Two words that have one checksum cost
/// a search.
#[pyclass(frozen)]
pub struct Register {
    sums: Vec<u32>,
    ends: Vec<u32>,
    numbers: Vec<u32>,
    /// Whether a word of a draft, or a part of it, is in the register.
    noted: Mutex<Notes<bool>>,
}

#[pymethods]
impl Register {
    #[new]
    fn new(sums: &[u8], ends: &[u8], numbers: &[u8]) -> Self {
        let [sums, ends, numbers] = [sums, ends, numbers].map(unpacked);
        Self { sums, ends, numbers, noted: Mutex::default() }
    }

    /// The numbers, in order, of the words that a draft has in any capitals, be it as a part of a longer word, or with
    /// letters that match those of ASCII.
    pub fn found(&self, look: &Look) -> Vec<u32> {
        let lexis = open(&look.lexis);
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        let low = |id| &*lexis.word(lexis.low(id)).text;
        for id in noted.missing(&look.lexis, lexis.len()) {
            noted.add(!self.numbers(lexis.word(id), low(id)).is_empty());
        }
        let noted = noted.all();
        let listed = look.vocabulary.iter().filter(|&&id| noted[id as usize]);
        let mut found: Vec<u32> = listed.flat_map(|&id| self.numbers(lexis.word(id), low(id))).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl Register {
    /// The numbers of a word, which in small letters is `low`, and of its parts.
    fn numbers(&self, word: &Word, low: &str) -> Vec<u32> {
        let plain = if word.shape & FOREIGN > 0 { like(low) } else { None };
        let written = std::iter::once(low).chain(plain.as_deref());
        written.flat_map(|text| parts(text, word.shape)).flat_map(|part| self.of(part)).copied().collect()
    }

    /// The numbers of a word as it is.
    fn of(&self, word: &str) -> &[u32] {
        let sum = checksum(word.as_bytes());
        let first = self.sums.partition_point(|&other| other < sum);
        let more = self.sums[first..].iter().take_while(|&&other| other == sum).count();
        let end = |words: usize| words.checked_sub(1).map_or(0, |at| self.ends.get(at).map_or(0, |&end| end as usize));
        self.numbers.get(end(first)..end(first + more)).unwrap_or_default()
    }
}

/// A word; and if marks join it, what they join, and what is left without the ending of a possessive.
fn parts(text: &str, shape: u8) -> impl Iterator<Item = &str> {
    let is_joined = shape & JOINED > 0;
    let stem = is_joined.then(|| stem(text));
    let joined = is_joined.then(|| text.split(MARKS));
    std::iter::once(text).chain(stem).chain(joined.into_iter().flatten())
}

fn unpacked(data: &[u8]) -> Vec<u32> {
    data.chunks_exact(4).map(|bytes| u32::from_ne_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])).collect()
}
