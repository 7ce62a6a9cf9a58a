//! How the words of a list begin: of most other words that alone tells that they do not go on from one of the list.

/// Bits of a byte that are told apart; letters differ in these.
const LETTER: usize = 5;

/// A bit for each three bytes that a word begins with.
pub struct Begun([u64; (1 << (3 * LETTER)) / 64]);

impl Default for Begun {
    fn default() -> Self {
        Self([0; (1 << (3 * LETTER)) / 64])
    }
}

impl Begun {
    pub fn add(&mut self, word: &str) {
        match *word.as_bytes() {
            [a, b, c, ..] => self.enter(a, b, c),
            [a, b] => (0..=u8::MAX).for_each(|c| self.enter(a, b, c)),
            _ => self.0.fill(u64::MAX),
        }
    }

    /// False if a word surely is none of those that were added, whether with an ending or without.
    pub fn may_have(&self, word: &str) -> bool {
        let [a, b, c, ..] = *word.as_bytes() else { return true };
        let at = place(a, b, c);
        self.0[at / 64] >> (at % 64) & 1 == 1
    }

    fn enter(&mut self, a: u8, b: u8, c: u8) {
        let at = place(a, b, c);
        self.0[at / 64] |= 1 << (at % 64);
    }
}

fn place(a: u8, b: u8, c: u8) -> usize {
    [a, b, c].iter().fold(0, |at, &byte| at << LETTER | usize::from(byte) & ((1 << LETTER) - 1))
}
