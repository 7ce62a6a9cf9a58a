//! CRC-32, by which the files are hashed; byte by byte, since most words are short and many begin alike.

/// What a checksum begins with.
pub const START: u32 = !0;

const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut rest = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            rest = if rest & 1 > 0 { 0xEDB8_8320 ^ rest >> 1 } else { rest >> 1 };
            bit += 1;
        }
        table[byte] = rest;
        byte += 1;
    }
    table
};

/// The checksum so far, with more bytes.
pub fn go_on(sum: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(sum, |sum, &byte| TABLE[usize::from(sum as u8 ^ byte)] ^ sum >> 8)
}

/// The checksum when there is nothing more.
pub fn finish(sum: u32) -> u32 {
    !sum
}

/// The checksum of some bytes.
pub fn checksum(bytes: &[u8]) -> u32 {
    finish(go_on(START, bytes))
}
