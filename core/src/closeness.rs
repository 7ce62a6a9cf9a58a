//! How close a written word is to part of a name: `newslint/names/closeness.py`.

use crate::letters::{Code, Letter};
use crate::slip::{slip, FAR};
use crate::sounds::skeleton;

const DOUBLED: f64 = 0.45;
const LIKE: f64 = 0.36;
const NEAR: f64 = 0.22;
pub const ANCHORED_FAR: f64 = 0.45;
/// What no letter of any slip costs more than.
const MOST_COST: f64 = 0.5;
const ROUNDING: f64 = 1e-6;

/// Letters of a word whose places are known.
const MOST: usize = 64;

const FIRST: Letter = 'a' as Letter;

/// The cost of writing `word` for `part`, and the slip between their sounds as a share of the sound; both are `FAR` if
/// the two are not near. Nothing where Python has to say: beyond ASCII, and where halves of a name are compared.
pub fn weigh<T: Code>(word: &[T], part: &[T]) -> Option<(f64, f64)> {
    let mut word = Word::new(word.to_vec());
    let edits = word.edits(part);
    word.weigh(part, edits, ANCHORED_FAR)
}

/// How many letters are added, left out, replaced or swapped with the next between the two.
pub fn edits<T: Code>(word: &[T], part: &[T]) -> usize {
    Word::new(word.to_vec()).edits(part)
}

/// A word that is compared with many parts of names, and where each small letter of ASCII stands in it, a bit for each
/// place.
pub struct Word<T> {
    letters: Vec<T>,
    places: [u64; 26],
    sound: Option<Vec<u8>>,
}

impl Word<u8> {
    /// A word in bytes, if all are ASCII.
    pub fn plain<T: Code>(word: &[T]) -> Option<Self> {
        let bytes = word.iter().map(|&c| u8::try_from(c.into()).ok().filter(u8::is_ascii));
        bytes.collect::<Option<_>>().map(Self::new)
    }
}

impl<T: Code> Word<T> {
    pub fn new(letters: Vec<T>) -> Self {
        let mut places = [0; 26];
        for (at, &letter) in letters.iter().enumerate().take(MOST) {
            if let Some(places) = places.get_mut(letter.into().wrapping_sub(FIRST) as usize) {
                *places |= 1 << at;
            }
        }
        Self { letters, places, sound: None }
    }

    pub fn letters(&self) -> &[T] {
        &self.letters
    }

    /// The places of a letter in the word, of the first so many.
    fn places(&self, letter: T) -> u64 {
        let beyond = || self.letters.iter().take(MOST).rev().fold(0, |mask, &c| mask << 1 | u64::from(c == letter));
        self.places.get(letter.into().wrapping_sub(FIRST) as usize).copied().unwrap_or_else(beyond)
    }

    fn has(&self, letter: T) -> bool {
        self.places(letter) > 0 || (self.letters.len() > MOST && self.letters.contains(&letter))
    }

    /// What `edits` gives for a part.
    ///
    /// Hyyrö's bit-parallel computation of the restricted Damerau-Levenshtein distance (2003), for words of up to `MOST`
    /// letters.
    pub fn edits(&self, part: &[T]) -> usize {
        let word = &self.letters;
        if word.is_empty() || word.len() > MOST {
            return if word.is_empty() { part.len() } else { counted(word, part) };
        }
        let last = 1 << (word.len() - 1);
        let (mut up, mut down, mut diagonal, mut before): (u64, u64, u64, u64) = (u64::MAX, 0, 0, 0);
        let mut distance = word.len();
        for &letter in part {
            let same = self.places(letter);
            let swapped = ((!diagonal & same) << 1) & before;
            diagonal = ((same & up).wrapping_add(up) ^ up) | same | down | swapped;
            let (right, left) = (down | !(diagonal | up), diagonal & up);
            distance += usize::from(right & last > 0);
            distance -= usize::from(left & last > 0);
            let (right, left) = (right << 1 | 1, left << 1);
            (up, down) = (left | !(diagonal | right), diagonal & right);
            before = same;
        }
        distance
    }

    /// What `weigh` gives for a part so many edits away, but that both are `FAR` if the cost of a letter is more than
    /// `most`, which is no more than it ever may be.
    pub fn weigh(&mut self, part: &[T], edits: usize, most: f64) -> Option<(f64, f64)> {
        let length = part.len() as f64;
        if edits as f64 > 0.55 * length || !self.shares_half(part) {
            return Some((FAR, FAR));
        }
        let cost = distance(&self.letters, part, most)?;
        if cost > most * length {
            return Some((FAR, FAR));
        }
        let heard = skeleton(part)?;
        if self.sound.is_none() {
            self.sound = Some(skeleton(&self.letters)?);
        }
        let mut like = alike(self.sound.as_deref()?, &heard);
        let is_h = |word: &[T]| word.get(1).is_some_and(|&c| c.into() == Letter::from('h'));
        if like > LIKE && is_h(&self.letters) && !is_h(part) {
            let without: Vec<T> = self.letters[..1].iter().chain(&self.letters[2..]).copied().collect();
            like = alike(&skeleton(&without)?, &heard);
        }
        let near = cost <= NEAR * length || like <= LIKE;
        Some(if near { (cost, like) } else { (FAR, FAR) })
    }

    /// True if at least half of the different letters of `part` are in the word.
    fn shares_half(&self, part: &[T]) -> bool {
        let (mut all, mut shared, mut seen) = (0, 0, 0_u32);
        for (i, &letter) in part.iter().enumerate() {
            let bit = 1_u32.checked_shl(letter.into().wrapping_sub(FIRST)).unwrap_or(0);
            let is_seen = seen & bit > 0 || (bit == 0 && part[..i].contains(&letter));
            seen |= bit;
            if !is_seen {
                all += 1;
                shared += usize::from(self.has(letter));
            }
        }
        2 * shared >= all
    }
}

/// `Word::edits` for words of any length.
fn counted<T: Code>(word: &[T], part: &[T]) -> usize {
    let mut before = vec![0; part.len() + 1];
    let mut above: Vec<usize> = (0..=part.len()).collect();
    let mut row = vec![0; part.len() + 1];
    for r in 1..=word.len() {
        row[0] = r;
        for c in 1..=part.len() {
            let replaced = above[c - 1] + usize::from(word[r - 1] != part[c - 1]);
            row[c] = replaced.min(above[c] + 1).min(row[c - 1] + 1);
            if r > 1 && c > 1 && word[r - 1] == part[c - 2] && word[r - 2] == part[c - 1] {
                row[c] = row[c].min(before[c - 2] + 1);
            }
        }
        std::mem::swap(&mut before, &mut above);
        std::mem::swap(&mut above, &mut row);
    }
    above[part.len()]
}

/// The cost of a slip, `FAR` if that of a letter is surely above `most`; nothing where Python has to say.
fn distance<T: Code>(word: &[T], part: &[T], most: f64) -> Option<f64> {
    let hyphens = |text: &[T]| text.iter().filter(|&&c| c.into() == Letter::from('-')).count();
    if hyphens(part) > 0 && hyphens(word) == hyphens(part) {
        return None; // Python adds the halves up, and not in the same way in all its versions
    }
    let within = |share: f64| slip(word, part, share * part.len() as f64);
    let cost = within(most + ROUNDING);
    let is_less = cost > DOUBLED && is_doubled(word, part) && (cost < FAR || within(MOST_COST) < FAR);
    Some(if is_less { DOUBLED } else { cost })
}

/// True if the two differ in nothing but letters that are doubled.
pub fn is_doubled<T: Code>(word: &[T], part: &[T]) -> bool {
    undoubled(word).eq(undoubled(part))
}

/// The letters of a word, each once where it is doubled.
pub fn undoubled<T: Code>(word: &[T]) -> impl Iterator<Item = T> + '_ {
    let is_once = |i: usize| i == 0 || word[i] != word[i - 1] || word[i].into() == Letter::from('\n');
    (0..word.len()).filter(move |&i| is_once(i)).map(|i| word[i])
}

fn alike(sound: &[u8], heard: &[u8]) -> f64 {
    slip(sound, heard, 3.0) / heard.len() as f64
}
