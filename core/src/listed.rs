//! Closed lists of words: whether a word is in one is told at a glance where it is not.

/// Bits of the filter of a list.
const BITS: usize = 8192;

/// A list of words, sorted, and a bit for each place that one of them names.
pub struct List {
    words: &'static [&'static str],
    filter: [u64; BITS / 64],
}

impl List {
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut filter = [0; BITS / 64];
        let mut i = 0;
        while i < words.len() {
            let at = place(words[i].as_bytes());
            filter[at / 64] |= 1 << (at % 64);
            i += 1;
        }
        Self { words, filter }
    }

    pub fn has(&self, word: &str) -> bool {
        let at = place(word.as_bytes());
        self.filter[at / 64] >> (at % 64) & 1 == 1 && self.words.binary_search(&word).is_ok()
    }
}

/// A place by the length of a word, its ends and its middle.
const fn place(word: &[u8]) -> usize {
    let size = word.len();
    if size == 0 {
        return 0;
    }
    let (first, middle, last) = (word[0] as usize, word[size / 2] as usize, word[size - 1] as usize);
    (first ^ middle << 3 ^ last << 6 ^ size << 9) % BITS
}
