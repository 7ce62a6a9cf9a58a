//! Where the words of a text as long as a book stand: none is sought from the first page on.

use std::ops::Range;

use crate::lexis::{Id, Lexis};
use crate::story::Token;

/// So many bytes further on it is known anew how many characters came before.
const STEP: usize = 1 << 8;

pub struct Book {
    /// The places of the tokens among all, by their words.
    tokens: Vec<(Id, u32)>,
    /// The places of words in the vocabulary, by how they are written in small letters.
    words: Vec<u32>,
    /// The characters before each step.
    before: Vec<u32>,
}

impl Book {
    pub fn new(text: &str, lexis: &Lexis, tokens: &[Token], vocabulary: &[Id]) -> Self {
        let mut tokens: Vec<(Id, u32)> = tokens.iter().map(|token| (token.id, token.start)).collect();
        tokens.sort_unstable();
        let mut words: Vec<u32> = (0..vocabulary.len() as u32).collect();
        words.sort_by_key(|&at| low(lexis, vocabulary[at as usize]));
        let mut before = vec![0];
        let steps = text.as_bytes().chunks(STEP).map(characters);
        steps.for_each(|count| before.push(before[before.len() - 1] + count));
        Self { tokens, words, before }
    }

    /// Where a word begins, in bytes.
    pub fn starts(&self, word: Id) -> impl Iterator<Item = usize> + '_ {
        let first = self.tokens.partition_point(|&(id, _)| id < word);
        let tokens = self.tokens[first..].iter().take_while(move |&&(id, _)| id == word);
        tokens.map(|&(_, start)| start as usize)
    }

    /// The same in code points.
    pub fn places<'a>(&'a self, text: &'a str, word: Id) -> impl Iterator<Item = usize> + 'a {
        self.starts(word).map(|start| {
            let step = start / STEP;
            (self.before[step] + characters(&text.as_bytes()[step * STEP..start])) as usize
        })
    }

    /// The words that are `text` in small letters, in order of first use.
    pub fn forms(&self, lexis: &Lexis, vocabulary: &[Id], text: &str) -> Vec<Id> {
        let ids = self.among(lexis, vocabulary, |low| low < text, |low| low == text);
        self.words[ids].iter().map(|&at| vocabulary[at as usize]).collect()
    }

    /// The words that begin with `start` in small letters, in order of first use.
    pub fn begun(&self, lexis: &Lexis, vocabulary: &[Id], start: &str) -> Vec<Id> {
        let ids = self.among(lexis, vocabulary, |low| low < start, |low| low.starts_with(start));
        let mut found = self.words[ids].to_vec();
        found.sort_unstable();
        found.into_iter().map(|at| vocabulary[at as usize]).collect()
    }

    /// The words behind those that are before, as long as it is they.
    fn among(
        &self,
        lexis: &Lexis,
        vocabulary: &[Id],
        is_before: impl Fn(&str) -> bool,
        is_it: impl Fn(&str) -> bool,
    ) -> Range<usize> {
        let low = |at: &u32| low(lexis, vocabulary[*at as usize]);
        let first = self.words.partition_point(|at| is_before(low(at)));
        first..first + self.words[first..].partition_point(|at| is_it(low(at)))
    }
}

fn low(lexis: &Lexis, word: Id) -> &str {
    &lexis.word(lexis.low(word)).text
}

/// How many characters begin in these bytes.
fn characters(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u32::from(byte & 0xc0 != 0x80)).sum()
}
