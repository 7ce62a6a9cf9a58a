//! How close a written word is to part of a name: `newslint/names/closeness.py`.

use crate::letters::Letter;
use crate::slip::{slip, FAR};
use crate::sounds::{skeleton, undoubled};

const DOUBLED: f64 = 0.45;
const LIKE: f64 = 0.36;
const NEAR: f64 = 0.22;
const ANCHORED_FAR: f64 = 0.45;

/// How many letters are added, left out, replaced or swapped with the next between the two.
///
/// Hyyrö's bit-parallel computation of the restricted Damerau-Levenshtein distance (2003), for words of up to 64 letters.
pub fn edits(word: &[Letter], part: &[Letter]) -> usize {
    if word.is_empty() || word.len() > 64 {
        return if word.is_empty() { part.len() } else { counted(word, part) };
    }
    let last = 1 << (word.len() - 1);
    let (mut up, mut down, mut diagonal, mut before): (u64, u64, u64, u64) = (u64::MAX, 0, 0, 0);
    let mut distance = word.len();
    for letter in part {
        let same = word.iter().rev().fold(0, |mask, c| mask << 1 | u64::from(c == letter));
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

/// The same for words of any length.
fn counted(word: &[Letter], part: &[Letter]) -> usize {
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

/// The cost of writing `word` for `part`, and the slip between their sounds as a share of the sound; both are `FAR` if
/// the two are not near. Nothing where Python has to say: beyond ASCII, and where halves of a name are compared.
pub fn weigh(word: &[Letter], part: &[Letter]) -> Option<(f64, f64)> {
    Word::new(word).weigh(part, edits(word, part), ANCHORED_FAR)
}

/// A word that is weighed against many parts of names.
pub struct Word<'a> {
    letters: &'a [Letter],
    sound: Option<Vec<Letter>>,
}

impl<'a> Word<'a> {
    pub fn new(letters: &'a [Letter]) -> Self {
        Self { letters, sound: None }
    }

    /// What `weigh` gives for a part so many edits away, but that both are `FAR` if the cost of a letter is more than
    /// `most`, which is no more than it ever may be.
    pub fn weigh(&mut self, part: &[Letter], edits: usize, most: f64) -> Option<(f64, f64)> {
        let (word, length) = (self.letters, part.len() as f64);
        if edits as f64 > 0.55 * length || !share_half(word, part) {
            return Some((FAR, FAR));
        }
        let cost = distance(word, part)?;
        if cost > most * length {
            return Some((FAR, FAR));
        }
        let heard = sound(part)?;
        if self.sound.is_none() {
            self.sound = Some(sound(word)?);
        }
        let mut like = alike(self.sound.as_deref()?, &heard);
        let h = Some(&Letter::from('h'));
        if like > LIKE && word.get(1) == h && part.get(1) != h {
            let without: Vec<Letter> = word[..1].iter().chain(&word[2..]).copied().collect();
            like = alike(&sound(&without)?, &heard);
        }
        let near = cost <= NEAR * length || like <= LIKE;
        Some(if near { (cost, like) } else { (FAR, FAR) })
    }
}

/// True if at least half of the different letters of `part` are in `word`.
fn share_half(word: &[Letter], part: &[Letter]) -> bool {
    let first = |i: &usize| !part[..*i].contains(&part[*i]);
    let (mut all, mut shared) = (0, 0);
    for i in (0..part.len()).filter(first) {
        all += 1;
        shared += usize::from(word.contains(&part[i]));
    }
    2 * shared >= all
}

fn distance(word: &[Letter], part: &[Letter]) -> Option<f64> {
    let hyphens = |text: &[Letter]| text.iter().filter(|&&c| c == Letter::from('-')).count();
    if hyphens(part) > 0 && hyphens(word) == hyphens(part) {
        return None; // Python adds the halves up, and not in the same way in all its versions
    }
    let cost = slip(word, part, 0.5 * part.len() as f64);
    let is_less = DOUBLED < cost && cost < FAR && is_doubled(word, part);
    Some(if is_less { cost.min(DOUBLED) } else { cost })
}

/// True if the two differ in nothing but letters that are doubled.
pub fn is_doubled(word: &[Letter], part: &[Letter]) -> bool {
    undoubled(word) == undoubled(part)
}

fn sound(letters: &[Letter]) -> Option<Vec<Letter>> {
    Some(skeleton(letters)?.into_iter().map(Letter::from).collect())
}

fn alike(sound: &[Letter], heard: &[Letter]) -> f64 {
    slip(sound, heard, 3.0) / heard.len() as f64
}
