//! What may speak at most for a slip: `most` of `newslint/names/evidence.py`, `in_python` of `newslint/names/hopes.py`.

pub mod scores;
pub mod weights;

use std::collections::HashMap;

use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::closeness::is_doubled;
use crate::scales::scores::Scores;
use crate::scales::weights::Weights;
use crate::table::Table;
use crate::words::Words;

/// The score from which a slip is reported, less what Python leaves for sums in another order.
pub const LIKELY: f64 = 0.3 - 0.01;
pub const FAR_ALONE: f64 = 0.105;
pub const MISTAKEN: f64 = 0.3;
pub const BORNE: f64 = 3.0;
pub const KNOWN_COST: f64 = 0.5;
const COMMON: f64 = 4.5;
/// So often at most, of a common word and of another, does it count that part of a name is used.
const USED_WORD: f64 = 3.0;
const USED: f64 = 4.0;
const FAR: f64 = -1e9;

/// A whole story may believe the name if it has that part; if it has not, and the word once; if it has that again.
pub const HERE: u8 = 1;
pub const ONCE: u8 = 2;
pub const AGAIN: u8 = 4;
/// The latter two times this, if it has no word either that goes with the name.
pub const BARE: u8 = 4;
/// What Python asks for.
const ASKED: u8 = HERE | ONCE | AGAIN;

/// A part near to a word with cost, sound and rivals, and a part with what it takes to be believed.
type Near<'py> = (Bound<'py, PyString>, f64, f64, usize);
type Chance<'py> = (Bound<'py, PyString>, u8, u8);

/// The scores and the words of a lexicon, and what each piece of evidence counts without a right neighbour.
#[pyclass(frozen)]
pub struct Scales {
    words: Py<Words>,
    scores: Py<Table>,
    pub weights: Weights,
}

#[pymethods]
impl Scales {
    #[new]
    pub fn new(words: Py<Words>, scores: Py<Table>, weights: HashMap<String, f64>) -> Self {
        Self { words, scores, weights: Weights::of(|name| weights.get(name).copied().unwrap_or(0.0)) }
    }

    /// Those of the parts near to `word` that some story may believe without a right neighbour; None if a letter is
    /// beyond ASCII.
    fn chances<'py>(&self, word: &Bound<'py, PyString>, near: Vec<Near<'py>>) -> PyResult<Option<Vec<Chance<'py>>>> {
        let Some(word) = plain(word) else { return Ok(None) };
        let (mine, mut found) = (self.of(word), Vec::new());
        for (part, cost, sound, rivals) in near {
            let Some(name) = plain(&part) else { return Ok(None) };
            if let Some((alone, within)) = self.chance((word, mine), name, cost, sound, rivals) {
                found.push((part, alone & ASKED, within & ASKED));
            }
        }
        Ok(Some(found))
    }
}

impl Scales {
    /// What a whole story needs to believe that `word` was meant for `part`, as a name by itself and as part of a longer
    /// one; nothing if none does. Both are of ASCII in small letters. What is known of the word goes with it.
    pub fn chance(
        &self,
        (word, mine): (&str, Scores),
        part: &str,
        cost: f64,
        sound: f64,
        rivals: usize,
    ) -> Option<(u8, u8)> {
        let its = self.of(part);
        let is_far = cost / part.len() as f64 > FAR_ALONE;
        let foreign = if word.contains('-') { 0.0 } else { mine.foreign };
        let known = mine.place * self.weights.place + foreign * self.weights.foreign + mine.zipf * self.weights.zipf;
        let bearer = if is_far && mine.surname > BORNE { self.weights.bearer } else { 0.0 };
        let borne = mine.given.max(mine.surname).max(mine.place).max(foreign);
        let far = self.weights.known_cost * borne * (cost - KNOWN_COST).max(0.0);
        let slip = slip(word, part, cost, sound, rivals, &self.weights);
        let most = self.most_for(part, its) + slip + known + bearer + far;
        (most >= LIKELY).then(|| self.bits((word, mine), (part, its), most, is_far))
    }

    /// The most that may speak for a name with this part: what is known of the part, and all that a story may say.
    fn most_for(&self, part: &str, its: Scores) -> f64 {
        let own = if its.is_own() { self.weights.own } else { 0.0 };
        let most_used = if its.zipf > USED_WORD && self.is_word(part) { USED_WORD } else { USED };
        let common = its.zipf.min(most_used) * self.weights.czipf + its.surname * self.weights.csurname;
        self.weights.said() + common + own
    }

    fn is_word(&self, part: &str) -> bool {
        self.words.get().knows(part.as_bytes())
    }

    /// What it takes to be believed, for a name of one part and for part of a longer one.
    fn bits(&self, (word, mine): (&str, Scores), (part, its): (&str, Scores), most: f64, is_far: bool) -> (u8, u8) {
        if mine.is_foreign() {
            return (0, 0);
        }
        let own = if its.is_own() { self.weights.own } else { 0.0 };
        let mut within = most - self.weights.single - own;
        if self.is_word(part) {
            within = FAR;
        } else if within >= LIKELY && self.is_coined(word) {
            within += self.weights.coined;
        }
        let is_used = mine.is_nearly_as_used(its);
        let here = !(is_used && its.given >= COMMON);
        let far = if is_far { self.weights.far } else { 0.0 };
        let again = self.weights.again;
        (self.needs(most, MISTAKEN * again, 0.0, here, !is_used), self.needs(within, again, far, here, !is_used))
    }

    /// What is enough for a name of which so much is said at most, of those needs that may be enough at all.
    fn needs(&self, most: f64, again: f64, far: f64, here: bool, elsewhere: bool) -> u8 {
        let enough = |is_asked: bool, score: f64, need: u8| if is_asked && score >= LIKELY { need } else { 0 };
        let (known, bare) = (most + self.weights.missed(), most + self.weights.bare() + far);
        enough(here, most, HERE)
            | enough(elsewhere, known, ONCE)
            | enough(elsewhere, known + again, AGAIN)
            | enough(elsewhere, bare, ONCE * BARE)
            | enough(elsewhere, bare + again, AGAIN * BARE)
    }

    /// True for a word of ASCII in small letters that is somebody's name, some place's, or a word elsewhere.
    pub fn is_a_name(&self, word: &str) -> bool {
        let scores = self.of(word);
        [scores.given, scores.surname, scores.place, scores.foreign].iter().any(|&score| score > 0.0)
    }

    /// What is known of a word of ASCII in small letters.
    pub fn of(&self, word: &str) -> Scores {
        Scores::find(self.scores.get(), word)
    }

    /// How common a given name of ASCII in small letters is.
    pub fn given(&self, word: &str) -> f64 {
        self.of(word).given
    }

    /// True for two common words in one: `is_coined` of `newslint/names/company.py`.
    pub fn is_coined(&self, word: &str) -> bool {
        (3..word.len().saturating_sub(2)).any(|i| {
            let (head, tail) = word.split_at(i);
            self.of(head).zipf > 4.0 && self.of(tail).zipf > 4.0 && self.words.get().knows(head.as_bytes())
        })
    }
}

/// What the slip itself counts: how far the word is from the part.
pub fn slip(word: &str, part: &str, cost: f64, sound: f64, rivals: usize, weights: &Weights) -> f64 {
    let size = part.len() as f64;
    let mut sum = cost / size * (weights.rel + sound * weights.rel_sound);
    sum += size.min(12.0) * weights.length + (rivals as f64).min(4.0) * weights.rivals;
    sum += word.len().abs_diff(part.len()) as f64 * weights.lengths;
    if cost < 0.5 {
        if is_swapped(word, part) {
            sum += weights.swap;
        } else if word.len() != part.len() && is_doubled(word.as_bytes(), part.as_bytes()) {
            sum += weights.double;
        }
    }
    sum
}

fn plain<'a>(word: &'a Bound<'_, PyString>) -> Option<&'a str> {
    let word = word.to_str().ok()?;
    (word.is_ascii() && !word.bytes().any(|c| c.is_ascii_uppercase())).then_some(word)
}

/// True for the same letters in another order.
fn is_swapped(word: &str, part: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters = text.as_bytes().to_vec();
        letters.sort_unstable();
        letters
    };
    word.len() == part.len() && sorted(word) == sorted(part)
}
