//! What is seen on one walk over the words of a story, for all glances.

use crate::glance::consistency::hyphenation::may_join;
use crate::glance::FAMILIES;
use crate::lexis::{Id, Lexis, Word};
use crate::signs::Signs;
use crate::story::Token;

#[derive(Default)]
pub struct Walk {
    /// What each family of checks says of any of the words.
    pub traits: [u16; FAMILIES],
    /// The shapes of any of them.
    pub shapes: u8,
    /// For each family, the tokens whose places it looks for.
    pub spots: [Vec<u32>; FAMILIES],
    /// The tokens that are the word before them, in small letters.
    pub repeats: Vec<u32>,
    /// The tokens that may also be written as one with the word before them, from which one space keeps them.
    pub joinable: Vec<u32>,
    /// The tokens before which anything but a single space stands, and their number.
    pub gaps: Vec<u32>,
    /// What stands in these gaps.
    pub signs: Signs,
}

impl Walk {
    pub fn through(text: &str, lexis: &Lexis, tokens: &[Token], vocabulary: &[Id]) -> Self {
        let mut walk = Self {
            gaps: Vec::with_capacity(tokens.len() / 4),
            joinable: Vec::with_capacity(tokens.len() / 2),
            spots: std::array::from_fn(|_| Vec::with_capacity(tokens.len() / 16)),
            ..Self::default()
        };
        for word in vocabulary.iter().map(|&id| lexis.word(id)) {
            walk.traits.iter_mut().zip(word.traits).for_each(|(all, its)| *all |= its);
            walk.shapes |= word.shape;
        }
        let text = text.as_bytes();
        let (mut end, mut last): (_, Option<&Word>) = (0, None);
        for (i, token) in (0..).zip(tokens) {
            let gap = &text[end as usize..token.start as usize];
            if gap != b" " {
                walk.gaps.push(i);
                walk.signs.read(gap, text[token.start as usize]);
            }
            end = token.end;
            let word = lexis.word(token.id);
            if let Some(last) = last {
                if token.id == last.low {
                    walk.repeats.push(i);
                }
                if matches!(gap, b" " | b"\xc2\xa0") && may_join(last, word) {
                    walk.joinable.push(i);
                }
            }
            last = Some(word);
            let mut families = word.spots;
            while families != 0 {
                walk.spots[families.trailing_zeros() as usize].push(i);
                families &= families - 1;
            }
        }
        walk.gaps.push(tokens.len() as u32);
        walk.signs.read(&text[end as usize..], b' ');
        walk
    }
}
