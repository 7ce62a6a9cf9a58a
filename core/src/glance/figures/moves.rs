//! Rises and falls with both their figures: *rose 40 percent, from 50 to 75*, *doubled to 75 from 50*.

use super::{is_in, Figures, CHANGED, FROM, MOVE, PERCENT, TIMES, TO};
use crate::story::Story;

/// Tokens from *from* to the *to* behind it: a number has six (*1,234,567,890,123 million*), its unit two, a year two.
const AHEAD: usize = 11;
/// Tokens from *to* to the *from* behind it: *up 12.5 per cent* may stand between as well.
const BACK: usize = 16;
/// Tokens from a verb to its figures: an adverb, *by more than*, a number and its unit.
const VERB: usize = 13;
/// Code points before and behind the first word of a pair between which a percentage must stand: `WINDOW`.
const NEAR: usize = 100;
/// The same for the word for the change.
const NEAR_CHANGE: usize = 130;

/// `UP` and `DOWN` of `newslint/figures/moves.py`.
#[rustfmt::skip]
pub const MOVES: &[&str] = &[
    "climbed", "cut", "decline", "declined", "decrease", "decreased", "drop", "dropped", "fall", "fallen", "falls",
    "fell", "grew", "grown", "increase", "increased", "jumped", "plunged", "raised", "reduced", "rise", "risen",
    "rises", "rose", "shrank", "slipped", "soared", "surged", "tumbled",
];

/// `OTHER` there.
pub fn is_multiple(low: &str) -> bool {
    let begins = |words: &[&str]| words.iter().any(|word| low.starts_with(word));
    low.starts_with(['d', 't', 'q', 'h']) && begins(&["doubl", "tripl", "trebl", "quadrupl", "halv"])
}

/// How the words of `CHANGED` in `newslint/checks/change.py` begin.
pub fn tells_change(part: &str) -> bool {
    let begins = |words: &[&str]| words.iter().any(|word| part.starts_with(word));
    match part.as_bytes().first() {
        Some(b'r') => begins(&["ris", "rose"]),
        Some(b'g') => begins(&["gain", "grew", "grow"]),
        Some(b'd') => begins(&["declin", "decreas", "down", "drop"]),
        Some(b'f') => begins(&["fall", "fell"]),
        Some(b's') => begins(&["slip", "soar", "surg"]),
        Some(b'c' | b'i' | b'j' | b'p' | b't' | b'u') => begins(&["climb", "jump", "increas", "plung", "tumbl", "up"]),
        _ => false,
    }
}

/// *from* and *to*, each before a number: the tokens of the one that comes first and of the other.
struct Pair {
    first: usize,
    second: usize,
}

/// True if what stands between two tokens may stand there in a pair: no end of a sentence does.
fn goes_on(gap: &str) -> bool {
    is_in(&[" ", " $", " £", " €", "% ", "%, ", ",", ", ", "."], gap)
}

fn has_number(story: &Story, i: usize) -> bool {
    story.begins(i + 1) && matches!(story.mark(i + 1), " " | " $" | " £" | " €")
}

/// Every pair that `_move` of `moves.py` or `_forms` of `change.py` may match.
fn pairs<'a>(story: &'a Story) -> impl Iterator<Item = Pair> + use<'a> {
    story.each(FROM).filter(|&from| has_number(story, from)).flat_map(move |from| {
        let ahead = (from + 2..=from + AHEAD).take_while(|&i| i < story.tokens.len() && goes_on(story.mark(i)));
        let back = (from.saturating_sub(BACK)..from).rev().take_while(|&i| goes_on(story.mark(i + 1)));
        let is_to = move |&i: &usize| story.kind(i) & TO != 0 && has_number(story, i);
        let ahead = ahead.filter(is_to).map(move |to| Pair { first: from, second: to });
        ahead.chain(back.filter(is_to).map(move |to| Pair { first: to, second: from }))
    })
}

/// `_move` of `newslint/figures/moves.py`: one of the verbs stands before a pair, with an adverb or *by …* between.
fn moves(story: &Story, verbs: u16) -> bool {
    story.any(verbs) && story.any(FROM) && pairs(story).any(|pair| follows(story, pair.first, verbs))
}

fn follows(story: &Story, first: usize, verbs: u16) -> bool {
    let back = (first.saturating_sub(VERB)..first).rev().take_while(|&i| goes_on(story.mark(i + 1)));
    back.filter(|&i| story.kind(i) & verbs != 0).any(|i| {
        let by = story.text(i + 1) == "by" || story.text(i + 2) == "by";
        i + 1 == first || i + 2 == first || by
    })
}

pub fn may_have_direction(story: &Story) -> bool {
    moves(story, MOVE)
}

pub fn may_have_multiple(story: &Story) -> bool {
    moves(story, TIMES)
}

/// `_forms` of `newslint/checks/change.py`: a pair that is no percentages, and one with a word for a change beside it.
pub fn may_have_wrong_percentage(story: &Story) -> bool {
    let told = story.any(PERCENT) || story.has("%");
    told && story.any(FROM) && story.any(CHANGED) && pairs(story).any(|pair| is_told(story, &pair))
}

fn is_told(story: &Story, pair: &Pair) -> bool {
    let between = pair.first + 1..pair.second;
    if story.text(pair.first) == "from" && (between.clone().any(|i| is_percent(story, i)) || signed(story, between)) {
        return false; // what rose is itself a share
    }
    let near = |reach| around(story, pair.first, reach);
    !is_share(story, pair.second + 1)
        && near(NEAR_CHANGE).any(|i| story.kind(i) & CHANGED != 0)
        && (near(NEAR).any(|i| is_percent(story, i)) || signed(story, near(NEAR)))
}

/// The tokens that begin within so many code points before or behind the start of a token, and one more on each side.
fn around(story: &Story, i: usize, reach: usize) -> std::ops::Range<usize> {
    let at = story.tokens[i].start as usize;
    let begin = story.text[..at].char_indices().nth_back(reach).map_or(0, |(begin, _)| begin);
    let end = story.text[at..].char_indices().nth(reach).map_or(story.text.len(), |(end, _)| at + end);
    let before = |place: usize| story.tokens.partition_point(|token| (token.start as usize) < place);
    before(begin).saturating_sub(1)..(before(end) + 1).min(story.tokens.len())
}

/// True for *percent*, and for the *cent* of *per cent*.
fn is_percent(story: &Story, i: usize) -> bool {
    story.kind(i) & PERCENT != 0 && (story.text(i).starts_with('p') || (i > 0 && story.text(i - 1) == "per"))
}

/// True if the sign stands behind one of the tokens.
fn signed(story: &Story, tokens: std::ops::Range<usize>) -> bool {
    tokens.into_iter().any(|i| story.mark(i + 1).starts_with('%'))
}

/// True if the number that begins at a token is certainly a percentage, by the sign or word right behind its figures.
fn is_share(story: &Story, number: usize) -> bool {
    let goes_on = |&i: &usize| matches!(story.mark(i), "," | ".") && story.text(i).starts_with(super::is_figure);
    let next = (number + 1..).find(|i| !goes_on(i)).unwrap_or(number);
    let word = |i: usize| story.tokens.get(i).map_or("", |_| &*story.word(i).text);
    let per_cent = word(next) == "per" && story.mark(next + 1) == " " && word(next + 1).starts_with("cent");
    let told = story.mark(next) == " " && (word(next).starts_with("percent") || per_cent);
    told || story.mark(next).starts_with('%')
}
