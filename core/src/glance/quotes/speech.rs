//! Who speaks: the words that `newslint/quotes/places.py` and `glance.py` list.

/// `SPEECH_VERBS`.
pub fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "added"
            | "adding"
            | "adds"
            | "admits"
            | "admitted"
            | "agreed"
            | "agrees"
            | "announced"
            | "announces"
            | "answered"
            | "answers"
            | "argued"
            | "argues"
            | "asked"
            | "asks"
            | "claimed"
            | "commented"
            | "comments"
            | "concluded"
            | "concludes"
            | "continued"
            | "continues"
            | "counselled"
            | "cried"
            | "declared"
            | "declares"
            | "enthused"
            | "enthuses"
            | "explained"
            | "explains"
            | "insisted"
            | "insists"
            | "joked"
            | "jokes"
            | "laughed"
            | "laughs"
            | "mused"
            | "muses"
            | "noted"
            | "notes"
            | "observed"
            | "observes"
            | "posted"
            | "quipped"
            | "recalled"
            | "recalls"
            | "remarked"
            | "remarks"
            | "replied"
            | "replies"
            | "reported"
            | "reports"
            | "responded"
            | "responds"
            | "said"
            | "saying"
            | "says"
            | "say"
            | "shouted"
            | "stated"
            | "states"
            | "suggested"
            | "suggests"
            | "tells"
            | "told"
            | "tweeted"
            | "tweets"
            | "warned"
            | "warns"
            | "whispered"
            | "writes"
            | "wrote"
    )
}

/// `lacks_before`: a verb of speech is among the last words before a quotation, and no stop after it.
pub fn leads_to_quotation<'w>(before: impl DoubleEndedIterator<Item = &'w str>) -> bool {
    let mut after = None;
    for (back, word) in before.rev().take(7).enumerate() {
        if back == 0 && is_lead(word) || !word.ends_with(char::is_alphanumeric) {
            return false;
        }
        if back > 0 && matches!(word, "told" | "tells" | "asked" | "asks" | "reminded" | "assured" | "informed") {
            return true;
        }
        if is_verb(word) {
            return after.is_none_or(is_where);
        }
        after = Some(word);
    }
    false
}

/// `LEADS_TO_FRAGMENT`.
fn is_lead(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "that" | "his" | "her" | "its" | "their" | "of" | "to" | "as" | "about")
}

/// `WHERE`.
fn is_where(word: &str) -> bool {
    matches!(
        word,
        "on" | "in" | "at" | "via" | "to" | "of" | "yesterday" | "today" | "simply" | "later" | "again" | "afterwards"
    )
}

/// `names_speaker` of `glance.py`: *he said*, *said Ms Smith*, *Jane Smith told*.
pub fn names_speaker<'w>(mut after: impl Iterator<Item = &'w str>) -> bool {
    let (Some(first), Some(second)) = (after.next(), after.next()) else { return false };
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let bare = |word: &'w str| word.trim_matches([',', '.']);
    if is_verb(bare(first)) {
        return is_capital(second) || matches!(second, "the" | "a" | "an");
    }
    if matches!(first, "he" | "she" | "they" | "I" | "we") {
        return is_verb(bare(second));
    }
    let last = after.next().unwrap_or(second);
    is_capital(first) && (is_verb(bare(second)) || (is_capital(second) && is_verb(bare(last))))
}

/// `is_fragment` of `places.py`: the quotation that a mark opens, with its first word at `start`, is no sentence.
pub fn is_fragment(text: &str, mark: usize, start: usize) -> bool {
    let before = &text[..mark];
    let is_led_to = |before: &str| before.strip_suffix(char::is_whitespace).is_some_and(names_a_thing);
    text[start..].starts_with(char::is_lowercase)
        || is_led_to(before)
        || before.strip_suffix('\n').is_some_and(is_led_to)
}

/// `_names_a_thing`: the last word of a text leads to a name, title or noun.
fn names_a_thing(before: &str) -> bool {
    let word = last_word(before);
    match word {
        "as" | "called" | "named" | "word" | "phrase" | "of" | "a" | "an" | "A" | "An" => true,
        "the" | "this" | "that" | "these" | "his" | "her" | "its" | "their" => true,
        "The" | "This" | "That" | "These" | "His" | "Her" | "Its" | "Their" => true,
        _ => word.ends_with('s') && before[..before.len() - 1].ends_with(['\'', '’']),
    }
}

/// `_attribution`: a speaker is named behind a stop.
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
pub fn last_word(text: &str) -> &str {
    text.rsplit(|c| !is_of_word(c)).next().unwrap_or(text)
}

fn is_of_name(c: char) -> bool {
    is_of_word(c) || matches!(c, '’' | '\'' | '-')
}

/// `\w`.
pub fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
