//! For `newslint/checks/accents.py`: is a word with accents here without them, too?

use crate::glance::consistency::COMPARED;
use crate::lexis::{Word, FOREIGN};
use crate::story::Story;

pub fn may_find(story: &Story) -> bool {
    if story.walk.shapes & FOREIGN == 0 {
        return false;
    }
    let words = || story.vocabulary.iter().map(|&id| story.lexis.word(id));
    let accented: Vec<&Word> = words().filter(|word| word.shape & FOREIGN != 0).collect();
    accented.len() * story.vocabulary.len() > COMPARED
        || accented.iter().any(|accented| words().any(|word| may_be(word, accented)))
}

/// True if the two differ, and in nothing but letters beyond ASCII: each of these is one letter without its accents.
fn may_be(plain: &Word, accented: &Word) -> bool {
    let mut letters = plain.text.chars();
    let alike = accented.text.chars().all(|c| letters.next().is_some_and(|plain| plain == c || !c.is_ascii()));
    alike && letters.next().is_none() && plain.text != accented.text
}
