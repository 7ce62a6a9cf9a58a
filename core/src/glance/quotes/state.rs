//! What is open at a mark, and at what cost: `State` of `newslint/quotes/pairs.py`.

use crate::glance::quotes::marks::{Mark, Unsure, MISPLACED, SINGLE};

/// A mark forgotten.
pub const MISSING: f64 = 1.0;
/// No more marks may be open than this.
const DEEP: usize = 8;

/// What is open, and what it cost to get there.
#[derive(Clone, Copy, Default)]
pub struct State<'m> {
    pub cost: f64,
    pub opened: [Option<&'m Mark>; DEEP],
    pub depth: usize,
    /// There is a slip that is reported.
    pub fault: bool,
    /// The last slip is one of the same marks inside a quotation that begins here.
    pub alike: Option<usize>,
}

impl<'m> State<'m> {
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

    /// With a slip: a lone single mark is not reported.
    pub fn slipped(mut self, is_lone: bool) -> Self {
        self.fault |= !is_lone;
        self.alike = None;
        self
    }

    pub fn pushed(mut self, mark: &'m Mark) -> Result<Self, Unsure> {
        *self.opened.get_mut(self.depth).ok_or(Unsure)? = Some(mark);
        self.depth += 1;
        Ok(self)
    }

    pub fn cut(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }

    /// With a slip for each that stays open, down to a depth: `_forgotten`; what they cost is added last.
    pub fn forgotten(self, depth: usize) -> (f64, Self) {
        let state = self.opened[depth..self.depth]
            .iter()
            .flatten()
            .fold(self, |state, mark| state.slipped(mark.family == SINGLE));
        (MISSING * (self.depth - depth) as f64, state)
    }

    /// `_against`.
    pub fn against(self, mark: &Mark, cost: f64, turned: [char; 2]) -> Self {
        if cost >= MISPLACED || turned.contains(&mark.char) {
            self.slipped(false)
        } else {
            self
        }
    }
}
