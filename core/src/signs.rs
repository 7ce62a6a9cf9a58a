//! What kinds of characters stand between the words of a story: what none of them is need not be looked for.
//!
//! A character beyond ASCII is known by its last byte, which others share: a sign may be there where none is.

pub const COMMA: u32 = 1;
/// A stop, as all of these: a comma, a point, a semicolon.
pub const STOP: u32 = 1 << 1;
pub const HYPHEN: u32 = 1 << 2;
/// – and —
pub const DASH: u32 = 1 << 3;
/// …
pub const ELLIPSIS: u32 = 1 << 4;
pub const PERCENT: u32 = 1 << 5;
/// ( and )
pub const ROUND: u32 = 1 << 6;
/// Square or curly brackets.
pub const BRACKET: u32 = 1 << 7;
pub const SLASH: u32 = 1 << 8;
/// $, £, € and ¥
pub const MONEY: u32 = 1 << 9;
/// ` and ´
pub const ACCENT: u32 = 1 << 10;
pub const QUESTION: u32 = 1 << 11;
/// The first byte of a character beyond ASCII.
pub const BEYOND: u32 = 1 << 12;
/// One stop right behind another.
pub const STOPS: u32 = 1 << 13;
/// A stop right before a figure.
pub const BEFORE_FIGURE: u32 = 1 << 14;
/// A stop right before a letter, of which those beyond ASCII are none.
pub const BEFORE_LETTER: u32 = 1 << 15;
/// A comma behind a space.
pub const SPACED: u32 = 1 << 16;
/// U+FFFD, which stands for what was lost.
pub const LOST: u32 = 1 << 17;
const SPACE: u32 = 1 << 18;

const KINDS: [u32; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = kind(byte as u8);
        byte += 1;
    }
    kinds
};

const fn kind(byte: u8) -> u32 {
    match byte {
        b' ' => SPACE,
        b',' => STOP | COMMA,
        b'.' | b';' => STOP,
        b'-' => HYPHEN,
        b'%' => PERCENT,
        b'(' | b')' => ROUND,
        b'[' | b']' | b'{' | b'}' => BRACKET,
        b'/' => SLASH,
        b'$' | 0xa3 | 0xa5 | 0xac => MONEY,
        b'`' | 0xb4 => ACCENT,
        b'?' => QUESTION,
        0x93 | 0x94 => DASH,
        0xa6 => ELLIPSIS,
        0xbd => LOST,
        0xc0.. => BEYOND,
        _ => 0,
    }
}

/// A bit for each kind that is there.
#[derive(Clone, Copy, Default)]
pub struct Signs(u32);

impl Signs {
    /// True if any of these kinds may be there.
    pub fn any(self, kinds: u32) -> bool {
        self.0 & kinds != 0
    }

    /// Reads what stands before a word that begins with a byte, or before the end.
    pub fn read(&mut self, gap: &[u8], next: u8) {
        let mut last = 0;
        for &byte in gap {
            let kind = KINDS[usize::from(byte)];
            self.0 |= kind;
            if kind & last & STOP != 0 {
                self.0 |= STOPS;
            }
            if kind & COMMA != 0 && last == SPACE {
                self.0 |= SPACED;
            }
            last = kind;
        }
        if last & STOP != 0 {
            self.0 |= if next.is_ascii_digit() { BEFORE_FIGURE } else { BEFORE_LETTER };
        }
    }
}
