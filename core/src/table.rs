//! Look-ups in an exact table: `Table` of `newslint/tables.py`.

use std::hint::black_box;

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::checksum::checksum;
use crate::letters::encode;
use crate::mapped::Mapped;

/// A table in a mapped file: `starts` is where the starts of the buckets are, `width` the bytes of a record.
#[pyclass(frozen)]
pub struct Table {
    map: Mapped,
    starts: usize,
    body: usize,
    mask: u32,
    width: usize,
}

#[pymethods]
impl Table {
    #[new]
    fn new(mapped: &Bound<'_, PyAny>, starts: usize, bits: u32, width: usize) -> PyResult<Self> {
        let mask = (1 << bits) - 1;
        let body = starts + 4 * (mask as usize + 2);
        Ok(Self { map: Mapped::new(mapped)?, starts, body, mask, width })
    }

    /// The record of `word` exactly as written, or None.
    fn get<'py>(&self, py: Python<'py>, word: &Bound<'py, PyString>) -> PyResult<Option<Bound<'py, PyBytes>>> {
        Ok(self.find(&encode(word)?).map(|record| PyBytes::new(py, record)))
    }
}

impl Table {
    /// What `get` gives, for the bytes of a word.
    pub fn find(&self, word: &[u8]) -> Option<&[u8]> {
        let mut entries = self.bucket(word);
        while entries.len() > 2 {
            let begin = 2 + self.width;
            let end = begin + usize::from(u16::from_le_bytes([entries[0], entries[1]]));
            if entries.get(begin..end)? == word {
                return entries.get(2..begin);
            }
            entries = &entries[end..];
        }
        None
    }

    /// Brings to hand what is known of some words, which are about to be asked for: no look waits for another.
    pub fn fetch<'a>(&self, words: impl Iterator<Item = &'a [u8]>) {
        let buckets: Vec<&[u8]> = words.map(|word| self.bucket(word)).collect();
        black_box(buckets.into_iter().fold(0, |all, entries| all ^ entries.first().unwrap_or(&0)));
    }

    /// The entries among which a word is, if it is anywhere.
    fn bucket(&self, word: &[u8]) -> &[u8] {
        let bucket = (checksum(word) & self.mask) as usize;
        let (begin, end) = self.map.numbers(self.starts, bucket);
        self.map.slice(self.body + begin, self.body + end)
    }
}
