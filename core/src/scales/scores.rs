//! What a lexicon knows of a word: the scores of `newslint/lexicon.py`.

use crate::table::Table;

/// The score of a word that is in use, and how much less than the right one it may be so to be one of its own.
const IN_USE: f64 = 1.5;
const NEARLY: f64 = 1.3;

/// The score of a word of another language that many use.
const FOREIGN: f64 = 3.0;

/// How well known a word is: in English, as a given name, a family name, a place, in other languages.
#[derive(Clone, Copy, Default)]
pub struct Scores {
    pub zipf: f64,
    pub given: f64,
    pub surname: f64,
    pub place: f64,
    pub foreign: f64,
}

impl Scores {
    /// The scores of a word of ASCII in small letters: `Lexicon._tally` of `newslint/lexicon.py`.
    pub fn find(table: &Table, word: &str) -> Self {
        let stem = word.strip_suffix("'s");
        let found = table.find(word.as_bytes()).or_else(|| table.find(stem?.as_bytes()));
        if found.is_some() || !word.contains('-') {
            return found.map_or_else(Self::default, Self::of);
        }
        let parts = stem.unwrap_or(word).split('-').map(|part| table.find(part.as_bytes()).map(Self::of));
        let least = parts.map(Option::unwrap_or_default).reduce(Self::least).unwrap_or_default();
        Self { zipf: 0.0, ..least }
    }

    /// True for part of a name that nobody else has.
    pub fn is_own(self) -> bool {
        self.zipf == 0.0 && self.surname == 0.0 && self.place == 0.0
    }

    /// True for a word that is somebody's name, or used at all.
    pub fn is_heard_of(self) -> bool {
        self.zipf > 2.5 || self.given > 0.0 || self.surname > 0.0
    }

    /// True for a word that is in use, and not much less so than the part of a name.
    pub fn is_nearly_as_used(self, part: Self) -> bool {
        self.zipf > IN_USE && self.zipf > part.zipf - NEARLY
    }

    /// True for a word of another language that many use.
    pub fn is_foreign(self) -> bool {
        self.foreign > FOREIGN
    }

    /// How well known the word is as whatever it is best known.
    pub fn most(self) -> f64 {
        [self.given, self.surname, self.place, self.foreign].into_iter().fold(self.zipf, f64::max)
    }

    fn of(record: &[u8]) -> Self {
        let score = |i: usize| f64::from(record[i]) / 25.0;
        Self { zipf: score(0), given: score(1), surname: score(2), place: score(3), foreign: score(4) }
    }

    fn least(self, other: Self) -> Self {
        Self {
            zipf: self.zipf.min(other.zipf),
            given: self.given.min(other.given),
            surname: self.surname.min(other.surname),
            place: self.place.min(other.place),
            foreign: self.foreign.min(other.foreign),
        }
    }
}
