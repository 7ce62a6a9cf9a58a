//! For `newslint/checks/capitals.py`: is a name here with other capitals behind its first letter?

use memchr::{memchr, memrchr};

use crate::glance::consistency::COMPARED;
use crate::lexis::{Word, CAPITAL, FOREIGN, INNER_CAPITAL, JOINED};
use crate::spelling::Spelling;
use crate::story::{parts, Story};

/// Words of a long text.
const LONG: usize = 10_000;

/// A word counts from so many letters on, an acronym without its number as well.
const SHORTEST: usize = 4;

pub fn may_find(story: &Story) -> bool {
    let has_inner = story.walk.shapes & (INNER_CAPITAL | FOREIGN) != 0;
    has_inner && Names::of(story).is_none_or(|names| names.doubtful().next().is_some())
}

/// The names of which the check has to say whether they contradict each other, in small letters and without a ’s; none
/// are told where there are too many words to compare.
pub fn doubtful(story: &Story) -> Option<Vec<String>> {
    let names = Names::of(story)?;
    let bare = |word: &Word| without_s(&story.lexis.word(word.low).text).to_owned();
    Some(names.doubtful().map(bare).collect())
}

/// The words of a story that may be names, and those among them that have a capital behind the first letter.
struct Names<'a> {
    story: &'a Story<'a>,
    all: Vec<(Spelling, &'a Word)>,
    inner: Vec<(Spelling, &'a Word)>,
}

impl<'a> Names<'a> {
    fn of(story: &'a Story) -> Option<Self> {
        let words = story.vocabulary.iter().map(|&id| story.lexis.word(id));
        let counts =
            |word: &&Word| word.shape & (CAPITAL | INNER_CAPITAL | FOREIGN) != 0 && word.text.len() >= SHORTEST;
        let all: Vec<_> = words.filter(counts).map(|word| (bare(story, word), word)).collect();
        let is_inner = |(_, word): &&(Spelling, &Word)| word.shape & (INNER_CAPITAL | FOREIGN) != 0;
        let inner: Vec<_> = all.iter().filter(is_inner).copied().collect();
        (inner.len() * all.len() <= COMPARED).then_some(Self { story, all, inner })
    }

    /// Those of the latter that are also written in another way which may contradict them.
    fn doubtful(&self) -> impl Iterator<Item = &'a Word> + '_ {
        let contradicts = |(name, word): &&(Spelling, &Word)| {
            let other = |(its, other): &(Spelling, &Word)| {
                name == its && differ(word, other) && may_contradict(self.story, word, other)
            };
            self.all.iter().any(other)
        };
        self.inner.iter().filter(contradicts).map(|&(_, word)| word)
    }
}

/// The word in small letters, without a ’s.
fn bare(story: &Story, word: &Word) -> Spelling {
    match word.shape & JOINED {
        0 => word.spelling(),
        _ => Spelling::of(without_s(&story.lexis.word(word.low).text)),
    }
}

/// True if there is more to two ways of writing a name than another first letter.
fn differ(word: &Word, other: &Word) -> bool {
    let foreign = (word.shape | other.shape) & FOREIGN != 0;
    let (word, other) = (without_s(&word.text), without_s(&other.text));
    word != other && (foreign || word[1..] != other[1..])
}

fn without_s(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

/// True for two names of which one has a capital inside it, and for what may be an acronym where both stand in text.
///
/// Capitals throughout count for acronyms only, so for no other word need it be asked where they stand.
fn may_contradict(story: &Story, word: &Word, other: &Word) -> bool {
    if (word.shape | other.shape) & FOREIGN != 0 {
        return true;
    }
    let shouted = [word, other].map(|word| is_upper(without_s(&word.text)));
    if shouted == [false; 2] && (has_inner_capital(&word.text) || has_inner_capital(&other.text)) {
        return true;
    }
    let first = without_s(&word.text).split('-').next().unwrap_or_default();
    let is_acronym = first.len() >= SHORTEST && first.bytes().all(|b| b.is_ascii_alphabetic());
    is_acronym && [word, other].iter().zip(shouted).all(|(word, shouted)| !shouted || is_in_text(story, word))
}

fn is_upper(word: &str) -> bool {
    !word.bytes().any(|b| b.is_ascii_lowercase())
}

/// True for *YouTube*, not for *pro-Beijing*, *O’Brien* or the plural *MPs*.
fn has_inner_capital(word: &str) -> bool {
    parts(without_s(word)).filter(|part| !part.is_empty()).any(|part| {
        let is_plural = part.strip_suffix('s').is_some_and(|stem| !stem.is_empty() && is_upper(stem));
        part.bytes().skip(1).any(|b| b.is_ascii_uppercase()) && !is_plural
    })
}

/// True if the word stands anywhere but in a line in capitals and where a dateline may be: `_is_shouted` of the check.
///
/// It is believed of any word of a long text, where to look for each would take long.
fn is_in_text(story: &Story, word: &Word) -> bool {
    if story.tokens.len() > LONG {
        return true;
    }
    let is_it = |i: &usize| std::ptr::eq(story.word(*i), word);
    (0..story.tokens.len()).filter(is_it).any(|i| {
        let at = story.tokens[i].start as usize;
        !is_dateline(story.text, at) && !is_shouted(story.text, at)
    })
}

/// True if a block begins before the capitals at this place, or nothing but spaces and brackets are seen there.
fn is_dateline(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    let near: String = [before.next(), before.next()].into_iter().flatten().collect();
    let before = near.trim_matches([' ', '(']);
    let is_upper = text[at..].chars().take(2).all(|c| c.is_ascii_uppercase());
    is_upper && (before.is_empty() || before == "\n")
}

fn is_shouted(text: &str, at: usize) -> bool {
    let start = memrchr(b'\n', &text.as_bytes()[..at]).map_or(0, |i| i + 1);
    let end = memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |i| at + i);
    !text[start..end].chars().any(char::is_lowercase)
}
