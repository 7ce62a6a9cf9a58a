//! What a whole draft says about names: `Story` of `newslint/names/story.py`.

use memchr::memmem;
use rustc_hash::FxHashMap;

use crate::runs::parts::Id;

/// Code points of a draft that is a whole story rather than a passage.
const WHOLE: usize = 800;

/// A story, the parts of its runs, and how often each occurs.
pub struct Told<'a> {
    /// False of a passage.
    pub is_whole: bool,
    text: &'a str,
    low: String,
    times: FxHashMap<Id, u32>,
    mentioned: FxHashMap<String, bool>,
}

impl<'a> Told<'a> {
    /// The story of a text of which Python says the same as Rust.
    pub fn new(text: &'a str) -> Self {
        let (low, times, mentioned) = Default::default();
        Self { is_whole: text.chars().count() >= WHOLE, text, low, times, mentioned }
    }

    /// Takes in the parts of a run.
    pub fn add(&mut self, parts: &[Id]) {
        for &part in parts {
            *self.times.entry(part).or_insert(0) += 1;
        }
    }

    /// True if the story has the part.
    pub fn has(&self, part: Id) -> bool {
        self.times.contains_key(&part)
    }

    /// How often it has the part.
    pub fn times(&self, part: Id) -> u32 {
        self.times.get(&part).copied().unwrap_or(0)
    }

    /// True if it has one of these words, in small letters, or begins a word with them.
    pub fn mentions_any(&mut self, words: &[String]) -> bool {
        if self.low.is_empty() {
            self.low = format!(" {}", self.text.to_lowercase().replace('\n', " "));
        }
        words.iter().any(|word| self.mentions(word))
    }

    fn mentions(&mut self, word: &str) -> bool {
        if let Some(&known) = self.mentioned.get(word) {
            return known;
        }
        let found = memmem::find(self.low.as_bytes(), format!(" {word}").as_bytes()).is_some();
        self.mentioned.insert(word.to_owned(), found);
        found
    }
}
