//! Whether two spellings in a story may be one name: `pairs` of `newslint/names/spellings.py`, as far as it is certain.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::runs::part::Id;
use crate::runs::parts::Parts;
use crate::runs::settled::Settled;
use crate::runs::word::Word;
use crate::scales::scores::Scores;
use crate::sounds::skeleton;

/// The cost of a slip between two known names at which one of them is still doubted.
const CLOSE: f64 = 0.6;
/// What is written more often than this is meant so.
const SELDOM: usize = 2;
/// The scores of a given name that many have, of a surname that somebody bears, of a great place, of a right name.
const GIVEN: f64 = 4.0;
const BORNE: f64 = 3.0;
const PLACE: f64 = 4.0;
const KNOWN: f64 = 2.0;

/// How often a spelling is in a story, and the words beside it within a name.
#[derive(Default)]
struct Spelling {
    times: usize,
    left: FxHashSet<Id>,
    right: FxHashSet<Id>,
}

impl Spelling {
    fn is_bare(&self) -> bool {
        self.left.is_empty() && self.right.is_empty()
    }

    fn shares(&self, other: &Self) -> bool {
        !self.left.is_disjoint(&other.left) || !self.right.is_disjoint(&other.right)
    }
}

/// The spellings of some words in a story.
#[derive(Default)]
pub struct Spellings(FxHashMap<Id, Spelling>);

impl Spellings {
    /// Those of `words`.
    pub fn of(words: impl Iterator<Item = Id>) -> Self {
        Self(words.map(|word| (word, Spelling::default())).collect())
    }

    /// True if one of the words is among them.
    pub fn have(&self, words: &[Id]) -> bool {
        words.iter().any(|word| self.0.contains_key(word))
    }

    /// Takes in what may be one name.
    pub fn add(&mut self, words: &[Word]) {
        for (i, word) in words.iter().enumerate() {
            let Some(spelling) = self.0.get_mut(&word.part).filter(|_| word.is_long) else { continue };
            spelling.times += 1;
            spelling.left.extend(i.checked_sub(1).map(|before| words[before].part));
            spelling.right.extend(words.get(i + 1).map(|after| after.part));
        }
    }

    /// False if two of them are surely two names, or so often that neither is a slip of this cost.
    pub fn may_be_one(&self, one: Id, other: Id, cost: f64, settled: &mut Settled) -> bool {
        let (a, b) = (&self.0[&one], &self.0[&other]);
        if a.times.min(b.times) > SELDOM {
            return false;
        }
        let (parts, scales) = settled.known();
        let words = [parts.is_word(one), parts.is_word(other)];
        let is_shared = a.shares(b);
        if words == [true, true] || (!is_shared && words != [false, false]) {
            return false;
        }
        let scores = [one, other].map(|part| scales.of(&parts.part(part).text));
        if is_shared {
            let are_given = scores.iter().all(|its| its.given > GIVEN);
            return !are_given || sound(parts, one).is_none_or(|sound_of| Some(sound_of) == sound(parts, other));
        }
        let listed = [parts.is_known(one), parts.is_known(other)];
        if listed == [true, true] && !lacks_first_mention([(one, a), (other, b)], scores, parts) {
            return false;
        }
        let is_known = |i: usize| listed[i] || words[i] || scores[i].most() > KNOWN;
        if is_known(0) && is_known(1) {
            return cost <= CLOSE && (a.is_bare() || b.is_bare());
        }
        let mut is_name = |word: &Id| scales.of(&parts.part(*word).text).given > GIVEN || !parts.is_word(*word);
        let are_two = (is_known(0) || is_known(1)) && [a, b].iter().all(|its| its.left.iter().any(&mut is_name));
        !are_two
    }
}

fn sound(parts: &Parts, part: Id) -> Option<Vec<u8>> {
    skeleton(parts.part(part).text.as_bytes())
}

/// True if one may be a surname that goes without a given name all through the story, and the other has one.
fn lacks_first_mention(both: [(Id, &Spelling); 2], scores: [Scores; 2], parts: &Parts) -> bool {
    let bare = usize::from(!both[0].1.is_bare());
    let ((part, spelling), its) = (both[bare], scores[bare]);
    let is_place = its.place > PLACE || parts.has(&parts.part(part).text);
    spelling.is_bare() && !both[1 - bare].1.left.is_empty() && its.surname > BORNE && !is_place
}
