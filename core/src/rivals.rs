//! Cards of things that are written in several ways: `Ways.likely` of `newslint/checks/ways.py`.

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::look::Look;

/// For each card its ways, and for each way texts of which a draft must have one.
#[pyclass(frozen)]
pub struct Rivals {
    cards: Vec<Vec<Py<PyTuple>>>,
}

#[pymethods]
impl Rivals {
    #[new]
    fn new(cards: Vec<Vec<Py<PyTuple>>>) -> Self {
        Self { cards }
    }

    /// The cards of which a draft may have two ways, in order.
    fn among(&self, look: &Bound<'_, Look>) -> PyResult<Vec<usize>> {
        let mut likely = Vec::new();
        for (number, ways) in self.cards.iter().enumerate() {
            let mut count = 0;
            for texts in ways {
                count += usize::from(look.get().has_any(texts.bind(look.py()))?);
            }
            if count > 1 {
                likely.push(number);
            }
        }
        Ok(likely)
    }
}
