//! Where the words of a text stand: `WORD` of `newslint/prose.py`, for 64 bytes at a time, of which each is a bit.

use crate::chars::{is_alnum, is_familiar};

/// So many bytes are looked at together.
const BLOCK: usize = 64;

/// Where a word begins, where it ends, and so on, in bytes. None if a character is not familiar.
pub fn words(text: &str) -> Option<Vec<u32>> {
    let mut found = Vec::with_capacity(text.len() / 2);
    let mut last = 0;
    for (block, bits) in (0..).zip(Bits::of(text)?.joined()) {
        // The places where a word begins or has ended.
        let mut turns = bits ^ (bits << 1 | last);
        last = bits >> 63;
        while turns != 0 {
            found.push(block * BLOCK as u32 + turns.trailing_zeros());
            turns &= turns - 1;
        }
    }
    Some(found)
}

/// Each byte of a text as a bit; there is one bit more at least than bytes.
struct Bits {
    /// Letters and figures.
    letters: Vec<u64>,
    /// Marks that may join two of them.
    marks: Vec<u64>,
    /// Where such marks of three bytes begin.
    wide: Vec<usize>,
}

impl Bits {
    fn of(text: &str) -> Option<Self> {
        let size = text.len() / BLOCK + 1;
        let mut found = Self { letters: vec![0; size], marks: vec![0; size], wide: Vec::new() };
        let mut passed = 0;
        for (block, bytes) in text.as_bytes().chunks(BLOCK).enumerate() {
            found.letters[block] |= bits(bytes, |b| ((b | 32).wrapping_sub(b'a') < 26) | (b.wrapping_sub(b'0') < 10));
            found.marks[block] = bits(bytes, |b| (b == b'\'') | (b == b'-'));
            if !bytes.is_ascii() {
                passed = found.read_beyond(text, block, passed)?;
            }
        }
        Some(found)
    }

    /// Reads the characters beyond ASCII that begin in a block, behind what is passed; gives back the end of the last.
    fn read_beyond(&mut self, text: &str, block: usize, mut passed: usize) -> Option<usize> {
        let end = text.len().min((block + 1) * BLOCK);
        let mut at = passed.max(block * BLOCK);
        while let Some(more) = text.as_bytes()[at..end].iter().position(|b| !b.is_ascii()) {
            at += more;
            let c = text[at..].chars().next().filter(|&c| is_familiar(c))?;
            passed = at + c.len_utf8();
            match c {
                '’' | '‑' => self.wide.push(at),
                '\u{2000}'..='\u{206f}' => (), // spaces and marks
                _ if is_alnum(c) => (at..passed).for_each(|i| self.letters[i / BLOCK] |= 1 << (i % BLOCK)),
                _ => (),
            }
            at = passed.min(end);
        }
        Some(passed)
    }

    /// The bytes of words: letters and figures, and single marks between two of these.
    fn joined(mut self) -> Vec<u64> {
        let is_letter = |letters: &[u64], i: usize| letters[i / BLOCK] >> (i % BLOCK) & 1 == 1;
        self.wide.retain(|&at| at > 0 && is_letter(&self.letters, at - 1) && is_letter(&self.letters, at + 3));
        let mut last = 0;
        let mut words: Vec<u64> = Vec::with_capacity(self.letters.len());
        for (i, &letters) in self.letters.iter().enumerate() {
            let next = self.letters.get(i + 1).unwrap_or(&0);
            words.push(letters | (self.marks[i] & (letters << 1 | last) & (letters >> 1 | next << 63)));
            last = letters >> 63;
        }
        for i in self.wide.into_iter().flat_map(|at| at..at + 3) {
            words[i / BLOCK] |= 1 << (i % BLOCK);
        }
        words
    }
}

/// A bit for each of at most 64 bytes for which something is true.
fn bits(bytes: &[u8], is: impl Fn(u8) -> bool) -> u64 {
    let mut found = [0; BLOCK];
    for (found, &byte) in found.iter_mut().zip(bytes) {
        *found = u8::from(is(byte));
    }
    let eights = (0..BLOCK / 8).map(|i| u64::from_le_bytes(std::array::from_fn(|j| found[8 * i + j])));
    // The product brings the bits of eight bytes together in its highest byte.
    eights.rev().fold(0, |bits, eight| bits << 8 | eight.wrapping_mul(0x0102_0408_1020_4080) >> 56)
}
