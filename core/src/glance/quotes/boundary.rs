//! What may stay open at the end of a paragraph: `_boundary` of `newslint/quotes/pairs.py`.

use crate::glance::quotes::attribution;
use crate::glance::quotes::marks::{Mark, Unsure, MISPLACED, SINGLE};
use crate::glance::quotes::pairs::{lowest, REACH};
use crate::glance::quotes::paragraphs::Paragraph;
use crate::glance::quotes::state::{State, MISSING};

const RUNS_ON: f64 = 0.9;
const RUNS_FURTHER: f64 = 0.15;
const ENDED: f64 = 1.2;
const REOPENS_LATE: f64 = 0.5;
/// A mark that is open can spare no more than one that is missing: what is dearer by more than this never wins.
const MATTERS: f64 = MISSING + 0.05;

/// `_boundary`, where it is known what kind of block follows.
pub fn go_on<'m>(
    text: &str,
    live: &[State<'m>],
    this: &Paragraph,
    following: Option<&Paragraph>,
    offers: &mut Vec<State<'m>>,
) {
    for state in live {
        let Some(mark) = state.opened[0].filter(|_| state.depth > 0) else {
            offers.push(*state);
            continue;
        };
        if let Some(next) = following.filter(|next| next.flows == Some(true)) {
            let is_fresh = mark.start >= this.start;
            if reopens(next, mark.family) {
                let price = if is_fresh { unlike_going_on(text, mark, this.end) } else { REOPENS_LATE };
                offers.push(state.dearer(price).cut(0));
            } else if state.depth == 1 && mark.family <= SINGLE {
                let fresh = || state.dearer(RUNS_ON).slipped("unmarked", mark, next.start);
                offers.push(if is_fresh { fresh() } else { state.dearer(RUNS_FURTHER) });
            }
        }
        offers.push(ended(state, this.end));
    }
}

/// With nothing open.
fn ended<'m>(state: &State<'m>, end: usize) -> State<'m> {
    let (price, left) = state.forgotten(0, end);
    left.dearer(price).cut(0)
}

/// `_unlike_going_on`.
fn unlike_going_on(text: &str, mark: &Mark, end: usize) -> f64 {
    let has_ended =
        attribution::is_fragment(text, mark.start, mark.end) || attribution::is_attributed(&text[mark.end..end]);
    if has_ended {
        ENDED
    } else {
        0.0
    }
}

/// `_reopens`.
fn reopens(next: &Paragraph, family: u8) -> bool {
    next.marks.first().is_some_and(|m| m.start == next.start && m.family == family && m.opens < MISPLACED)
}

/// The same where it is not known. False if a quotation may run on that is too dear to win, but may change the order of
/// the others.
pub fn perhaps_on<'m>(
    text: &str,
    live: &[State<'m>],
    end: usize,
    following: Option<&Paragraph>,
    offers: &mut Vec<State<'m>>,
) -> Result<bool, Unsure> {
    offers.extend(live.iter().map(|state| ended(state, end)));
    let Some(next) = following else { return Ok(true) };
    let best = lowest(offers);
    let mut is_certain = true;
    for state in live {
        let Some(mark) = state.opened[0].filter(|_| state.depth > 0) else { continue };
        if reopens(next, mark.family) {
            if state.cost + unlike_going_on(text, mark, end) <= best {
                return Err(Unsure);
            }
        } else if state.depth == 1 && state.cost + RUNS_ON <= best + REACH {
            // What a low mark opened may be closed by a mark that would rather open.
            if matches!(mark.char, '„' | '‚') || state.cost + RUNS_ON <= best + MATTERS {
                return Err(Unsure);
            }
            is_certain = false;
        }
    }
    Ok(is_certain)
}
