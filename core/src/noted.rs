//! What is noted of words by their numbers, for as long as they belong to one lexis.

use std::ops::Range;
use std::sync::{Arc, Mutex, Weak};

use crate::lexis::{Id, Lexis};

/// A note of each word that was asked for.
pub struct Noted<T> {
    lexis: Weak<Mutex<Lexis>>,
    notes: Vec<Option<T>>,
}

impl<T> Default for Noted<T> {
    fn default() -> Self {
        Self { lexis: Weak::new(), notes: Vec::new() }
    }
}

impl<T: Copy> Noted<T> {
    /// Makes room for the first `size` words of a lexis; what was noted of those of another is forgotten.
    pub fn prepare(&mut self, lexis: &Arc<Mutex<Lexis>>, size: usize) {
        if !is_of(&mut self.lexis, lexis) {
            self.notes.clear();
        }
        if self.notes.len() < size {
            self.notes.resize(size, None);
        }
    }

    /// What is noted of a word so far.
    pub fn get(&self, id: Id) -> Option<T> {
        self.notes[id as usize]
    }

    /// Notes something, and gives it back.
    pub fn set(&mut self, id: Id, note: T) -> T {
        self.notes[id as usize] = Some(note);
        note
    }

    /// What is noted of a word, worked out if nothing is.
    pub fn of(&mut self, id: Id, make: impl FnOnce() -> T) -> T {
        *self.notes[id as usize].get_or_insert_with(make)
    }
}

/// A note of every word, made when the word is new: who asks for those of a draft need not see which are missing.
pub struct Notes<T> {
    lexis: Weak<Mutex<Lexis>>,
    all: Vec<T>,
}

impl<T> Default for Notes<T> {
    fn default() -> Self {
        Self { lexis: Weak::new(), all: Vec::new() }
    }
}

impl<T: Copy> Notes<T> {
    /// Those of the first `size` words of a lexis of which there is no note: one is to be added for each, in order. What
    /// was noted of the words of another lexis is forgotten.
    pub fn missing(&mut self, lexis: &Arc<Mutex<Lexis>>, size: usize) -> Range<Id> {
        if !is_of(&mut self.lexis, lexis) {
            self.all.clear();
        }
        self.all.len() as Id..size as Id
    }

    pub fn add(&mut self, note: T) {
        self.all.push(note);
    }

    /// That of a word of which there is one.
    pub fn get(&self, id: Id) -> T {
        self.all[id as usize]
    }

    /// All by the numbers of the words.
    pub fn all(&self) -> &[T] {
        &self.all
    }
}

/// True if what is noted is of this lexis, of which it is from now on.
fn is_of(noted: &mut Weak<Mutex<Lexis>>, lexis: &Arc<Mutex<Lexis>>) -> bool {
    let is_same = noted.as_ptr() == Arc::as_ptr(lexis);
    if !is_same {
        *noted = Arc::downgrade(lexis);
    }
    is_same
}
