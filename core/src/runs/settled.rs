//! Which runs no story has anything to say about: `Settled` of `newslint/names/settled.py`, and what `Phrases` asks.
//!
//! What is found here is certain; all that may be otherwise is left to Python.

use crate::runs::beside::Company;
use crate::runs::divided::{divided, Token};
use crate::runs::nearness::{Near, Nearness};
use crate::runs::parts::{Id, Parts};
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
    /// Whether Python has to say what else is in doubt.
    pub is_in_doubt: bool,
}

/// A word of what may be one name.
struct Word<'a> {
    text: &'a str,
    part: Id,
    is_known: bool,
    is_word: bool,
}

/// Where a word is in doubt.
enum Doubt {
    Nowhere,
    /// Where its hopes are met.
    There,
    /// Python has to say.
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

    /// What is known of a run. One that is not in doubt is nothing but itself, but where hopes are met:
    /// `Phrases.in_python` finds no other groups in it. Nothing if Python must take it apart.
    pub fn judge(&mut self, run: &str) -> Option<Known> {
        let divided = divided(run, &self.parts.particles)?;
        let parts: Vec<Id> = divided.tokens.iter().map(|token| self.parts.id(&token.part)).collect();
        let varies = parts.iter().any(|&part| self.parts.varies(part));
        let mut known = Known { parts, ..Known::default() };
        for group in &divided.groups {
            let words: Vec<Word> = group.iter().map(|&at| self.word(&divided.tokens[at], known.parts[at])).collect();
            let is_doubted = known.is_in_doubt || (varies && self.may_vary(&words));
            known.is_in_doubt = is_doubted || !self.is_settled(&words, &mut known.hoped);
            self.compare(&words, &mut known.compared);
        }
        Some(known)
    }

    /// Adds the words that are worth comparing; a common word is, within a name.
    fn compare(&mut self, words: &[Word], compared: &mut Vec<Id>) {
        let before = compared.len();
        compared.extend(words.iter().filter(|word| self.is_long(word)).map(|word| word.part));
        if words.len() == 1 && compared.len() > before && self.parts.is_word(words[0].part) {
            compared.truncate(before);
        }
    }

    fn word<'a>(&mut self, token: &'a Token, part: Id) -> Word<'a> {
        let small = self.parts.id(&token.text.to_ascii_lowercase());
        let (is_known, is_word) = (self.parts.is_known(part), self.parts.is_word(small));
        Word { text: &token.text, part, is_known, is_word }
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
        let Word { text, part, is_known, is_word } = words[at];
        if !is_known && self.nearness.may_be_joined(&mut self.parts, part) {
            return Doubt::Perhaps;
        }
        let beside = at.saturating_sub(2)..words.len().min(at + 3);
        for (k, anchor) in beside.clone().zip(&words[beside]) {
            if k != at && anchor.is_known && self.company.may_be_pulled(&mut self.parts, anchor.part, part, is_word) {
                return Doubt::Perhaps;
            }
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
        let near = near.parts.clone();
        let (company, parts) = (&mut self.company, &mut self.parts);
        near.iter().any(|&part| {
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
