//! Texts and their numbers, close together: most are met once, and what is met often should find room in the caches.

use std::hash::Hasher;
use std::hint::black_box;

use rustc_hash::FxHasher;

/// Places at first: a table grows when it is half full.
const FEWEST: usize = 1 << 8;

/// Part of the hash of a text, and one more than its number; 0 where there is none.
#[derive(Clone, Copy, Default)]
struct Slot {
    tag: u32,
    next: u32,
}

/// Texts by number, in the order in which they were first met.
#[derive(Default)]
pub struct Texts {
    slots: Vec<Slot>,
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Texts {
    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a text, and whether it is a new one.
    pub fn number(&mut self, text: &str) -> (u32, bool) {
        self.of_hash(text, hash(text.as_bytes()))
    }

    /// The same of a text whose hash is at hand.
    pub fn of_hash(&mut self, text: &str, hash: u64) -> (u32, bool) {
        let at = self.place(text, hash);
        match self.slots.get(at).and_then(|slot| slot.next.checked_sub(1)) {
            Some(number) => (number, false),
            None => (self.add(at, text, hash), true),
        }
    }

    /// Adds a text whose place is known.
    #[inline(never)]
    fn add(&mut self, mut at: usize, text: &str, hash: u64) -> u32 {
        if 2 * self.ends.len() >= self.slots.len() {
            self.grow();
            at = self.place(text, hash);
        }
        self.bytes.extend_from_slice(text.as_bytes());
        self.ends.push(self.bytes.len() as u32);
        self.slots[at] = Slot { tag: hash as u32, next: self.ends.len() as u32 };
        self.ends.len() as u32 - 1
    }

    /// The hashes of texts that are about to be asked for, and the numbers of most of those that are known; brings the
    /// latter to hand: no look waits for another.
    pub fn fetch<'a>(&self, texts: impl Iterator<Item = &'a str>) -> (Vec<u64>, Vec<u32>) {
        let hashes: Vec<u64> = texts.map(|text| hash(text.as_bytes())).collect();
        let last = self.slots.len().wrapping_sub(1);
        let slots = hashes.iter().filter_map(|&hash| self.slots.get(hash as usize & last));
        let numbers: Vec<u32> = slots.filter_map(|slot| slot.next.checked_sub(1)).collect();
        let ends: Vec<u32> = numbers.iter().map(|&number| self.ends[number as usize]).collect();
        black_box(ends.iter().fold(0, |all, &end| all ^ self.bytes[end as usize - 1]));
        (hashes, numbers)
    }

    /// Where a text stands, or may be put, if there is any place.
    fn place(&self, text: &str, hash: u64) -> usize {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = hash as usize & last;
        while let Some(&Slot { tag, next: next @ 1.. }) = self.slots.get(at) {
            if tag == hash as u32 && self.text(next - 1) == text.as_bytes() {
                break;
            }
            at = (at + 1) & last;
        }
        at
    }

    fn text(&self, number: u32) -> &[u8] {
        let begin = number.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.bytes[begin as usize..self.ends[number as usize] as usize]
    }

    fn grow(&mut self) {
        let last = FEWEST.max(2 * self.slots.len()) - 1;
        let mut slots = vec![Slot::default(); last + 1];
        for &slot in self.slots.iter().filter(|slot| slot.next > 0) {
            let mut at = slot.tag as usize & last;
            while slots[at].next > 0 {
                at = (at + 1) & last;
            }
            slots[at] = slot;
        }
        self.slots = slots;
    }
}

fn hash(text: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text);
    hasher.finish()
}
