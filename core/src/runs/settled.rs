//! Which runs no story has anything to say about: `Settled` of `newslint/names/settled.py`, and what `Phrases` asks.
//!
//! What is found here is certain; all that may be otherwise is left to Python.

use crate::runs::beside::Company;
use crate::runs::candidates::Finder;
use crate::runs::divided::{divided, Divided};
use crate::runs::evidence::{Believable, Judge, Scene};
use crate::runs::fit::Word;
use crate::runs::nearness::{Near, Nearness, Slip};
use crate::runs::parts::{Id, Parts};
use crate::runs::spellings::Spellings;
use crate::runs::told::Told;
use crate::scales::Scales;

/// Parts of the longest name that is looked up whole.
const LONGEST: usize = 8;
/// Parts of the longest variant that is looked up.
const LONGEST_VARIANT: usize = 6;
/// Letters of the longest word that is compared with names.
const LONGEST_WORD: usize = 40;
/// Letters of the shortest word that is compared with other spellings.
const SHORTEST_COMPARED: usize = 5;
/// So many parts are remembered, and so many pairs of them; beyond that all are forgotten.
const MOST: usize = 1 << 17;

/// The words of a run as they are looked up, and those of them to be compared with other spellings in a story.
#[derive(Default)]
pub struct Known {
    pub parts: Vec<Id>,
    pub compared: Vec<Id>,
    /// Those that a story may believe to be slips, if their hopes are met there.
    pub hoped: Vec<Id>,
    /// Whether something else may be in doubt, which is to be looked at more closely.
    pub is_in_doubt: bool,
    /// Whether the house may print another form of a name.
    pub may_vary: bool,
}

/// Where a word is in doubt.
enum Doubt {
    Nowhere,
    /// Where its hopes are met.
    There,
    /// In a story that may be told only by all that speaks for it.
    Perhaps,
}

/// What the names and the words settle.
pub struct Settled {
    pub parts: Parts,
    company: Company,
    nearness: Nearness,
}

impl Settled {
    pub fn new(parts: Parts, scales: Scales) -> Self {
        Self { parts, company: Company::default(), nearness: Nearness::new(scales) }
    }

    /// True if there is so much that it had better be forgotten.
    pub fn is_full(&self) -> bool {
        self.parts.len() > MOST || self.company.len() > MOST
    }

    /// Forgets all: no number is valid any more.
    pub fn clear(&mut self) {
        self.parts.clear();
        self.company = Company::default();
        self.nearness.clear();
    }

    /// What is known of a run. One that is not in doubt and does not vary is nothing but itself, but where hopes are
    /// met: `Phrases.in_python` finds no other groups in it. Nothing if Python must take it apart.
    pub fn judge(&mut self, run: &str) -> Option<Known> {
        let divided = divided(run, &self.parts.particles)?;
        let parts: Vec<Id> = divided.tokens.iter().map(|token| self.parts.id(&token.part)).collect();
        let varies = parts.iter().any(|&part| self.parts.varies(part));
        let mut known = Known { parts, ..Known::default() };
        for group in &divided.groups {
            let words = self.words(&divided, group);
            known.may_vary = known.may_vary || (varies && self.may_vary(&words));
            known.is_in_doubt = known.is_in_doubt || !self.is_settled(&words, &mut known.hoped);
            self.compare(&words, &mut known.compared);
        }
        Some(known)
    }

    /// The candidates that some story may believe for the words of a run; nothing where Python has to say.
    pub fn candidates(&mut self, run: &str, judge: &Judge) -> Option<Vec<Believable>> {
        let divided = divided(run, &self.parts.particles)?;
        let mut found = Vec::new();
        for group in &divided.groups {
            let words = self.words(&divided, group);
            let right = self.right(&words);
            for at in (0..words.len()).filter(|&at| !right[at]) {
                self.add_candidates(&words, at, judge, &mut found)?;
            }
        }
        Some(found)
    }

    /// Adds those for the word at `at`: `Doubts._doubt` of `newslint/names/doubts.py`.
    fn add_candidates(&mut self, words: &[Word], at: usize, judge: &Judge, found: &mut Vec<Believable>) -> Option<()> {
        let Word { text, part, is_known, is_word, .. } = words[at];
        if !is_known && self.nearness.may_be_joined(&mut self.parts, part) {
            return None;
        }
        let is_odd = !is_word && !is_known && may_be_wrong(text);
        let pulling: Vec<usize> = self.pulling(words, at).collect();
        let is_lonely = pulling.is_empty() && !(is_odd && self.has_right_neighbour(words, at));
        let mut finder = Finder { words, at, parts: &mut self.parts, found: Vec::new() };
        for k in pulling {
            finder.anchored(k)?;
        }
        if is_odd {
            let near = self.nearness.near(finder.parts, part)?;
            if !is_lonely || near.hopes.is_some() {
                finder.unanchored(&near.slips.clone())?;
            }
        }
        let candidates = finder.found;
        let scales = &self.nearness.scales;
        let mut scene = Scene { words, at, parts: &mut self.parts, scales, lists: &judge.lists };
        found.extend(candidates.iter().filter_map(|candidate| judge.believable(candidate, &mut scene)));
        Some(())
    }

    /// The words that may be right neighbours of what the word at `at` may have been meant for.
    fn pulling<'a>(&'a mut self, words: &'a [Word], at: usize) -> impl Iterator<Item = usize> + 'a {
        let beside = (at.saturating_sub(2)..words.len().min(at + 3)).filter(move |&k| k != at && words[k].is_known);
        let Word { part, is_word, .. } = words[at];
        let (company, parts) = (&mut self.company, &mut self.parts);
        beside.filter(move |&k| company.may_be_pulled(parts, words[k].part, part, is_word))
    }

    /// Adds the words that are worth comparing; a common word is, within a name.
    fn compare(&mut self, words: &[Word], compared: &mut Vec<Id>) {
        let before = compared.len();
        compared.extend(words.iter().filter(|word| self.is_long(word)).map(|word| word.part));
        if words.len() == 1 && compared.len() > before && self.parts.is_word(words[0].part) {
            compared.truncate(before);
        }
    }

    /// Adds to the spellings those of a run.
    pub fn add_spellings(&mut self, run: &str, spellings: &mut Spellings) {
        let Some(divided) = divided(run, &self.parts.particles) else { return };
        for group in &divided.groups {
            let words = self.words(&divided, group);
            let group: Vec<(Id, bool)> = words.iter().map(|word| (word.part, self.is_long(word))).collect();
            spellings.add(&group);
        }
    }

    /// What is known of parts.
    pub fn known(&mut self) -> (&mut Parts, &Scales) {
        (&mut self.parts, &self.nearness.scales)
    }

    fn words<'a>(&mut self, divided: &'a Divided, group: &[usize]) -> Vec<Word<'a>> {
        let nexts = group.iter().skip(1).map(|&next| Some(next)).chain([None]);
        let mut word = |(&at, next): (&usize, Option<usize>)| {
            let token = &divided.tokens[at];
            let (part, small) = (self.parts.id(&token.part), self.parts.id(&token.text.to_ascii_lowercase()));
            let (is_known, is_word) = (self.parts.is_known(part), self.parts.is_word(small));
            let touches = next.is_some_and(|next| divided.touch(at, next));
            Word { text: &token.text, part, is_known, is_word, touches }
        };
        group.iter().zip(nexts).map(&mut word).collect()
    }

    fn is_long(&self, word: &Word) -> bool {
        let part = &self.parts.part(word.part).text;
        let is_alpha = part.len() >= SHORTEST_COMPARED && part.bytes().all(|c| c.is_ascii_alphabetic());
        let is_upper = word.text.contains(char::is_uppercase) && !word.text.contains(char::is_lowercase);
        is_alpha && !is_upper
    }

    /// True if a house rejects some of these words as a name, or one with a letter beyond ASCII as part of one: what
    /// `variants` needs.
    fn may_vary(&mut self, words: &[Word]) -> bool {
        if words.iter().any(|word| !word.text.is_ascii() && self.parts.varies(word.part)) {
            return true;
        }
        let ends = |begin| begin + 1..=words.len().min(begin + LONGEST_VARIANT);
        (0..words.len()).any(|begin| ends(begin).any(|end| self.parts.rejects(&self.key(&words[begin..end]))))
    }

    /// The words as a whole name is looked up.
    fn key(&self, words: &[Word]) -> String {
        let mut key = String::with_capacity(LONGEST_WORD);
        for word in words {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(&self.parts.part(word.part).text);
        }
        key
    }

    /// True if no word is in doubt but where its hopes are met; those that are there are added to `hoped`.
    fn is_settled(&mut self, words: &[Word], hoped: &mut Vec<Id>) -> bool {
        let is_alone = words.len() == 1 || !words.iter().any(|word| word.is_known);
        let right = if is_alone { vec![false; words.len()] } else { self.right(words) };
        (0..words.len()).filter(|&at| !right[at]).all(|at| {
            match if is_alone { self.doubt_alone(&words[at]) } else { self.doubt(words, at) } {
                Doubt::Nowhere => {}
                Doubt::There => hoped.push(words[at].part),
                Doubt::Perhaps => return false,
            }
            true
        })
    }

    /// False if a whole story has `told` nothing for which the word is believed a slip.
    pub fn may_be(&mut self, word: Id, told: &mut Told) -> bool {
        self.nearness.may_be(&mut self.parts, word, told)
    }

    /// Whether each word belongs to a whole name that is right as it stands.
    fn right(&self, words: &[Word]) -> Vec<bool> {
        let mut right = vec![false; words.len()];
        for begin in 0..words.len() {
            let most = words[begin..].iter().take(LONGEST).take_while(|word| word.is_known).count();
            let mut ends = (begin + 2..=begin + most).rev();
            if let Some(end) = ends.find(|&end| self.parts.has(&self.key(&words[begin..end]))) {
                right[begin..end].fill(true);
            }
        }
        right
    }

    fn doubt_alone(&mut self, word: &Word) -> Doubt {
        if word.is_known {
            return Doubt::Nowhere;
        }
        if self.nearness.may_be_joined(&mut self.parts, word.part) {
            return Doubt::Perhaps;
        }
        if word.is_word || !may_be_wrong(word.text) {
            return Doubt::Nowhere;
        }
        self.hope(word.part)
    }

    fn doubt(&mut self, words: &[Word], at: usize) -> Doubt {
        let Word { text, part, is_known, is_word, .. } = words[at];
        if !is_known && self.nearness.may_be_joined(&mut self.parts, part) {
            return Doubt::Perhaps;
        }
        if self.pulling(words, at).next().is_some() {
            return Doubt::Perhaps;
        }
        if is_word || is_known || !may_be_wrong(text) {
            return Doubt::Nowhere;
        }
        match self.hope(part) {
            hope if !self.has_right_neighbour(words, at) => hope,
            _ => Doubt::Perhaps,
        }
    }

    /// True if some name may have a part near to the word at `at`, and one of the other words as well.
    fn has_right_neighbour(&mut self, words: &[Word], at: usize) -> bool {
        let others = words.iter().enumerate().filter(|(k, word)| *k != at && word.is_known);
        let others: Vec<Id> = others.map(|(_, word)| word.part).collect();
        let Some(near) = self.nearness.near(&mut self.parts, words[at].part) else { return true };
        let near = near.slips.clone();
        let (company, parts) = (&mut self.company, &mut self.parts);
        near.iter().any(|&Slip { part, .. }| {
            others.iter().any(|&other| company.may_be_together(parts, other, part))
                || (words.len() > 2 && company.may_go_with(parts, part, &others))
        })
    }

    /// Where some part of a name near to the word may be believed without a right neighbour.
    fn hope(&mut self, word: Id) -> Doubt {
        match self.nearness.near(&mut self.parts, word) {
            None => Doubt::Perhaps,
            Some(Near { hopes: None, .. }) => Doubt::Nowhere,
            Some(_) => Doubt::There,
        }
    }
}

/// True for a word long enough, and of letters enough, to be a slip by its looks alone.
fn may_be_wrong(text: &str) -> bool {
    let is_alpha = |c: char| c.is_alphabetic() || c == '\'' || c == '-';
    text.chars().all(is_alpha) && (4..=LONGEST_WORD).contains(&text.chars().count())
}
