//! The lines of a story with their marks: `newslint/quotes/paragraphs.py`.

use crate::glance::quotes::marks::{family, read, Mark, Unsure, SINGLE};
use crate::glance::quotes::resumes;
use crate::story::Story;

/// A line of prose without the space around it, in bytes, and its marks.
pub struct Paragraph {
    pub start: usize,
    pub end: usize,
    /// Whether a quotation may run into it, if it is known what kind of block it is.
    pub flows: Option<bool>,
    pub marks: Vec<Mark>,
}

/// Every line that is not blank, with its marks: `paragraphs` of `paragraphs.py`; none if marks were damaged.
pub fn paragraphs(story: &Story) -> Result<Vec<Paragraph>, Unsure> {
    let text = story.text;
    if !has_mark(text) || story.damage().in_marks {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let (mut start, mut runs) = (0, Vec::new());
    for i in story.walk.gaps.iter().map(|&i| i as usize) {
        let begin = if i == 0 { 0 } else { story.tokens[i - 1].end as usize };
        let end = story.tokens.get(i).map_or(text.len(), |token| token.start as usize);
        if text.as_bytes()[begin..end].iter().all(|&b| is_plain(b)) {
            continue;
        }
        let gap = &text[begin..end];
        let is_in_word = 0 < begin && i < story.tokens.len() && gap.chars().count() == 1;
        for (offset, c) in gap.char_indices() {
            let at = begin + offset;
            match (c, family(c)) {
                ('\n', _) => {
                    found.extend(paragraph(story, start, at, &mut runs));
                    start = at + 1;
                }
                ('\x1c'..='\x1f', _) => return Err(Unsure),
                (_, Some(family)) if !(is_in_word && family == SINGLE) => add(&mut runs, at, at + c.len_utf8()),
                _ => (),
            }
        }
    }
    found.extend(paragraph(story, start, text.len(), &mut runs));
    Ok(found)
}

/// True if there is a quotation mark or an apostrophe.
fn has_mark(text: &str) -> bool {
    let is_mark = |at: usize| text[at..].starts_with(['"', '“', '”', '\'', '‘', '’', '„']);
    memchr::memchr3_iter(b'"', b'\'', 0xe2, text.as_bytes()).any(is_mark) || text.contains('«')
}

/// True for a character of ASCII that is no mark.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\'' | b'`')
}

/// Adds a mark to the run that it goes on with, or begins another.
fn add(runs: &mut Vec<(usize, usize)>, start: usize, end: usize) {
    match runs.last_mut() {
        Some(run) if run.1 == start => run.1 = end,
        _ => runs.push((start, end)),
    }
}

fn paragraph(story: &Story, start: usize, end: usize, runs: &mut Vec<(usize, usize)>) -> Option<Paragraph> {
    let text = story.text;
    let line = &text[start..end];
    let first = start + line.len() - line.trim_start().len();
    let last = start + line.trim_end().len();
    if first >= last {
        return None;
    }
    let edges = &story.damage().at_edges;
    if edges.get(edges.partition_point(|&at| at < first)).is_some_and(|&at| at < last) {
        runs.clear(); // One of them may have been lost.
    }
    let mut paragraph = Paragraph { start: first, end: last, flows: None, marks: Vec::new() };
    for (a, b) in runs.drain(..) {
        read(text, &mut paragraph, a, b);
    }
    resumes::tell(text, (first, last), &mut paragraph.marks);
    Some(paragraph)
}
