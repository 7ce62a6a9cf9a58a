//! A number for a run of letters, which gives that of two runs joined without looking at the letters again.

/// Odd, so that it can be divided by; the digits of the golden ratio otherwise.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
/// `BASE` times this is 1.
const PART: u64 = inverse();

/// The letters of a text as the digits of a number to a large base, of which the last 64 bits are kept.
#[derive(Clone, Copy, Default, Debug, PartialEq)]
pub struct Spelling {
    number: u64,
    /// The base to the power of the bytes.
    power: u64,
}

impl Spelling {
    pub fn of(text: &str) -> Self {
        text.bytes().fold(Self { number: 0, power: 1 }, |all, byte| Self {
            number: all.number.wrapping_mul(BASE).wrapping_add(u64::from(byte)),
            power: all.power.wrapping_mul(BASE),
        })
    }

    /// That of this text and the next as one.
    pub fn then(self, next: Self) -> Self {
        Self {
            number: self.number.wrapping_mul(next.power).wrapping_add(next.number),
            power: self.power.wrapping_mul(next.power),
        }
    }

    /// That of the text without its last byte, which is known.
    pub fn without(self, last: u8) -> Self {
        let number = self.number.wrapping_sub(u64::from(last)).wrapping_mul(PART);
        Self { number, power: self.power.wrapping_mul(PART) }
    }
}

/// A set of spellings: their numbers, each at the place that it names or the next that was free.
pub struct Spellings {
    slots: Vec<u64>,
    shift: u32,
}

impl Spellings {
    /// No more than `count` may be added.
    pub fn with_capacity(count: usize) -> Self {
        let bits = (4 * count.max(1)).ilog2() + 1;
        Self { slots: vec![0; 1 << bits], shift: u64::BITS - bits }
    }

    pub fn add(&mut self, spelling: Spelling) {
        let at = self.place(spelling);
        self.slots[at] = spelling.number;
    }

    /// True if it is one of them.
    pub fn has(&self, spelling: Spelling) -> bool {
        self.slots[self.place(spelling)] != 0
    }

    /// Where it stands, or may be put.
    fn place(&self, spelling: Spelling) -> usize {
        let mixed = (spelling.number ^ spelling.number >> 32).wrapping_mul(BASE);
        let mut at = (mixed >> self.shift) as usize;
        while self.slots[at] != 0 && self.slots[at] != spelling.number {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }
}

/// Newton's way: each step doubles the number of bits that are right.
const fn inverse() -> u64 {
    let mut part = BASE;
    let mut step = 0;
    while step < 6 {
        part = part.wrapping_mul(2u64.wrapping_sub(BASE.wrapping_mul(part)));
        step += 1;
    }
    part
}
