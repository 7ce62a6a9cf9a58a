//! What Python says of characters.

use unicode_normalization::char::is_combining_mark;

/// True if Python and all its Unicodes say the same of the character as what is here: letter, figure, capital, small
/// letter of it; and if no glance asks for more. Left out are figures beyond ASCII, which `\d` matches, letters that
/// small ones of ASCII match where capitals do not count (but for those that are *like* one), quotation marks in
/// corners, wide spaces, and what was put into Unicode lately.
pub fn is_familiar(c: char) -> bool {
    match c {
        'ſ' | 'ʕ' | 'ϒ'..='ϔ' => false,
        '\0'..='\u{52f}' | '\u{2000}'..='\u{206f}' | '\u{fffc}' | '\u{fffd}' => true,
        '\u{531}'..='\u{65f}' | '\u{66a}'..='\u{6ef}' | '\u{6fa}'..='\u{6ff}' => true, // Armenian, Hebrew, Arabic
        '\u{900}'..='\u{bff}' => !(0x66..=0x6f).contains(&(c as u32 & 0x7f)),          // scripts of India
        '\u{e00}'..='\u{e4f}' | '\u{10d0}'..='\u{10fb}' => true,                       // Thai, Georgian
        '\u{1e00}'..='\u{1fff}' | '\u{2070}'..='\u{20ff}' | '\u{214f}'..='\u{24b5}' => true,
        '℃' | '℉' | '№' | '℗' | '℠' | '™' => true,
        '\u{2500}'..='\u{2bff}' | '\u{2e00}'..='\u{2e4f}' | '\u{3001}'..='\u{300b}' | '\u{3010}'..='\u{31bf}' => true,
        '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{fb00}'..='\u{fb06}' => true,
        '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff60}' => true,
        '\u{1f1e6}'..='\u{1f1ff}' | '\u{1f300}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}' => true, // emoji
        _ => false,
    }
}

/// `isalnum` of a familiar character.
pub fn is_alnum(c: char) -> bool {
    c.is_alphanumeric() && !is_mark(c)
}

/// `\w` of a familiar character.
pub fn is_of_word(c: char) -> bool {
    is_alnum(c) || c == '_'
}

/// `isalpha` of a familiar character.
pub fn is_alpha(c: char) -> bool {
    c.is_alphabetic() && !c.is_numeric() && !is_mark(c)
}

/// Signs of vowels, which Rust counts among the letters.
fn is_mark(c: char) -> bool {
    c >= '\u{300}' && is_combining_mark(c)
}

/// A word as those of ASCII match it where capitals do not count, in small letters if it is so; nothing if it has no
/// letter that is like one of ASCII: *ı* and *İ*, which is an *i* with a dot of its own in small letters.
pub fn like(word: &str) -> Option<String> {
    let has_one = !word.is_ascii() && word.contains(['ı', 'İ', '\u{307}']);
    has_one.then(|| word.replace(['ı', 'İ'], "i").replace('\u{307}', ""))
}
