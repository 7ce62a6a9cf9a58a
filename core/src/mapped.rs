//! A file that Python has mapped and whose header Python has checked.

use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyBufferError;
use pyo3::prelude::*;

/// The bytes of a map, which stays open as long as this does.
pub struct Mapped(PyBuffer<u8>);

impl Mapped {
    /// The bytes that `map` gives out. Raises BufferError if they are not in one piece, or may be written to.
    pub fn new(map: &Bound<'_, PyAny>) -> PyResult<Self> {
        let buffer = PyBuffer::get(map)?;
        if !buffer.is_c_contiguous() || !buffer.readonly() {
            return Err(PyBufferError::new_err("a read-only map is needed"));
        }
        Ok(Self(buffer))
    }

    /// All bytes.
    pub fn bytes(&self) -> &[u8] {
        // SAFETY: the buffer is held by us, in one piece, read-only, and as long as it says.
        unsafe { std::slice::from_raw_parts(self.0.buf_ptr().cast(), self.0.len_bytes()) }
    }

    /// The four-byte number `i` behind the place `at`; 0 beyond the end.
    pub fn number(&self, at: usize, i: usize) -> u32 {
        let at = at + 4 * i;
        let data = self.bytes().get(at..at + 4);
        data.map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    }

    /// The four-byte numbers `i` and `i + 1` behind the place `at`; 0 beyond the end.
    pub fn numbers(&self, at: usize, i: usize) -> (usize, usize) {
        let at = at + 4 * i;
        let data = self.bytes().get(at..at + 8).and_then(|b| b.try_into().ok());
        let both = data.map_or(0, u64::from_le_bytes);
        (both as u32 as usize, (both >> 32) as usize)
    }

    /// The bytes from `begin` to `end`; none if they are not there.
    pub fn slice(&self, begin: usize, end: usize) -> &[u8] {
        self.bytes().get(begin..end).unwrap_or_default()
    }
}
