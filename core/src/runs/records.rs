//! Byte strings of any length in a mapped file: `Records` of `newslint/names/records.py`.

use pyo3::prelude::*;

use crate::mapped::Mapped;

/// Records of which the ends are kept at `ends`, and the bytes at `body`.
#[pyclass(frozen)]
pub struct Records {
    map: Mapped,
    ends: usize,
    body: usize,
}

#[pymethods]
impl Records {
    #[new]
    fn new(mapped: &Bound<'_, PyAny>, ends: usize, body: usize) -> PyResult<Self> {
        Ok(Self { map: Mapped::new(mapped)?, ends, body })
    }
}

impl Records {
    /// The bytes at place `i`; none if there is no such place.
    pub fn get(&self, i: usize) -> &[u8] {
        let (begin, end) = self.map.numbers(self.ends, i);
        self.map.slice(self.body + begin, self.body + end)
    }
}
