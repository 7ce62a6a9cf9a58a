//! A whole and all its parts: *25 people — 12 men, nine women and seven children*. `newslint/figures/totals.py`.

use super::parts::{is_list, whole_before};
use super::{Figures, DIVIDED};
use crate::story::Story;

/// Tokens between what is counted and the mark before its parts: *have been rescued on board*.
const HAPPENED: usize = 5;

/// `DIVIDED` of `newslint/figures/people.py`.
pub fn is_divided(low: &str) -> bool {
    matches!(
        low,
        "people"
            | "persons"
            | "victims"
            | "passengers"
            | "students"
            | "pupils"
            | "officers"
            | "workers"
            | "employees"
            | "residents"
            | "members"
            | "protesters"
            | "demonstrators"
            | "migrants"
            | "refugees"
            | "prisoners"
            | "detainees"
            | "patients"
            | "players"
            | "killed"
            | "dead"
            | "injured"
            | "wounded"
            | "missing"
            | "arrested"
            | "hurt"
            | "detained"
            | "others"
            | "deaths"
            | "casualties"
            | "fatalities"
            | "voters"
            | "suspects"
            | "hostages"
            | "inmates"
            | "survivors"
            | "lawmakers"
            | "senators"
            | "candidates"
            | "firefighters"
            | "villagers"
            | "tourists"
            | "americans"
            | "britons"
            | "died"
            | "perished"
            | "drowned"
            | "medals"
            | "games"
            | "matches"
            | "fixtures"
            | "starts"
            | "fights"
            | "bouts"
            | "occupants"
            | "justices"
            | "judges"
            | "seats"
            | "commissioners"
            | "councillors"
            | "councilors"
            | "strikers"
            | "strangers"
            | "family"
            | "crew"
    )
}

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
    matches!(
        word,
        "killed"
            | "injured"
            | "hurt"
            | "wounded"
            | "arrested"
            | "dead"
            | "missing"
            | "detained"
            | "held"
            | "died"
            | "rescued"
            | "aboard"
            | "on"
            | "board"
            | "were"
            | "was"
            | "have"
            | "had"
            | "been"
            | "are"
    )
}
