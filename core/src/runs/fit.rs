//! How a form of a name lies on the words of a run that may be one name: `newslint/names/fit.py`.

use crate::runs::part::Id;
use crate::runs::parts::Parts;
use crate::runs::word::Word;
use crate::slip::{slip, FAR};

/// The other parts of a form that stand where they should, the words on either side that belong to no part of it, those
/// of them that stand where it has another, parts that the run has not, and words that stand between two parts.
#[derive(Default)]
pub struct Fit {
    pub exact: Vec<Id>,
    pub left: Option<Id>,
    pub right: Option<Id>,
    pub clash: Vec<Id>,
    pub missing: usize,
    pub skipped: Vec<Id>,
    inexact: usize,
}

impl Fit {
    /// How a form of two parts lies on two words of which one is the other part.
    pub fn beside(part: Id) -> Self {
        Self { exact: vec![part], ..Self::default() }
    }

    /// How a form of these parts lies on the words if its part `place` is the word `at`.
    pub fn of(words: &[Word], at: usize, form: &[Id], place: usize, parts: &Parts) -> Self {
        let mut fit = Self::default();
        let (before, other) = fit.walk(words, at, form, place, false, parts);
        let (after, another) = fit.walk(words, at, form, place, true, parts);
        fit.left = before.filter(|&k| other || words[k].touches).map(|k| words[k].part);
        fit.right = after.filter(|&k| another || words[k - 1].touches).map(|k| words[k].part);
        fit.clash.extend(fit.left.filter(|_| other).into_iter().chain(fit.right.filter(|_| another)));
        fit.missing = form.len().saturating_sub(1 + fit.exact.len() + fit.inexact);
        fit
    }

    /// Lays parts on words, outwards from one of them; a middle name may be missing, or added. Where it ends, if that
    /// is a word, and whether the form has another part there.
    fn walk(
        &mut self,
        words: &[Word],
        at: usize,
        form: &[Id],
        place: usize,
        is_onwards: bool,
        parts: &Parts,
    ) -> (Option<usize>, bool) {
        let step =
            |i: usize, size: usize| if is_onwards { Some(i + 1) } else { i.checked_sub(1) }.filter(|&i| i < size);
        let (mut a, mut b) = (step(at, words.len()), step(place, form.len()));
        while let (Some(here), Some(its)) = (a, b) {
            let (word, next) = (words[here].part, step(here, words.len()));
            if word == form[its] {
                self.exact.push(word);
            } else if is_alike(word, form[its], parts) {
                self.inexact += 1;
            } else if let Some(beyond) = step(its, form.len()).filter(|&beyond| form[beyond] == word) {
                self.exact.push(word);
                b = Some(beyond);
            } else if next.is_some_and(|next| words[next].part == form[its]) {
                self.exact.push(form[its]);
                self.skipped.push(word);
                a = next;
            } else {
                return (a, true);
            }
            a = a.and_then(|i| step(i, words.len()));
            b = b.and_then(|i| step(i, form.len()));
        }
        (a, false)
    }
}

/// True if the word may be a slip for the part as well.
fn is_alike(word: Id, part: Id, parts: &Parts) -> bool {
    let (word, part) = (parts.part(word), parts.part(part));
    word.text.as_bytes().first() == part.text.as_bytes().first()
        && slip(word.text.as_bytes(), part.text.as_bytes(), 0.3 * part.text.len() as f64) < FAR
}
