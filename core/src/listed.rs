//! Closed lists of words: what all families of glances say of a word by itself is told by one look at one place.

use crate::glance::FAMILIES;
use crate::keys::{home, packed, Key, SHORT};

/// Words of which the same is said, as bits: the lower half are traits.
pub type Words = &'static [(u32, &'static [&'static str])];

/// What each family says of a word.
pub type Said = [u32; FAMILIES];

/// Places for words, and no fewer words than there are.
const PLACES: usize = 1 << 12;
const MOST: usize = 1 << 11;

/// Words by their bytes, and what is said of each: at the place that its bytes name, or the next that was free, stands
/// its number, counted from 1.
pub struct Listed {
    places: [u16; PLACES],
    keys: [Key; MOST],
    said: [Said; MOST],
    count: usize,
}

impl Listed {
    /// The words of families.
    pub const fn new(families: &[(usize, Words)]) -> Self {
        let mut made = Self { places: [0; PLACES], keys: [0; MOST], said: [[0; FAMILIES]; MOST], count: 0 };
        let mut i = 0;
        while i < families.len() {
            let (family, groups) = families[i];
            let mut j = 0;
            while j < groups.len() {
                made.enter(family, groups[j].0, groups[j].1);
                j += 1;
            }
            i += 1;
        }
        made
    }

    const fn enter(&mut self, family: usize, bits: u32, words: &[&str]) {
        let mut i = 0;
        while i < words.len() {
            let key = key(words[i]);
            let place = self.place(key);
            if self.places[place] == 0 {
                self.keys[self.count] = key;
                self.count += 1;
                self.places[place] = self.count as u16;
            }
            self.said[self.places[place] as usize - 1][family] |= bits;
            i += 1;
        }
    }

    /// What is said of a word; nothing of one that is not listed.
    pub fn of(&self, word: &str) -> Said {
        let number = packed(word).map_or(0, |key| self.places[self.place(key)]);
        number.checked_sub(1).map_or([0; FAMILIES], |at| self.said[usize::from(at)])
    }

    const fn place(&self, key: Key) -> usize {
        let mut at = home(key) % PLACES;
        while self.places[at] != 0 && self.keys[self.places[at] as usize - 1] != key {
            at = (at + 1) % PLACES;
        }
        at
    }
}

/// What `packed` gives for a word that is short.
const fn key(word: &str) -> Key {
    let (bytes, mut key, mut i) = (word.as_bytes(), 0, 0);
    assert!(bytes.len() <= SHORT);
    while i < bytes.len() {
        key |= (bytes[i] as Key) << (8 * i);
        i += 1;
    }
    key
}
