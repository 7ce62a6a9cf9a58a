//! A run taken apart into the words that may be one name: `divided` of `newslint/names/phrases.py`.

use rustc_hash::FxHashSet;

use crate::runs::fold::{content, fold};
use crate::runs::stretches::{joined, word};

/// Words that may belong to one name; a longer run is cut.
const MANY: usize = 16;

/// What may stand between two parts of a name, parts that say nothing by themselves, what a full stop may follow within
/// a name, and what the forms of a word end in.
pub struct Particles {
    pub together: FxHashSet<String>,
    pub small: FxHashSet<String>,
    pub abbreviated: FxHashSet<String>,
    pub endings: FxHashSet<String>,
}

impl Particles {
    /// False for a part that says nothing by itself: an initial, a particle, an article.
    pub fn says(&self, part: &str) -> bool {
        part.chars().nth(1).is_some() && !self.small.contains(part)
    }

    /// True if a full stop behind the word ends a sentence rather than an abbreviation.
    fn ends(&self, part: &str) -> bool {
        part.chars().nth(1).is_some() && !self.abbreviated.contains(part)
    }
}

/// What stands between two parts of one name only if they are those of an organisation, a place or a work.
const APART: [&str; 5] = ["&", "of", "for", "on", "of the"];

/// Code points of a possessive ending and a space.
const POSSESSIVE: usize = 3;

/// A word of a run: as it is written, without a possessive ending, and as it is looked up; where it is, in bytes, and
/// what stands between it and the word before.
pub struct Token<'a> {
    pub text: String,
    pub part: String,
    begin: usize,
    end: usize,
    /// Code points of the possessive ending.
    cut: usize,
    gap: &'a str,
}

/// All words of a run, and the places of those that may be one name, name by name.
pub struct Divided<'a> {
    pub run: &'a str,
    pub tokens: Vec<Token<'a>>,
    pub groups: Vec<Vec<usize>>,
}

impl Divided<'_> {
    /// True if a word may belong to one name with another behind it: `touch` of `newslint/names/fit.py`.
    pub fn touch(&self, at: usize, next: usize) -> bool {
        let (word, after) = (&self.tokens[at], &self.tokens[next]);
        let between = || word.cut + self.run[word.end..after.begin].chars().count();
        !APART.contains(&after.gap) && (!after.gap.is_empty() || between() < POSSESSIVE)
    }
}

/// The words of a run of Western letters; nothing if there are others.
pub fn divided<'a>(run: &'a str, particles: &Particles) -> Option<Divided<'a>> {
    let mut found = Divided { run, tokens: Vec::new(), groups: Vec::new() };
    let (mut last, mut next) = (0, word(run, 0).map(|end| (0, end)));
    while let Some((begin, end)) = next {
        let written = &run[begin..end];
        next = joined(run, end);
        if !written.starts_with(char::is_uppercase) && !has_particle(written) {
            continue;
        }
        let gap = if found.tokens.is_empty() { "" } else { run[last..begin].trim() };
        let (text, part, cut) = read(written)?;
        let is_cut = gap == "." && found.tokens.last().is_some_and(|before| particles.ends(&before.part));
        let is_full = found.groups.last().is_none_or(|group| group.len() >= MANY);
        if is_cut || is_full || !particles.together.contains(gap) {
            found.groups.push(Vec::new());
        }
        if particles.says(&part) {
            found.groups.last_mut()?.push(found.tokens.len());
        }
        found.tokens.push(Token { text, part, begin, end, cut, gap });
        last = end;
    }
    found.groups.retain(|group| !group.is_empty());
    Some(found)
}

/// True for a capitalised word behind a small particle: al-Assad, d’Estaing.
fn has_particle(written: &str) -> bool {
    let parts = written.split_once(['-', '\'', '’']);
    parts.is_some_and(|(head, rest)| rest.starts_with(char::is_uppercase) && head.chars().nth(2).is_none())
}

/// A word as it is written, without a possessive ending, and as it is looked up; the code points of that ending.
fn read(written: &str) -> Option<(String, String, usize)> {
    if written.bytes().all(|c| c.is_ascii_alphanumeric()) {
        return Some((written.to_owned(), written.to_ascii_lowercase(), 0));
    }
    let mut text = written.replace('’', "'");
    let cut = if text.chars().nth(3).is_some() && (text.ends_with("'s") || text.ends_with("'S")) { 2 } else { 0 };
    text.truncate(text.len() - cut);
    let part = content(&fold(&text)?);
    Some((text, part, cut))
}
