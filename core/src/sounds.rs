//! How a name sounds, roughly: the regular expressions of `newslint/names/sounds.py`, written out, for ASCII.

use crate::letters::Code;

/// What stands at a place: how many letters, and what is written for them; nothing if no rule is for it.
type Rule = fn(&[u8], usize) -> Option<(usize, &'static str)>;

/// Each rule, behind letters of which a name has one that it says anything of, and letters with one of which that
/// begins; no rule writes such a letter of a later.
const RULES: [(u32, u32, Rule); 8] = [
    (bits(b"h"), bits(b"cst"), sh),
    (bits(b"hvw"), bits(b"pvw"), f),
    (bits(b"g"), bits(b"g"), silent_gh),
    (bits(b"cgqx"), bits(b"cgqx"), k),
    (bits(b"czt"), bits(b"czt"), s),
    (bits(b"gj"), bits(b"gj"), soft),
    (bits(b"dt"), bits(b"dt"), t),
    (bits(b"bm"), bits(b"bm"), labial_and_nasal),
];

/// The consonants of a part of a name as classes of sound; nothing if a letter is beyond ASCII.
pub fn skeleton<T: Code>(part: &[T]) -> Option<Vec<u8>> {
    let mut text = Vec::with_capacity(part.len() + 1);
    for &letter in part {
        text.push(u8::try_from(letter.into()).ok().filter(u8::is_ascii)?);
    }
    begin(&mut text);
    text.retain(|&c| c.is_ascii_lowercase() || c == b'M');
    let letters = text.iter().fold(0, |letters, &c| letters | bit(c));
    for (needed, first, rule) in RULES {
        if letters & needed > 0 {
            put(&mut text, first, rule);
        }
    }
    match text.first_mut() {
        None => text.push(b'a'),
        Some(first) if is(b"aeiouy", Some(*first)) => *first = b'a',
        Some(_) => {}
    }
    let mut at = 0;
    text.retain(|&c| {
        at += 1;
        at == 1 || !b"aeiouyhw".contains(&c)
    });
    text.dedup();
    Some(text)
}

/// A bit for a letter, be it small or a capital.
const fn bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

const fn bits(letters: &[u8]) -> u32 {
    match letters {
        [letter, rest @ ..] => bit(*letter) | bits(rest),
        [] => 0,
    }
}

fn is(set: &[u8], letter: Option<u8>) -> bool {
    letter.is_some_and(|c| set.contains(&c))
}

/// Writes anew what a name begins with: `Mc`, `Kn`, `Wr`.
fn begin(text: &mut Vec<u8>) {
    if let Some(length) = mac(text) {
        text.splice(..length, *b"Mk");
    }
    if text.starts_with(b"kn") || text.starts_with(b"gn") || text.starts_with(b"pn") {
        text.remove(0);
    }
    if text.starts_with(b"wr") {
        text.remove(0);
    }
}

/// How many letters of the text are Mc, Mac or Mag: `ma?[ckg]+h?(?=[^eiy])(?=\w{3})`, the longest first.
fn mac(text: &[u8]) -> Option<usize> {
    if text.first() != Some(&b'm') {
        return None;
    }
    let begin = if text.get(1) == Some(&b'a') { 2 } else { 1 };
    let run = text[begin..].iter().take_while(|&&c| b"ckg".contains(&c)).count();
    for end in (begin + 1..=begin + run).rev() {
        let with_h = (text.get(end) == Some(&b'h')).then_some(end + 1);
        if let Some(end) = with_h.into_iter().chain([end]).find(|&end| goes_on(&text[end..])) {
            return Some(end);
        }
    }
    None
}

fn goes_on(rest: &[u8]) -> bool {
    rest.len() >= 3 && !b"eiy".contains(&rest[0]) && rest[..3].iter().all(|&c| c.is_ascii_alphanumeric() || c == b'_')
}

/// Writes all in the text that a rule is for, which begins with one of some letters, as the rule says, from left to
/// right; none writes more than there was.
fn put(text: &mut Vec<u8>, first: u32, rule: Rule) {
    let (mut at, mut end) = (0, 0);
    while at < text.len() {
        match (bit(text[at]) & first > 0).then(|| rule(text, at)).flatten() {
            Some((length, new)) => {
                text[end..end + new.len()].copy_from_slice(new.as_bytes());
                end += new.len();
                at += length;
            }
            None => {
                text[end] = text[at];
                end += 1;
                at += 1;
            }
        }
    }
    text.truncate(end);
}

fn sh(text: &[u8], at: usize) -> Option<(usize, &'static str)> {
    let rest = &text[at..];
    if rest.starts_with(b"sch") || rest.starts_with(b"tch") {
        return Some((3, "S"));
    }
    let hard = rest.len() < 3 || b"rlmn".contains(&rest[2]);
    (rest.starts_with(b"sh") || (rest.starts_with(b"ch") && !hard)).then_some((2, "S"))
}

fn f(text: &[u8], at: usize) -> Option<(usize, &'static str)> {
    let rest = &text[at..];
    if rest.starts_with(b"ph") {
        return Some((2, "f"));
    }
    let voiced = rest[0] == b'w' && is(b"aeiouy", rest.get(1).copied());
    (rest[0] == b'v' || voiced).then_some((1, "f"))
}

fn silent_gh(text: &[u8], at: usize) -> Option<(usize, &'static str)> {
    let before = at.checked_sub(1).map(|k| text[k]);
    let ends = !is(b"aeiouy", text.get(at + 2).copied());
    (text[at..].starts_with(b"gh") && is(b"aeiou", before) && ends).then_some((2, ""))
}

fn k(text: &[u8], at: usize) -> Option<(usize, &'static str)> {
    let rest = &text[at..];
    let next = rest.get(1).copied();
    let two = match rest[0] {
        b'c' => is(b"kqh", next),
        b'q' => is(b"u", next),
        b'g' => is(b"h", next),
        _ => false,
    };
    let hard = matches!(rest[0], b'c' | b'g') && !is(b"eiy", next);
    if two {
        return Some((2, "k"));
    }
    (hard || matches!(rest[0], b'q' | b'x')).then_some((1, "k"))
}

fn s(text: &[u8], at: usize) -> Option<(usize, &'static str)> {
    if text[at..].starts_with(b"ths") {
        return Some((2, "s"));
    }
    matches!(text[at], b'z' | b'c').then_some((1, "s"))
}

fn soft(text: &[u8], at: usize) -> Option<(usize, &'static str)> {
    matches!(text[at], b'g' | b'j').then_some((1, "S"))
}

fn t(text: &[u8], at: usize) -> Option<(usize, &'static str)> {
    if text[at] == b'd' {
        return Some((1, "t"));
    }
    text[at..].starts_with(b"th").then_some((2, "t"))
}

fn labial_and_nasal(text: &[u8], at: usize) -> Option<(usize, &'static str)> {
    match text[at] {
        b'b' => Some((1, "p")),
        b'm' | b'M' => Some((1, "n")),
        _ => None,
    }
}
