//! What is found out about the parts of names and words, once.

use std::sync::Arc;

use pyo3::prelude::*;
use rustc_hash::FxHashMap;

use crate::runs::divided::Particles;
use crate::runs::fold;
use crate::runs::index::Index;
use crate::runs::part::{Id, Numbered, Part};
use crate::runs::word::Word;
use crate::texts::Texts;
use crate::words::Words;

/// The parts of a form; nothing where Python has to say.
pub type Form = Option<Arc<[Id]>>;

/// What a name is the name of; a plain list does not say.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Person,
    Unsaid,
    Another,
}

/// A right form of a name: its parts, and what is known of its bearer. `number` is its place in an index.
pub struct Name {
    pub index: usize,
    pub number: u32,
    pub parts: Arc<[Id]>,
    pub kind: Kind,
    pub is_newsmaker: bool,
    /// The words that go with the name, in small letters; nothing where Python has to say.
    pub context: Option<Vec<String>>,
}

const KNOWN: u8 = 1;
const VARIES: u8 = 2;
const IS_WORD: u8 = 4;
const JOINED: u8 = 8;

/// Parts that few names have more of.
const FEW: usize = 4;

/// Where is looked up what is known of parts, and what was found so far.
pub struct Parts {
    pub indexes: Vec<Py<Index>>,
    pub particles: Particles,
    words: Py<Words>,
    numbered: Numbered,
    /// Words that have other signs than letters and figures of ASCII, as they are written, and what is known of each;
    /// nothing if Python must look at a letter.
    written: Texts,
    words_written: Vec<Option<Word>>,
    small: String,
    forms: FxHashMap<(usize, u32), Form>,
    names: FxHashMap<(usize, u32), Option<Arc<Name>>>,
}

impl Parts {
    pub fn new(indexes: Vec<Py<Index>>, words: Py<Words>, particles: Particles) -> Self {
        let (numbered, written, words_written, small, forms, names) = Default::default();
        Self { indexes, particles, words, numbered, written, words_written, small, forms, names }
    }

    /// What is known of a word of a run; nothing if Python must look at a letter.
    pub fn word(&mut self, written: &str) -> Option<Word> {
        if written.bytes().all(|c| c.is_ascii_alphanumeric()) {
            return Some(self.plain_word(written));
        }
        let (at, is_new) = self.written.number(written);
        let at = at as usize;
        if is_new {
            self.words_written.push(None);
            self.words_written[at] = Word::of(written, self);
        }
        self.words_written[at]
    }

    fn plain_word(&mut self, written: &str) -> Word {
        self.small.clear();
        self.small.push_str(written);
        self.small.make_ascii_lowercase();
        let id = self.numbered.id(&self.small);
        let word = self.part(id).word.unwrap_or_else(|| {
            let word = Word::plain(id, self);
            self.numbered.parts[id as usize].word = Some(word);
            word
        });
        Word { is_long: word.is_long && written.bytes().any(|c| c.is_ascii_lowercase()), ..word }
    }

    /// The number of a part.
    pub fn id(&mut self, text: &str) -> Id {
        self.numbered.id(text)
    }

    /// The part of a number.
    pub fn part(&self, id: Id) -> &Part {
        &self.numbered.parts[id as usize]
    }

    /// How many parts there are.
    pub fn len(&self) -> usize {
        self.numbered.parts.len()
    }

    /// How much is remembered.
    pub fn size(&self) -> usize {
        self.len().max(self.written.len())
    }

    /// Forgets all parts: no number is valid any more.
    pub fn clear(&mut self) {
        self.numbered = Numbered::default();
        self.written = Texts::default();
        self.words_written.clear();
        self.forms.clear();
        self.names.clear();
    }

    /// True if a name has the part: `Names.count`.
    pub fn is_known(&mut self, id: Id) -> bool {
        self.ask(id, KNOWN | VARIES) & KNOWN > 0
    }

    /// True if a house rejects a form with this part: `Names.varies`.
    pub fn varies(&mut self, id: Id) -> bool {
        self.ask(id, KNOWN | VARIES) & VARIES > 0
    }

    /// True if the part is right English as it stands: `Lexicon.is_word`, but never beyond ASCII.
    pub fn is_word(&mut self, id: Id) -> bool {
        self.ask(id, IS_WORD) > 0
    }

    /// True if a text is right English as it stands; what is beyond ASCII is not.
    pub fn is_right(&self, text: &str) -> bool {
        text.is_ascii() && self.words.get().knows(text.as_bytes())
    }

    /// What `look` finds, asked once: whether the part is two parts of a name without the space between them.
    pub fn is_joined(&mut self, id: Id, look: impl FnOnce(&mut Self) -> bool) -> bool {
        if self.part(id).looked_up & JOINED == 0 {
            let found = if look(self) { JOINED } else { 0 };
            self.note(id, JOINED, found);
        }
        self.part(id).found & JOINED > 0
    }

    fn ask(&mut self, id: Id, what: u8) -> u8 {
        let part = self.part(id);
        if part.looked_up & what == 0 {
            let found = match what {
                IS_WORD if self.is_right(&part.text) => IS_WORD,
                IS_WORD => 0,
                _ => self.about(&part.text),
            };
            self.note(id, what, found);
        }
        self.part(id).found & what
    }

    fn note(&mut self, id: Id, what: u8, found: u8) {
        let part = &mut self.numbered.parts[id as usize];
        part.looked_up |= what;
        part.found |= found;
    }

    fn about(&self, text: &str) -> u8 {
        let found = self.indexes.iter().filter_map(|index| index.get().varies(text.as_bytes()));
        found.fold(0, |all, varies| all | KNOWN | if varies { VARIES } else { 0 })
    }

    /// True if a name has the part, which is not remembered.
    pub fn has_part(&self, text: &str) -> bool {
        self.about(text) > 0
    }

    /// True if some form has these parts, with spaces between them, and no others: `Names.has`.
    pub fn has(&self, key: &str) -> bool {
        self.indexes.iter().any(|index| index.get().has(key.as_bytes()))
    }

    /// True if a house rejects a form that has these parts and no others.
    pub fn rejects(&self, key: &str) -> bool {
        self.indexes.iter().any(|index| index.get().rejects(key.as_bytes()))
    }

    /// The parts of the form of a number in an index that say something, all if none does; none if it is rejected.
    pub fn form(&mut self, index: usize, number: u32) -> Form {
        if let Some(form) = self.forms.get(&(index, number)) {
            return form.clone();
        }
        let (mut small, mut parts) = (Vec::new(), Vec::with_capacity(FEW));
        let see = |part: &str| {
            let parts = if self.particles.says(part) { &mut parts } else { &mut small };
            parts.push(self.numbered.id(part));
        };
        let text = self.indexes[index].get().right_text(number);
        let is_read = text.and_then(|text| fold::each_part(text, see));
        let form: Form = is_read.map(|()| if parts.is_empty() { small } else { parts }.into());
        self.forms.insert((index, number), form.clone());
        form
    }

    /// The form of a number in an index, with its bearer; nothing where Python has to say.
    pub fn name(&mut self, index: usize, number: u32) -> Option<Arc<Name>> {
        if let Some(name) = self.names.get(&(index, number)) {
            return name.clone();
        }
        let name = self.form(index, number).and_then(|parts| {
            let (kind, is_newsmaker) = self.indexes[index].get().bearer(number)?;
            let context = self.indexes[index].get().context(number);
            Some(Arc::new(Name { index, number, parts, kind, is_newsmaker, context }))
        });
        self.names.insert((index, number), name.clone());
        name
    }

    /// True if another right form of the same name has the part, as far as it is told here.
    pub fn has_other_form(&self, name: &Name, part: Id) -> bool {
        let part = &*self.part(part).text;
        let has = |text: &str| fold::parts(text).is_some_and(|parts| self.contents(parts).any(|its| its == part));
        self.indexes[name.index].get().right_texts(name.number).is_some_and(|mut texts| texts.any(has))
    }

    /// Those of the parts of a name that say something, all if none does.
    fn contents(&self, parts: Vec<String>) -> impl Iterator<Item = String> + '_ {
        let is_said = parts.iter().any(|part| self.particles.says(part));
        parts.into_iter().filter(move |part| !is_said || self.particles.says(part))
    }
}
