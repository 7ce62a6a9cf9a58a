//! The cheapest explanation of all marks: `newslint/quotes/pairs.py`, whose names and numbers these are.

use crate::glance::quotes::boundary::{go_on, perhaps_on};
use crate::glance::quotes::marks::{family, Mark, Unsure, DOUBLE, SINGLE};
use crate::glance::quotes::paragraphs::Paragraph;
use crate::glance::quotes::state::{Slip, State, Trails, MISSING};

const NESTED_AGAIN: f64 = 0.2;
const MIXED: f64 = 0.15;
const CROSSED: f64 = 0.9;
const DOUBLED: f64 = 0.5;
const DEPTH: usize = 3;
const CERTAIN: f64 = 0.05;
pub const REACH: f64 = 2.0;
const RESUMES: f64 = 0.2;
const MANY: f64 = 100.0;
const STEP: usize = 64;

/// The slips of the cheapest explanation, the last one first: `slips`.
pub fn slips<'m>(
    text: &str,
    paragraphs: &'m [Paragraph],
    trails: &'m Trails<'m>,
) -> Result<impl Iterator<Item = Slip<'m>> + use<'m>, Unsure> {
    let (mut live, mut offers) = (vec![State::new(trails)], Vec::new());
    let mut is_certain = true;
    for (i, paragraph) in paragraphs.iter().enumerate() {
        let mut bound = paragraph.start;
        let most = lowest(&live) + MANY;
        for (number, mark) in paragraph.marks.iter().enumerate() {
            for state in &live {
                roles(state, mark, bound, &mut offers);
            }
            keep_cheapest(&mut live, &mut offers, is_certain)?;
            bound = mark.end;
            if (number + 1) % STEP == 0 && lowest(&live) > most {
                break;
            }
        }
        if live.len() > 1 || live[0].depth > 0 {
            let (following, end) = (paragraphs.get(i + 1), paragraph.end);
            match following.and_then(|next| next.flows) {
                None => is_certain &= perhaps_on(text, &live, end, following, &mut offers)?,
                Some(_) => go_on(text, &live, paragraph, following, &mut offers),
            }
            keep_cheapest(&mut live, &mut offers, is_certain)?;
        }
    }
    Ok(live[0].slips())
}

/// The cost of the cheapest state.
pub fn lowest(states: &[State]) -> f64 {
    states.iter().map(|state| state.cost).fold(f64::INFINITY, f64::min)
}

/// `_cheapest`: the best state of each kind, in the order in which the kinds came, without those too dear. Of two that
/// cost the same the first is kept: if it is not certain which that is, Python has to say.
fn keep_cheapest<'m>(live: &mut Vec<State<'m>>, offers: &mut Vec<State<'m>>, is_certain: bool) -> Result<(), Unsure> {
    live.clear();
    for state in offers.drain(..) {
        match live.iter_mut().find(|known| known.is_like(&state)) {
            Some(known) if state.cost < known.cost => *known = state,
            Some(known) if !is_certain && state.cost == known.cost => return Err(Unsure),
            Some(_) => (),
            None => live.push(state),
        }
    }
    let limit = lowest(live) + REACH;
    live.retain(|state| state.cost <= limit);
    Ok(())
}

/// `_roles`: every state that the mark can lead to.
fn roles<'m>(state: &State<'m>, mark: &'m Mark, bound: usize, offers: &mut Vec<State<'m>>) {
    let mut state = *state;
    let is_pair = || state.open().rev().take(2).all(|open| Some(open.family) == family(mark.char));
    if mark.twice && mark.closes < mark.opens && state.depth >= 2 && is_pair() {
        offers.push(state.cut(state.depth - 2));
    }
    if mark.is_doubled() {
        if state.depth == 0 && mark.opens < mark.closes {
            offers.push(state.dearer(1.1).pushed(mark).pushed(mark));
        }
        state = state.dearer(DOUBLED).slipped("doubled", mark, mark.start);
    }
    if mark.other < REACH {
        let is_elided = mark.is_typed() || (mark.char == '‘' && mark.other <= CERTAIN);
        let offer = state.dearer(mark.other);
        offers.push(if is_elided { offer.slipped("elided", mark, mark.start) } else { offer });
    }
    if mark.opens < REACH {
        let opening = state.dearer(mark.opens).against(mark, true);
        open(&opening, mark, offers);
    }
    if let Some(at) = state.find(mark.family) {
        offers.push(close(&state, mark, at));
    } else if mark.closes < REACH {
        let closing = state.against(mark, false);
        offers.push(closing.dearer(mark.closes).dearer(MISSING).slipped("unopened", mark, bound));
        let is_crossed = |last: &&Mark| matches!((mark.family, last.family), (DOUBLE, SINGLE) | (SINGLE, DOUBLE));
        if let Some(last) = state.open().next_back().filter(is_crossed).filter(|_| mark.other >= 0.3) {
            let crossed = closing.dearer(mark.closes).dearer(CROSSED).cut(state.depth - 1);
            offers.push(crossed.slipped("mixed", mark, last.start));
        }
    }
}

/// `_opening`.
fn open<'m>(state: &State<'m>, mark: &'m Mark, offers: &mut Vec<State<'m>>) {
    let Some(at) = state.find(mark.family) else {
        offers.push(state.pushed(mark));
        return;
    };
    if mark.resumes && state.depth == 1 {
        offers.push(state.dearer(RESUMES).cut(0).pushed(mark));
    }
    if at + 1 < state.depth {
        if state.depth < DEPTH {
            offers.push(state.pushed(mark));
        }
    } else if state.depth < DEPTH {
        let around = state.opened[at].map_or(0, |around| around.start);
        let nested = match mark.family {
            DOUBLE => 1.1,
            SINGLE => 0.8,
            _ => 0.0,
        };
        let again = state.slips().next().is_some_and(|slip| slip.kind == "alike" && slip.bound == around);
        let price = if again { NESTED_AGAIN } else { nested };
        offers.push(state.dearer(price).slipped("alike", mark, around).pushed(mark));
    }
    let (price, left) = state.forgotten(at, mark.start);
    offers.push(left.dearer(price).cut(at).pushed(mark));
}

/// `_closing` of the mark that is open at a depth.
fn close<'m>(state: &State<'m>, mark: &'m Mark, at: usize) -> State<'m> {
    let (mut price, mut left) = state.forgotten(at + 1, mark.start);
    let Some(partner) = state.opened[at] else { return left };
    if matches!(partner.char, '„' | '‚') && !partner.twice {
        left = left.dearer(mark.closes.min(0.1));
    } else {
        left = left.dearer(mark.closes).against(mark, false);
    }
    let is_straight = |c| matches!(c, '"' | '\'' | '`');
    if mark.family == DOUBLE && is_straight(partner.char) != is_straight(mark.char) {
        price += MIXED;
        left = left.slipped("mixed", mark, partner.start);
    }
    left.dearer(price).cut(at)
}
