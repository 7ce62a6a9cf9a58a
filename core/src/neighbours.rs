//! Look-ups in an index of near words: `Neighbours` of `newslint/neighbours.py`.

use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::letters::{decode, encode, letters, Letter};
use crate::mapped::Mapped;

const LONGEST: usize = 10;
const SHORT: usize = 5;
/// Candidates that most words have no more of.
const EXPECTED: usize = 128;

/// An index in a mapped file of `rows` keys; `starts` is where the starts of the buckets are.
#[pyclass(frozen)]
pub struct Neighbours {
    map: Mapped,
    starts: usize,
    entries: usize,
    ends: usize,
    keys: usize,
    mask: u32,
    low: u32,
}

#[pymethods]
impl Neighbours {
    #[new]
    fn new(mapped: &Bound<'_, PyAny>, starts: usize, bits: u32, rows: u32) -> PyResult<Self> {
        let map = Mapped::new(mapped)?;
        let mask: u32 = (1 << bits) - 1;
        let entries = starts + 4 * (mask as usize + 2);
        let ends = entries + 4 * map.number(starts, mask as usize + 1) as usize;
        let keys = ends + 4 * (rows as usize + 1);
        let low = (1 << (32 - rows.leading_zeros())) - 1;
        Ok(Self { map, starts, entries, ends, keys, mask, low })
    }

    /// Positions, in order, of candidates within `distance` edits of `word`.
    #[pyo3(signature = (word, distance = 2, brief = false))]
    fn near(&self, word: &Bound<'_, PyString>, distance: usize, brief: bool) -> PyResult<Vec<u32>> {
        Ok(self.find(&letters(word)?, encode(word)?.len(), distance, brief))
    }

    /// The keys at these positions.
    fn words<'py>(&self, py: Python<'py>, positions: Vec<u32>) -> PyResult<Vec<Bound<'py, PyString>>> {
        positions.into_iter().map(|i| decode(py, self.key(i))).collect()
    }
}

impl Neighbours {
    /// The bytes of the key at a position.
    pub fn key(&self, i: u32) -> &[u8] {
        self.map.slice(self.keys + self.end(i), self.keys + self.end(i + 1))
    }

    fn end(&self, i: u32) -> usize {
        self.map.number(self.ends, i as usize) as usize
    }

    /// What `near` gives, for a word of `size` bytes.
    pub fn find(&self, word: &[Letter], size: usize, distance: usize, brief: bool) -> Vec<u32> {
        // one byte for each of the first letters, whatever the script
        let data: Vec<u8> = word.iter().take(LONGEST).map(|&c| (c & 0xFF) as u8).collect();
        let mut found = Vec::with_capacity(EXPECTED);
        if !brief || distance < 2 || data.len() > SHORT {
            self.under(&hashes(&data, distance), &mut found);
        } else {
            let close = hashes(&data, 1);
            let far: Vec<u32> = hashes(&data, 2).into_iter().filter(|h| !close.contains(h)).collect();
            self.under(&far, &mut found);
            found.retain(|&i| self.key(i).len() != size);
            self.under(&close, &mut found);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Adds the positions of the keys that are entered under one of the hashes.
    fn under(&self, hashes: &[u32], found: &mut Vec<u32>) {
        for hash in hashes {
            let bucket = (hash & self.mask) as usize;
            let (begin, end) = (self.start(bucket), self.start(bucket + 1));
            let entries = self.map.slice(self.entries + 4 * begin, self.entries + 4 * end);
            let fingerprint = hash & !self.low;
            for entry in entries.chunks_exact(4) {
                let entry = u32::from_le_bytes([entry[0], entry[1], entry[2], entry[3]]);
                if entry & !self.low == fingerprint {
                    found.push(entry & self.low);
                }
            }
        }
    }

    fn start(&self, bucket: usize) -> usize {
        self.map.number(self.starts, bucket) as usize
    }
}

/// The hashes of `data` with up to `distance` (one or two) of its letters left out, each once.
fn hashes(data: &[u8], distance: usize) -> Vec<u32> {
    let mut found = Vec::with_capacity(1 + LONGEST * LONGEST);
    found.push(crc32fast::hash(data));
    let (mut one, mut two) = ([0; LONGEST], [0; LONGEST]);
    for i in 0..data.len() {
        let one = without(data, i, &mut one);
        found.push(crc32fast::hash(one));
        for j in if distance < 2 { 0..0 } else { i..one.len() } {
            found.push(crc32fast::hash(without(one, j, &mut two)));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// `data`, of at most `LONGEST` letters, without the letter `i`.
fn without<'a>(data: &[u8], i: usize, room: &'a mut [u8; LONGEST]) -> &'a [u8] {
    room[..i].copy_from_slice(&data[..i]);
    room[i..data.len() - 1].copy_from_slice(&data[i + 1..]);
    &room[..data.len() - 1]
}
