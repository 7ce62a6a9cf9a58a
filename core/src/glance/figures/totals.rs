//! A whole and all its parts: *25 people — 12 men, nine women and seven children*. `newslint/figures/totals.py`.

use super::parts::{is_list, whole_before};
use super::{is_in, Figures, DIVIDED};
use crate::story::Story;

/// Tokens between what is counted and the mark before its parts: *have been rescued on board*.
const HAPPENED: usize = 5;

/// `DIVIDED` of `newslint/figures/people.py`.
#[rustfmt::skip]
pub const PEOPLE: &[&str] = &[
    "americans", "arrested", "bouts", "britons", "candidates", "casualties", "commissioners", "councillors",
    "councilors", "crew", "dead", "deaths", "demonstrators", "detained", "detainees", "died", "drowned",
    "employees", "family", "fatalities", "fights", "firefighters", "fixtures", "games", "hostages", "hurt",
    "injured", "inmates", "judges", "justices", "killed", "lawmakers", "matches", "medals", "members", "migrants",
    "missing", "occupants", "officers", "others", "passengers", "patients", "people", "perished", "persons",
    "players", "prisoners", "protesters", "pupils", "refugees", "residents", "seats", "senators", "starts",
    "strangers", "strikers", "students", "survivors", "suspects", "tourists", "victims", "villagers", "voters",
    "workers", "wounded",
];

/// `wrong_totals`: a number before what is divided, a mark behind it, and a list.
pub fn may_have_total(story: &Story) -> bool {
    story.each(DIVIDED).any(|i| {
        whole_before(story, i).next().is_some() && opening(story, i).is_some_and(|begin| is_list(story, begin))
    })
}

/// Where the list begins: behind the first mark, before which nothing but what happened may be told.
fn opening(story: &Story, i: usize) -> Option<usize> {
    let marked = |&j: &usize| story.mark(j) != " ";
    let begin = (i + 1..=i + HAPPENED + 1).find(marked).filter(|&j| j < story.tokens.len())?;
    Some(begin).filter(|&j| opens(story.mark(j)) && (i + 1..j).all(|k| happened(story.text(k))))
}

/// `_opening`: a dash, a bracket, a colon or a comma.
fn opens(gap: &str) -> bool {
    let mark = gap.trim_start_matches(' ');
    mark.starts_with(['—', '–', '(']) || ["- ", ": ", ", "].iter().any(|start| mark.starts_with(start))
}

/// `HAPPENED` of `people.py`, and the verb before it.
fn happened(word: &str) -> bool {
    is_in(
        &[
            "aboard", "are", "arrested", "been", "board", "dead", "detained", "died", "had", "have", "held", "hurt",
            "injured", "killed", "missing", "on", "rescued", "was", "were", "wounded",
        ],
        word,
    )
}
