//! What is known of a run.

use std::ops::Range;

/// What is known of a run: where the words are kept that it has, as they are looked up, and how many there are.
#[derive(Clone, Copy)]
pub struct Known {
    pub first: u32,
    pub parts: u8,
    pub compared: u8,
    pub hoped: u8,
    /// Whether something else may be in doubt, which is to be looked at more closely.
    pub is_in_doubt: bool,
    /// Whether the house may print another form of a name.
    pub may_vary: bool,
}

impl Known {
    /// All words.
    pub fn parts(self) -> Range<usize> {
        let first = self.first as usize;
        first..first + usize::from(self.parts)
    }

    /// Those of them to be compared with other spellings in a story.
    pub fn compared(self) -> Range<usize> {
        let first = self.parts().end;
        first..first + usize::from(self.compared)
    }

    /// Those that a story may believe to be slips, if their hopes are met there.
    pub fn hoped(self) -> Range<usize> {
        let first = self.compared().end;
        first..first + usize::from(self.hoped)
    }
}
