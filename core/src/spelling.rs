//! A number for a run of letters, which gives that of two runs joined without looking at the letters again.

/// Odd, so that it can be divided by; the digits of the golden ratio otherwise.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
/// `BASE` times this is 1.
const PART: u64 = inverse();

/// The base to the power of each number of bytes that a word of a compound may have.
const POWERS: [u64; 64] = powers();

/// The letters of a text as the digits of a number to a large base, of which the last 64 bits are kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spelling {
    number: u64,
    /// The base to the power of the bytes.
    power: u64,
}

impl Spelling {
    pub const fn of(text: &str) -> Self {
        let (bytes, mut number, mut i) = (text.as_bytes(), 0u64, 0);
        while i < bytes.len() {
            number = number.wrapping_mul(BASE).wrapping_add(bytes[i] as u64);
            i += 1;
        }
        Self { number, power: power(bytes.len()) }
    }

    /// That of a text with this number and so many bytes.
    pub fn known(number: u64, size: u16) -> Self {
        Self { number, power: power(size.into()) }
    }

    pub fn number(self) -> u64 {
        self.number
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

/// A set of spellings by half of their numbers: each at the place that it names, or the next that was free.
pub struct Spellings {
    slots: Vec<u32>,
}

impl Default for Spellings {
    fn default() -> Self {
        Self::with_capacity(0)
    }
}

impl Spellings {
    pub fn of(spellings: &[Spelling]) -> Self {
        let mut made = Self::with_capacity(spellings.len());
        spellings.iter().for_each(|&spelling| made.add(spelling));
        made
    }

    /// No more than `count` may be added.
    pub fn with_capacity(count: usize) -> Self {
        Self { slots: vec![0; (count + count / 3 + 2).next_power_of_two()] }
    }

    pub fn add(&mut self, spelling: Spelling) {
        let (at, half) = self.place(spelling);
        self.slots[at] = half;
    }

    /// True if it is one of them, or one that is like one of them by a rare chance.
    pub fn has(&self, spelling: Spelling) -> bool {
        self.slots[self.place(spelling).0] != 0
    }

    /// Where it stands, or may be put, and what stands for it; that is never 0.
    fn place(&self, spelling: Spelling) -> (usize, u32) {
        let mixed = (spelling.number ^ spelling.number >> 32).wrapping_mul(BASE);
        let (half, last) = ((mixed >> 32) as u32 | 1, self.slots.len() - 1);
        let mut at = (mixed >> 20) as usize & last;
        while self.slots[at] != 0 && self.slots[at] != half {
            at = (at + 1) & last;
        }
        (at, half)
    }
}

const fn power(size: usize) -> u64 {
    if size < POWERS.len() {
        POWERS[size]
    } else {
        BASE.wrapping_pow(size as u32)
    }
}

const fn powers() -> [u64; 64] {
    let mut powers = [1; 64];
    let mut size = 1;
    while size < powers.len() {
        powers[size] = BASE.wrapping_mul(powers[size - 1]);
        size += 1;
    }
    powers
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
