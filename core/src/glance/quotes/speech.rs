//! Who speaks: the words that `newslint/quotes/speech.py` and `glance.py` list.

use crate::chars::is_alnum;

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
        if back == 0 && is_lead(word) || !word.ends_with(is_alnum) {
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
