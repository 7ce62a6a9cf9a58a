//! Short words as numbers, and a table from these to the numbers of words: one look at one place tells most.

use std::hint::black_box;

use crate::lexis::Id;

/// The bytes of a short word; 0 is none, as no word is empty or has a NUL.
pub type Key = u128;

/// So many bytes has a short word at most.
pub const SHORT: usize = 16;

/// Places at first: a table grows when it is half full.
const FEWEST: usize = 1 << 10;

/// The bytes of a text in one number, if there are no more than 16; None if it is empty or ends in a NUL, too.
pub fn packed(text: &str) -> Option<Key> {
    let (bytes, size) = (text.as_bytes(), text.len());
    match size {
        0 => None,
        _ if bytes[size - 1] == 0 => None,
        1..=3 => {
            let at = |i: usize| Key::from(bytes[i]) << (8 * i);
            Some(at(0) | at(size / 2) | at(size - 1))
        }
        4..=7 => {
            let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
            let last = u64::from(u32::from_le_bytes(*last)) >> (8 * (8 - size));
            Some(Key::from(u64::from(u32::from_le_bytes(*first)) | (last << 32)))
        }
        8..=16 => {
            let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
            let last = Key::from(u64::from_le_bytes(*last)) >> (8 * (16 - size));
            Some(Key::from(u64::from_le_bytes(*first)) | (last << 64))
        }
        _ => None,
    }
}

/// The same of a word in a text, if the text has 16 bytes from there on, which are read at once; no word is empty.
pub fn packed_in(text: &[u8], start: usize, end: usize) -> Option<Key> {
    let (key, _) = text.get(start..)?.split_first_chunk::<SHORT>()?;
    Some(Key::from_le_bytes(*key) & KEPT.get(end - start)?)
}

/// What is kept of 16 bytes for a word of each size.
const KEPT: [Key; SHORT + 1] = {
    let mut kept = [0; SHORT + 1];
    let mut size = 1;
    while size <= SHORT {
        kept[size] = Key::MAX >> (8 * (SHORT - size));
        size += 1;
    }
    kept
};

#[derive(Clone, Copy, Default)]
#[repr(align(32))]
struct Slot {
    key: Key,
    id: Id,
}

/// The numbers of short words: each at the place that its key names, or the next that was free.
#[derive(Default)]
pub struct Keys {
    slots: Vec<Slot>,
    count: usize,
}

impl Keys {
    pub fn get(&self, key: Key) -> Option<Id> {
        let slot = self.slots.get(self.place(key))?;
        (slot.key == key).then_some(slot.id)
    }

    /// Adds a key that is not there.
    pub fn add(&mut self, key: Key, id: Id) {
        if 2 * self.count >= self.slots.len() {
            let more = vec![Slot::default(); FEWEST.max(2 * self.slots.len())];
            let known = std::mem::replace(&mut self.slots, more);
            for slot in known.into_iter().filter(|slot| slot.key != 0) {
                self.put(slot);
            }
        }
        self.count += 1;
        self.put(Slot { key, id });
    }

    fn put(&mut self, slot: Slot) {
        let at = self.place(slot.key);
        self.slots[at] = slot;
    }

    /// Brings to hand what is known of some keys, which are about to be asked for: no look waits for another.
    pub fn fetch(&self, keys: impl Iterator<Item = Key>) {
        let last = self.slots.len().wrapping_sub(1);
        black_box(keys.fold(0, |all, key| all ^ self.slots.get(home(key) & last).map_or(0, |slot| slot.id)));
    }

    /// Where a key stands, or may be put; 0 if there is no place at all.
    fn place(&self, key: Key) -> usize {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = home(key) & last;
        while let Some(slot) = self.slots.get(at) {
            if slot.key == key || slot.key == 0 {
                return at;
            }
            at = (at + 1) & last;
        }
        0
    }
}

/// A number for a key, of which the lower bits are well mixed.
pub const fn home(key: Key) -> usize {
    let mixed = ((key >> 64) as u64).wrapping_mul(0xf135_7aea_2e62_a9c5) ^ key as u64;
    (mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize
}
