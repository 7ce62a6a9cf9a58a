//! Whether a quotation is a fragment, and whether its speaker is named: `newslint/quotes/speech.py`.

use crate::chars::is_of_word;
use crate::glance::quotes::speech::is_verb;

/// `is_fragment` of `speech.py`: the quotation that a mark opens, with its first word at `start`, is no sentence.
pub fn is_fragment(text: &str, mark: usize, start: usize) -> bool {
    let before = &text[..mark];
    let is_led_to = |before: &str| before.strip_suffix(char::is_whitespace).is_some_and(names_a_thing);
    text[start..].starts_with(char::is_lowercase)
        || is_led_to(before)
        || before.strip_suffix('\n').is_some_and(is_led_to)
}

/// `names_a_thing`: the last word of a text leads to a name, title or noun.
fn names_a_thing(before: &str) -> bool {
    let word = last_word(before);
    match word {
        "as" | "called" | "named" | "word" | "phrase" | "of" | "a" | "an" | "A" | "An" => true,
        "the" | "this" | "that" | "these" | "his" | "her" | "its" | "their" => true,
        "The" | "This" | "That" | "These" | "His" | "Her" | "Its" | "Their" => true,
        _ => word.ends_with('s') && before[..before.len() - 1].ends_with(['\'', '’']),
    }
}

/// `attribution`: a speaker is named behind a stop.
pub fn is_attributed(text: &str) -> bool {
    let stops = text.match_indices([',', '?', '!']).map(|(at, _)| text[at + 1..].chars());
    let mut behind =
        stops.filter_map(|mut behind| behind.next().filter(|c| c.is_whitespace()).map(|_| behind.as_str()));
    behind.any(|behind| speaker_says(behind) || said_speaker(behind))
}

/// *Hartlauer said*, *the prime minister later added*.
fn speaker_says(text: &str) -> bool {
    let Some((who, mut rest)) = run(text) else { return false };
    let is_name = who.len() >= 2 && who.starts_with(|c: char| c.is_ascii_uppercase());
    if !(is_name || is_pronoun(who)) {
        return false;
    }
    for _ in 0..4 {
        if is_verb(first_word(rest)) {
            return true;
        }
        let Some((_, next)) = run(rest) else { return false };
        rest = next;
    }
    false
}

/// *said Hartlauer*, *added the minister*.
fn said_speaker(text: &str) -> bool {
    let verb = first_word(text);
    let Some(who) = text[verb.len()..].strip_prefix(char::is_whitespace).filter(|_| is_verb(verb)) else {
        return false;
    };
    let word = first_word(who);
    if is_pronoun(word) {
        return true;
    }
    // A name of two characters or more ends where a word ends or begins.
    let name = who.split(|c| !is_of_name(c)).next().unwrap_or(who);
    who.starts_with(|c: char| c.is_ascii_uppercase()) && name[1..].contains(is_of_word)
}

/// What a text begins with up to a gap, if nothing but a name or word stands there, and what is behind the gap.
fn run(text: &str) -> Option<(&str, &str)> {
    let (word, rest) = text.split_at(text.find(|c| !is_of_name(c))?);
    Some((word, rest.strip_prefix(char::is_whitespace)?)).filter(|_| !word.is_empty())
}

/// The rest of `WHO`.
fn is_pronoun(word: &str) -> bool {
    matches!(word, "he" | "she" | "they" | "it" | "I" | "we" | "the" | "a" | "an" | "his" | "her" | "one")
}

/// The word that a text begins with, if it does.
pub fn first_word(text: &str) -> &str {
    &text[..text.find(|c| !is_of_word(c)).unwrap_or(text.len())]
}

/// The word that a text ends with, if it does.
fn last_word(text: &str) -> &str {
    text.rsplit(|c| !is_of_word(c)).next().unwrap_or(text)
}

fn is_of_name(c: char) -> bool {
    is_of_word(c) || matches!(c, '’' | '\'' | '-')
}
