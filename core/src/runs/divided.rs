//! A run taken apart into the words that may be one name: `divided` of `newslint/names/phrases.py`.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::runs::parts::Parts;
use crate::runs::stretches::{joined, word};
use crate::runs::word::Word;

/// Words that may belong to one name; a longer run is cut.
pub const MANY: usize = 16;

/// Code points of a possessive ending and a space.
const POSSESSIVE: usize = 3;

/// What may stand between two parts of a name, parts that say nothing by themselves, what a full stop may follow within
/// a name, what the forms of a word end in, and what stands between parts of a name only if it is no person's.
pub struct Particles {
    pub together: FxHashSet<String>,
    pub small: FxHashSet<String>,
    pub abbreviated: FxHashSet<String>,
    pub endings: FxHashSet<String>,
    pub apart: FxHashSet<String>,
    /// Bytes that no small part and no abbreviation has more of, nor a letter.
    longest: usize,
}

impl Particles {
    /// In the order in which they stand above.
    pub fn new([together, small, abbreviated, endings, apart]: [FxHashSet<String>; 5]) -> Self {
        let longest = small.iter().chain(&abbreviated).map(String::len).fold(char::MAX.len_utf8(), usize::max);
        Self { together, small, abbreviated, endings, apart, longest }
    }

    /// True if two parts of a name may stand together with this between them: nothing, as a rule.
    fn join(&self, gap: &str) -> bool {
        gap.is_empty() || self.together.contains(gap)
    }

    /// False for a part that says nothing by itself: an initial, a particle, an article.
    pub fn says(&self, part: &str) -> bool {
        self.is_beyond(part, &self.small)
    }

    /// True if a full stop behind the word ends a sentence rather than an abbreviation.
    pub fn ends(&self, part: &str) -> bool {
        self.is_beyond(part, &self.abbreviated)
    }

    /// True for a part that is neither a letter nor one of these.
    fn is_beyond(&self, part: &str, listed: &FxHashSet<String>) -> bool {
        part.len() > self.longest || (part.chars().nth(1).is_some() && !listed.contains(part))
    }
}

/// All words of a run, those of them that may be parts of names, and which of these may be one name.
#[derive(Default)]
pub struct Divided {
    pub tokens: Vec<Word>,
    words: Vec<Word>,
    groups: Vec<Range<usize>>,
}

impl Divided {
    /// Takes a run of Western letters apart; nothing if there are others.
    pub fn divide(&mut self, run: &str, parts: &mut Parts) -> Option<()> {
        self.tokens.clear();
        self.words.clear();
        self.groups.clear();
        let (mut last, mut said, mut next) = (0, 0, word(run, 0).map(|end| (0, end)));
        while let Some((begin, end)) = next {
            let written = &run[begin..end];
            next = joined(run, end);
            if !begins_with_capital(written) && !has_particle(written) {
                continue;
            }
            let (token, gap) = (parts.word(written)?, &run[last..begin]);
            let gap = if gap == " " { "" } else { gap.trim() };
            if !self.goes_on(gap, parts) {
                self.groups.push(self.words.len()..self.words.len());
            }
            if token.says {
                self.touch(gap, &run[said..begin], &parts.particles);
                self.words.push(token);
                self.groups.last_mut()?.end += 1;
                said = end;
            }
            self.tokens.push(token);
            last = end;
        }
        self.groups.retain(|group| !group.is_empty());
        Some(())
    }

    /// The words of what may be one name each.
    pub fn names(&self) -> impl Iterator<Item = &[Word]> {
        self.groups.iter().map(|group| &self.words[group.clone()])
    }

    /// True if what comes behind a gap may belong to the same name as what came before.
    fn goes_on(&self, gap: &str, parts: &Parts) -> bool {
        let Some((before, group)) = self.tokens.last().zip(self.groups.last()) else { return false };
        group.len() < MANY && !(gap == "." && before.ends) && parts.particles.join(gap)
    }

    /// Notes whether the last word of a group touches the next one, which stands behind a gap, and behind so much text.
    fn touch(&mut self, gap: &str, between: &str, particles: &Particles) {
        if let Some(before) = self.groups.last().filter(|group| !group.is_empty()).and(self.words.last_mut()) {
            let is_near = || usize::from(before.cut) + between.chars().count() < POSSESSIVE;
            before.touches = if gap.is_empty() { is_near() } else { !particles.apart.contains(gap) };
        }
    }
}

fn begins_with_capital(written: &str) -> bool {
    written.as_bytes()[0].is_ascii_uppercase() || written.starts_with(char::is_uppercase)
}

/// True for a capitalised word behind a small particle: al-Assad, d’Estaing.
fn has_particle(written: &str) -> bool {
    let parts = written.split_once(['-', '\'', '’']);
    parts.is_some_and(|(head, rest)| rest.starts_with(char::is_uppercase) && head.chars().nth(2).is_none())
}
