//! What a whole draft says about names: `Story` of `newslint/names/story.py`.

use memchr::memmem;
use rustc_hash::FxHashMap;

use crate::runs::part::Id;

/// Code points of a draft that is a whole story rather than a passage.
const WHOLE: usize = 800;

/// How often parts occur in a story, each with the number of the story.
#[derive(Default)]
pub struct Times {
    story: u32,
    of: Vec<(u32, u32)>,
}

impl Times {
    /// How often a part occurs.
    fn of(&self, part: Id) -> u32 {
        self.of.get(part as usize).filter(|(story, _)| *story == self.story).map_or(0, |&(_, times)| times)
    }
}

/// A story, the parts of its runs, and how often each occurs.
pub struct Told<'a> {
    /// False of a passage.
    pub is_whole: bool,
    text: &'a str,
    low: Vec<u8>,
    times: &'a mut Times,
    mentioned: FxHashMap<String, bool>,
}

impl<'a> Told<'a> {
    /// The story of a text of which Python says the same as Rust; there are so many parts in all.
    pub fn new(text: &'a str, times: &'a mut Times, parts: usize) -> Self {
        times.story += 1;
        times.of.resize(parts, (0, 0));
        let (low, mentioned) = Default::default();
        let is_whole = text.len() >= 4 * WHOLE || text.chars().nth(WHOLE - 1).is_some();
        Self { is_whole, text, low, times, mentioned }
    }

    /// Takes in the parts of a run.
    pub fn add(&mut self, parts: &[Id]) {
        for &part in parts {
            self.times.of[part as usize] = (self.times.story, self.times.of(part) + 1);
        }
    }

    /// True if the story has the part.
    pub fn has(&self, part: Id) -> bool {
        self.times.of(part) > 0
    }

    /// How often it has the part.
    pub fn times(&self, part: Id) -> u32 {
        self.times.of(part)
    }

    /// True if it has one of these words, in small letters, or begins a word with them.
    pub fn mentions_any(&mut self, words: &[String]) -> bool {
        words.iter().any(|word| self.mentions(word))
    }

    fn mentions(&mut self, word: &str) -> bool {
        if let Some(&known) = self.mentioned.get(word) {
            return known;
        }
        if self.low.is_empty() {
            self.low = lowered(self.text);
        }
        let is_in = |low: &[u8]| memmem::find(low, format!(" {word}").as_bytes()).is_some();
        let found = if word.is_ascii() { is_in(&self.low) } else { is_in(&lowered(&self.text.to_lowercase())) };
        self.mentioned.insert(word.to_owned(), found);
        found
    }
}

/// A text behind a space, on one line, with its letters of ASCII small: all that is asked for words of such letters.
fn lowered(text: &str) -> Vec<u8> {
    let letters = text.bytes().map(|c| if c == b'\n' { b' ' } else { c.to_ascii_lowercase() });
    std::iter::once(b' ').chain(letters).collect()
}
