//! Cards by the words without which they find nothing: `Pattern.likely` of `newslint/checks/pattern.py`.

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::look::Look;
use crate::register::Register;

/// The anchors of cards, words in small letters of which a draft must have one, be it as a part of a longer one; the
/// cards without any; and the needs of each card, texts of which it must have one, too, if there are any.
#[pyclass(frozen)]
pub struct Cards {
    anchors: Py<Register>,
    others: Vec<u32>,
    needs: Vec<Py<PyTuple>>,
}

#[pymethods]
impl Cards {
    #[new]
    fn new(anchors: Py<Register>, others: Vec<u32>, needs: Vec<Py<PyTuple>>) -> Self {
        Self { anchors, others, needs }
    }

    /// The cards that may find something in a draft, in order.
    fn among(&self, look: &Bound<'_, Look>) -> PyResult<Vec<u32>> {
        let (py, look) = (look.py(), look.get());
        let mut found = self.anchors.get().found(look);
        found.extend(&self.others);
        found.sort_unstable();
        let mut likely = Vec::new();
        for card in found {
            let needs = self.needs[card as usize].bind(py);
            if needs.is_empty() || look.has_any(needs)? {
                likely.push(card);
            }
        }
        Ok(likely)
    }
}
