//! Parts of names as they are looked up: `newslint/names/fold.py` and `content` of `newslint/names/compiling.py`.

use unicode_normalization::UnicodeNormalization;

use crate::chars::is_of_word;

const ARTICLES: [&str; 10] = ["al", "el", "ul", "as", "ad", "an", "ar", "ash", "at", "az"];

/// A folded part without a possessive ending and without the Arabic article.
pub fn content(mut folded: String) -> String {
    if folded.ends_with("'s") && folded.chars().nth(3).is_some() {
        folded.truncate(folded.len() - 2);
    }
    stem(folded)
}

fn stem(mut part: String) -> String {
    if part.starts_with(['a', 'e', 'u']) && part.contains(['-', '\'']) {
        let found = part.char_indices().find_map(|(at, _)| Some((at, article(&part[at..])?)));
        if let Some((at, size)) = found {
            part.replace_range(at..at + size, "");
        }
    }
    part
}

/// The bytes of the article that begins here, with what joins it to a name of three letters or more.
fn article(part: &str) -> Option<usize> {
    let sizes = ARTICLES.iter().filter(|article| part.starts_with(**article)).map(|article| article.len() + 1);
    sizes.into_iter().find(|&size| {
        let joint = &part.as_bytes()[size - 1..];
        let is_joined = joint.first().is_some_and(|c| b"-' ".contains(c));
        is_joined && part[size..].chars().take(3).filter(|&c| is_of_word(c)).count() == 3
    })
}

/// `text` in small letters, without accents, with straight apostrophes and plain hyphens: `fold` of what is in words.
/// Nothing if a letter is none of those of the West.
pub fn fold(text: &str) -> Option<String> {
    if text.is_ascii() {
        return Some(text.to_ascii_lowercase());
    }
    let mut folded = String::with_capacity(text.len());
    let without_dot = |c| if c == 'İ' { 'i' } else { c };
    for c in text.chars().map(without_dot).flat_map(char::to_lowercase) {
        match c {
            '\0'..='\x7f' => folded.push(c),
            '’' | 'ʼ' | 'ʻ' => folded.push('\''),
            '‑' => folded.push('-'),
            '‘' | '–' | '“' | '”' => folded.push(' '), // no part of a word
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ı' => folded.push('i'),
            'ħ' => folded.push('h'),
            'ŋ' => folded.push('n'),
            'ə' => folded.push('a'),
            'à'..='ž' | 'ǎ'..='ǜ' | 'ș'..='ț' | 'ḁ'..='ỹ' => {
                folded.extend(std::iter::once(c).nfkd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)));
            }
            _ => return None,
        }
    }
    Some(folded).filter(|folded| folded.is_ascii())
}

/// The parts of a name as they are looked up, small ones and all; nothing where Python has to say.
pub fn parts(name: &str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    each_part(name, |part| found.push(part.to_owned()))?;
    Some(found)
}

/// Gives `see` each of what `parts` gives.
pub fn each_part(name: &str, mut see: impl FnMut(&str)) -> Option<()> {
    let is_plain = name.is_ascii() || !name.contains(['ʼ', 'ʻ']); // letters to words, marks when folded
    let folded = fold(name).filter(|_| is_plain)?;
    let is_letter = |c: u8| c.is_ascii_alphanumeric();
    let bytes = folded.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let (begin, mut has_mark) = (at, false);
        while at < bytes.len() {
            let joins = at > begin && b"'-".contains(&bytes[at]) && bytes.get(at + 1).is_some_and(|&c| is_letter(c));
            if !is_letter(bytes[at]) && (!joins || !is_letter(bytes[at - 1])) {
                break;
            }
            has_mark |= joins;
            at += 1;
        }
        if at > begin {
            let part = &folded[begin..at];
            if has_mark {
                see(&content(part.to_owned()));
            } else {
                see(part);
            }
        } else {
            if bytes[at] == b'&' {
                see("&");
            }
            at += 1;
        }
    }
    Some(())
}
