//! What is open at a mark, and at what cost: `State` of `newslint/quotes/pairs.py`.

use std::cell::RefCell;

use crate::glance::quotes::marks::{Mark, MISPLACED, SINGLE};

/// A mark forgotten.
pub const MISSING: f64 = 1.0;
/// So many marks are never open: past `DEPTH` of them only those of a family of which none is, and there are three.
const DEEP: usize = 8;

/// One thing wrong: its kind, the mark it is about, and a second place.
#[derive(Clone, Copy)]
pub struct Slip<'m> {
    pub kind: &'static str,
    pub mark: &'m Mark,
    pub bound: usize,
}

impl Slip<'_> {
    /// True for a single mark whose partner is not there: no fault where singles are the inner marks.
    pub fn is_lone(&self) -> bool {
        self.mark.family == SINGLE && matches!(self.kind, "unclosed" | "unopened")
    }
}

/// Each slip that was assumed, with the one before it.
pub type Trails<'m> = RefCell<Vec<(Slip<'m>, Option<usize>)>>;

/// What is open, and what it cost to get there.
#[derive(Clone, Copy)]
pub struct State<'m> {
    pub cost: f64,
    pub opened: [Option<&'m Mark>; DEEP],
    pub depth: usize,
    trail: Option<usize>,
    trails: &'m Trails<'m>,
}

impl<'m> State<'m> {
    pub fn new(trails: &'m Trails<'m>) -> Self {
        Self { cost: 0.0, opened: [None; DEEP], depth: 0, trail: None, trails }
    }

    /// The slips on the way, the last one first.
    pub fn slips(&self) -> impl Iterator<Item = Slip<'m>> + use<'m> {
        let (mut trail, trails) = (self.trail, self.trails);
        std::iter::from_fn(move || {
            let (slip, before) = trails.borrow()[trail?];
            trail = before;
            Some(slip)
        })
    }

    pub fn open(&self) -> impl DoubleEndedIterator<Item = &'m Mark> + '_ {
        self.opened[..self.depth].iter().flatten().copied()
    }

    pub fn is_like(&self, other: &Self) -> bool {
        self.depth == other.depth && self.open().zip(other.open()).all(|(a, b)| a.family == b.family)
    }

    /// The last place at which a mark of the family is open.
    pub fn find(&self, family: u8) -> Option<usize> {
        self.opened[..self.depth].iter().rposition(|mark| mark.is_some_and(|mark| mark.family == family))
    }

    pub fn dearer(mut self, cost: f64) -> Self {
        self.cost += cost;
        self
    }

    /// With a slip.
    pub fn slipped(mut self, kind: &'static str, mark: &'m Mark, bound: usize) -> Self {
        let mut trails = self.trails.borrow_mut();
        trails.push((Slip { kind, mark, bound }, self.trail));
        self.trail = Some(trails.len() - 1);
        self
    }

    pub fn pushed(mut self, mark: &'m Mark) -> Self {
        self.opened[self.depth] = Some(mark);
        self.depth += 1;
        self
    }

    pub fn cut(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }

    /// With a slip for each that stays open, down to a depth: `_forgotten`; what they cost is added last.
    pub fn forgotten(self, depth: usize, bound: usize) -> (f64, Self) {
        let left = self.opened[depth..self.depth].iter().flatten().rev();
        let state = left.fold(self, |state, mark| state.slipped("unclosed", mark, bound));
        (MISSING * (self.depth - depth) as f64, state)
    }

    /// `_against`: `opens` tells the role.
    pub fn against(self, mark: &'m Mark, opens: bool) -> Self {
        let (cost, turned) = if opens { (mark.opens, ['”', '’']) } else { (mark.closes, ['“', '‘']) };
        if cost >= MISPLACED {
            return self.slipped("misplaced", mark, if opens { mark.end } else { mark.start - 1 });
        }
        if turned.contains(&mark.char) {
            self.slipped("turned", mark, mark.start)
        } else {
            self
        }
    }
}
