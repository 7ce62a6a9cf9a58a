//! Parts and their whole: *eight people, including 12 children*, *12 of the eight men*. `newslint/figures/parts.py`.

use super::numbers::{begun, ended};
use super::DIVIDED;
use super::{is_in, Figures, BODY, ENDS, INCLUDING, OF};
use crate::glance::{said, FIGURES};
use crate::story::Story;

/// `BODIES` of `newslint/checks/figures.py`.
const BODIES: [&str; 6] = ["-member", "-seat", "-strong", "-person", "-judge", "-justice"];

/// Spaces between the first two elements of a list: a number has four, *of them* two, what it counts six.
const ELEMENT: usize = 14;
/// Tokens in the 60 code points between the size of a body and its vote.
const VOTE: usize = 32;
/// Spaces between *seats* and the size of the body.
const SEATS: usize = 8;

/// True if one of these is in a word.
pub fn tells_body(low: &str) -> bool {
    let begins = |at: usize| BODIES.iter().any(|body| low[at..].starts_with(body));
    low.bytes().enumerate().any(|(at, b)| b == b'-' && begins(at))
}

pub fn may_have_part(story: &Story) -> bool {
    story.each(INCLUDING | OF | BODY).any(|i| {
        let kind = story.kind(i);
        (kind & INCLUDING != 0 && including(story, i))
            || (kind & OF != 0 && (of_number(story, i) || of_them(story, i) || of_each(story, i)))
            || (kind & BODY != 0 && (votes(story, i) || seats(story, i)))
    })
}

/// `_after_including` and `_together`: a number before *including* or *among them*, and one or a list behind.
fn including(story: &Story, i: usize) -> bool {
    let begin = if story.text(i) == "including" { i + 1 } else { i + 2 };
    let them = begin == i + 1 || story.text(i + 1) == "them";
    if !them || story.mark(begin) != " " || i < 2 {
        return false;
    }
    let mut wholes = whole_before(story, i - 1).peekable();
    let list = wholes.peek().is_some() && is_one_by_one(story.text(i - 1)) && is_list(story, begin);
    list || (story.begins(begin) && is_more(begun(story, begin), wholes))
}

/// `PERSONS` of `people.py` and `THINGS` of `parts.py`: what a part of which is counted in the same way.
fn is_one_by_one(noun: &str) -> bool {
    said(noun, FIGURES) & u32::from(DIVIDED) > 0
        || is_in(
            &[
                "adults", "boys", "buildings", "cases", "children", "civilians", "countries", "girls", "goals",
                "homes", "houses", "men", "militants", "rebels", "schools", "soldiers", "states", "troops", "vehicles",
                "votes", "women",
            ],
            noun,
        )
}

/// True if at least two elements of a list may begin at a token: `listed` of `lists.py`, `_alone` of `parts.py`.
pub fn is_list(story: &Story, begin: usize) -> bool {
    let is_element = |i: usize| story.begins(i) || matches!(story.text(i), "a" | "an");
    let joins = |i: usize| story.text(i - 1) == "and" || story.mark(i) == ", ";
    is_element(begin) && ahead(story, begin, ELEMENT).any(|i| joins(i) && is_element(i))
}

/// The tokens behind one up to so many spaces, in one paragraph. A word of a pattern may be many tokens: *a_b*, *a--b*.
fn ahead<'a>(story: &'a Story, i: usize, mut spaces: usize) -> impl Iterator<Item = usize> + use<'a> {
    (i + 1..story.tokens.len()).take_while(move |&i| is_near(story.mark(i), &mut spaces))
}

/// The same before one, the nearest first.
fn back<'a>(story: &'a Story, i: usize, mut spaces: usize) -> impl Iterator<Item = usize> + use<'a> {
    (0..i).rev().take_while(move |&i| is_near(story.mark(i + 1), &mut spaces))
}

fn is_near(gap: &str, spaces: &mut usize) -> bool {
    let more = usize::from(gap.contains(' '));
    let is_near = *spaces >= more && !gap.contains('\n');
    *spaces = spaces.saturating_sub(more);
    is_near
}

/// `_before_of`: *12 of the eight men*, *12 out of eight men*.
fn of_number(story: &Story, i: usize) -> bool {
    let article = matches!(story.text(i + 1), "the" | "its" | "their" | "those" | "these");
    let whole = i + 1 + usize::from(article);
    if !story.begins(whole) || story.mark(whole) != " " {
        return false;
    }
    part_before(story, i).is_some_and(|part| is_more(ended(story, part).map(|(part, _)| part), [begun(story, whole)]))
}

/// The last token of the number that ends right before *of*, or before *out of*.
fn part_before(story: &Story, of: usize) -> Option<usize> {
    let end = of.checked_sub(1).filter(|_| story.mark(of) == " ")?;
    let end = if story.text(end) == "out" { end.checked_sub(1).filter(|_| story.mark(end) == " ")? } else { end };
    Some(end).filter(|&end| story.kind(end) & ENDS != 0)
}

/// `_after_of`: *12 people, 15 of them*, *12 people, of whom 15*.
fn of_them(story: &Story, i: usize) -> bool {
    let them = story.text(i + 1);
    if i < 2 || !["which", "whom", "them"].iter().any(|word| them.starts_with(word)) {
        return false;
    }
    let wholes = |noun: usize| whole_before(story, noun).filter(move |_| is_one_by_one(story.text(noun)));
    let behind = story.begins(i + 2) && is_more(begun(story, i + 2), wholes(i - 1));
    behind
        || part_before(story, i).is_some_and(|part| match ended(story, part) {
            Some((part, start)) => start > 0 && is_more(Some(part), wholes(start - 1)),
            None => true,
        })
}

/// `_of_each`: *Of the 24 protesters held, 30 were charged*.
fn of_each(story: &Story, i: usize) -> bool {
    let capital = story.word(i).text.ends_with("Of");
    let article = matches!(story.text(i + 1), "the" | "its" | "their" | "those");
    let mut parts = (i + 3..i + 16).filter(|&j| story.mark(j) == ", " && story.begins(j));
    capital && article && story.begins(i + 2) && parts.any(|j| is_more(begun(story, j), [begun(story, i + 2)]))
}

/// `too_many_votes` of `votes.py`: a verb of voting behind the size of a body.
fn votes(story: &Story, i: usize) -> bool {
    (i + 1..i + VOTE).any(|j| {
        is_in(
            &["approved", "backed", "decided", "divided", "passed", "rejected", "ruled", "split", "vote", "voted"],
            story.text(j),
        )
    })
}

/// `too_many_seats` there: *60 of the seats in the 50-member house*.
fn seats(story: &Story, i: usize) -> bool {
    back(story, i, SEATS).any(|j| story.text(j) == "seats")
}

/// `_whole_before`: the numbers, as far as they are known, of which one may count the noun at a token.
pub fn whole_before<'a>(story: &'a Story, noun: usize) -> impl Iterator<Item = Option<u64>> + use<'a> {
    let words = |i: &usize| story.mark(i + 1).bytes().all(|b| b == b' ' || b == b'-');
    let near = back(story, noun, 3).take_while(words);
    near.filter(|&i| story.kind(i) & ENDS != 0).map(|i| ended(story, i).map(|(whole, _)| whole))
}

/// True if a part may be more than one of the wholes: if it is, or if one of the numbers is not known.
fn is_more(part: Option<u64>, wholes: impl IntoIterator<Item = Option<u64>>) -> bool {
    wholes.into_iter().any(|whole| match (part, whole) {
        (Some(part), Some(whole)) => part > whole,
        _ => true,
    })
}
