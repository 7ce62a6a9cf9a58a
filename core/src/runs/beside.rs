//! What stands beside a part in the names that have it: what `Settled` of `newslint/names/settled.py` asks.

use rustc_hash::FxHashMap;

use crate::closeness::{Word, ANCHORED_FAR};
use crate::runs::inflection::{are_same_letters, is_inflected};
use crate::runs::part::Id;
use crate::runs::parts::Parts;
use crate::slip::FAR;

/// Names with one pair of parts that are looked at, of each dictionary.
pub const MANY: usize = 256;

/// Names with one part that are looked at, of each dictionary.
const FEW: usize = 24;

/// The cost of a slip above which a word of English is taken for itself.
const FAR_FOR_WORDS: f64 = 0.8;

/// The parts of the right names with one part, and another that begins with a certain sound.
#[derive(Default)]
struct Beside {
    /// Those within two places.
    near: Vec<Id>,
    /// All others.
    others: Vec<Id>,
    /// True if there are more names than are looked at.
    are_many: bool,
}

/// The place of what stands beside a part if nothing does, as is the rule.
const NOBODY: u32 = 0;

/// What was asked so far.
pub struct Company {
    beside: FxHashMap<(Id, char), u32>,
    /// What stands beside parts; nothing where Python has to say.
    found: Vec<Option<Beside>>,
    /// By the place of what stands beside the anchor, the word, and whether it is one of English.
    pulled: FxHashMap<(u32, Id, bool), bool>,
    key: String,
}

impl Default for Company {
    fn default() -> Self {
        let (beside, pulled, key) = Default::default();
        Self { beside, found: vec![Some(Beside::default())], pulled, key }
    }
}

impl Company {
    /// How much was asked.
    pub fn len(&self) -> usize {
        self.beside.len() + self.pulled.len()
    }

    /// True if the word may be near to a part beside `anchor` in some name: `Settled._may_be_pulled`.
    pub fn may_be_pulled(&mut self, parts: &mut Parts, anchor: Id, word: Id, is_word: bool) -> bool {
        let [first, other] = parts.part(word).initials;
        self.pulls(parts, (anchor, first), word, is_word)
            || (other != first && self.pulls(parts, (anchor, other), word, is_word))
    }

    fn pulls(&mut self, parts: &mut Parts, pair: (Id, char), word: Id, is_word: bool) -> bool {
        let at = self.beside(parts, pair);
        if at == NOBODY {
            return false;
        }
        let Some(beside) = &self.found[at as usize] else { return true };
        let key = (at, word, is_word);
        if let Some(&pulled) = self.pulled.get(&key) {
            return pulled;
        }
        let pulled = beside.near.iter().any(|&part| part != word && is_near(parts, word, part, is_word));
        self.pulled.insert(key, pulled);
        pulled
    }

    /// True if a name may have both parts, or if there are too many to look at them all.
    pub fn may_be_together(&mut self, parts: &mut Parts, anchor: Id, part: Id) -> bool {
        let at = self.beside(parts, (anchor, parts.part(part).initials[0]));
        self.found[at as usize].as_ref().is_none_or(|beside| beside.are_many || beside.others.contains(&part))
    }

    /// True if one of the first names with `part` may have one of `others` as well.
    pub fn may_go_with(&mut self, parts: &mut Parts, part: Id, others: &[Id]) -> bool {
        let text = parts.part(part).text.clone();
        (0..parts.indexes.len()).any(|index| {
            let numbers = parts.indexes[index].get().with_part(text.as_bytes(), FEW);
            let mut forms = numbers.into_iter().map(|number| parts.form(index, number));
            forms.any(|form| form.is_none_or(|form| form.iter().any(|part| others.contains(part))))
        })
    }

    /// The place of what stands beside a part, with one that begins with a sound.
    fn beside(&mut self, parts: &mut Parts, pair: (Id, char)) -> u32 {
        if let Some(&at) = self.beside.get(&pair) {
            return at;
        }
        let (anchor, sound) = pair;
        self.key.clear();
        self.key.push_str(&parts.part(anchor).text);
        self.key.extend([' ', sound]);
        let found = look_up(parts, anchor, &self.key);
        let is_empty = found.as_ref().is_some_and(|found| found.others.is_empty() && !found.are_many);
        let at = if is_empty { NOBODY } else { self.found.len() as u32 };
        if !is_empty {
            self.found.push(found);
        }
        self.beside.insert(pair, at);
        at
    }
}

fn look_up(parts: &mut Parts, anchor: Id, key: &str) -> Option<Beside> {
    let (mut near, mut others, mut count) = (Vec::new(), Vec::new(), 0);
    for index in 0..parts.indexes.len() {
        let numbers = parts.indexes[index].get().of_pair(key.as_bytes(), MANY);
        count += numbers.len();
        for number in numbers {
            let form = parts.form(index, number)?;
            if let Some(i) = form.iter().position(|&part| part == anchor) {
                near.extend(form[i.saturating_sub(2)..i].iter().chain(form[i + 1..].iter().take(2)));
                others.extend(form[..i].iter().chain(&form[i + 1..]));
            }
        }
    }
    for found in [&mut near, &mut others] {
        found.sort_unstable();
        found.dedup();
    }
    Some(Beside { near, others, are_many: count >= MANY })
}

/// True if `word` may be a slip for `part`, one of at most two edits if it is a word of English.
fn is_near(parts: &mut Parts, word: Id, part: Id, is_word: bool) -> bool {
    let cost = cost(parts, word, part, is_word);
    let is_plain = parts.part(word).text.is_ascii() && parts.part(part).text.is_ascii();
    cost < FAR && !(is_plain && is_itself(parts, word, part, cost))
}

/// True for a word of ASCII that is rather itself than at this cost a slip for the part: `is_itself` of
/// `newslint/names/vetoes.py`.
pub fn is_itself(parts: &mut Parts, word: Id, part: Id, cost: f64) -> bool {
    let is_right = parts.is_word(word);
    let are_right = is_right && parts.is_word(part);
    let (word, part) = (&parts.part(word).text, &parts.part(part).text);
    are_same_letters(word, part)
        || (is_right && cost > FAR_FOR_WORDS)
        || (are_right && is_inflected(word, part, &parts.particles.endings))
}

/// The cost of writing `word` for `part`; nothing where Python has to say, `FAR` if they are not near.
fn cost(parts: &Parts, word: Id, part: Id, is_word: bool) -> f64 {
    let (word, part) = (parts.part(word), parts.part(part));
    if !word.may_share_half(part) || (is_word && word.text.len().abs_diff(part.text.len()) > 2 && part.text.is_ascii())
    {
        return FAR;
    }
    let (mut word, part) = (Word::new(word.text.as_bytes().to_vec()), part.text.as_bytes());
    let edits = word.edits(part);
    if is_word && edits > 2 {
        return FAR;
    }
    word.weigh(part, edits, ANCHORED_FAR).map_or(0.0, |(cost, _)| cost)
}
