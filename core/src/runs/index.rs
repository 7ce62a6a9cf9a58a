//! What an index of names says of parts and pairs of parts: `Index` of `newslint/names/index.py`.

use pyo3::prelude::*;

use crate::chars::is_familiar;
use crate::neighbours::Neighbours;
use crate::runs::fold;
use crate::runs::parts::Kind;
use crate::runs::records::Records;
use crate::table::Table;

const ONE: u32 = 1 << 31;
const VARIES: u32 = 1 << 30;
const NUMBER: u32 = VARIES - 1;
const REJECTED: &[u8] = b"2";
const UNIT: u8 = 0x1f;
const GROUP: char = '\x1e';

/// The places in an entry of what it is the name of, of other right forms, of the words that go with it, and of how
/// much it is in the news.
const KIND: usize = 1;
const ALSO: usize = 2;
const CONTEXT: usize = 5;
const WEIGHT: usize = 7;

/// The weight of a name that is in the news.
const NEWSMAKER: f64 = 2.0;

/// The tables of an index; `brief` says whether few neighbours are found that are short.
#[pyclass(frozen)]
pub struct Index {
    pub near: Py<Neighbours>,
    pub brief: bool,
    tables: [Py<Table>; 3],
    lists: Py<Records>,
    forms: Py<Records>,
    entries: Py<Records>,
}

#[pymethods]
impl Index {
    #[new]
    fn new(near: Py<Neighbours>, brief: bool, tables: [Py<Table>; 3], records: [Py<Records>; 3]) -> Self {
        let [lists, forms, entries] = records;
        Self { near, brief, tables, lists, forms, entries }
    }

    /// All parts of a form, small ones too; none if the house rejects it, None where Python has to say.
    #[pyo3(name = "parts")]
    fn right_parts(&self, number: u32) -> Option<Vec<String>> {
        fold::parts(self.right_text(number)?)
    }
}

impl Index {
    /// A form as it is written; an empty text if the house rejects it, nothing where Python has to say.
    pub fn right_text(&self, number: u32) -> Option<&str> {
        let mut fields = self.forms.get().get(number as usize).splitn(3, |&c| c == UNIT).skip(1);
        let (status, text) = (fields.next()?, fields.next()?);
        if status == REJECTED {
            return Some("");
        }
        std::str::from_utf8(text).ok()
    }

    /// The fields of the entry of a form; none where Python has to say.
    fn entry(&self, number: u32) -> impl Iterator<Item = &str> {
        let form = self.forms.get().get(number as usize).split(|&c| c == UNIT).next();
        let place = form.and_then(|place| std::str::from_utf8(place).ok()?.parse().ok());
        let entry = place.and_then(|place| std::str::from_utf8(self.entries.get().get(place)).ok());
        entry.into_iter().flat_map(|entry| entry.split(char::from(UNIT)))
    }

    /// What the name of a form is the name of, and whether it is in the news.
    pub fn bearer(&self, number: u32) -> Option<(Kind, bool)> {
        let kind = match self.entry(number).nth(KIND)? {
            "person" => Kind::Person,
            "other" => Kind::Unsaid,
            _ => Kind::Another,
        };
        Some((kind, self.entry(number).nth(WEIGHT)?.parse() == Ok(NEWSMAKER)))
    }

    /// The name of a form as it is written, and its other right forms.
    pub fn right_texts(&self, number: u32) -> Option<impl Iterator<Item = &str>> {
        let name = self.entry(number).next()?;
        let also = self.entry(number).nth(ALSO)?.split(GROUP).filter(|text| !text.is_empty());
        Some(std::iter::once(name).chain(also))
    }

    /// The words that go with the name of a form, in small letters; nothing where Python has to say.
    pub fn context(&self, number: u32) -> Option<Vec<String>> {
        let words = self.entry(number).nth(CONTEXT)?;
        words
            .chars()
            .all(|c| c == GROUP || is_familiar(c))
            .then(|| words.split(GROUP).filter(|word| !word.is_empty()).map(str::to_lowercase).collect())
    }

    /// True if some form has these parts and no others.
    pub fn has(&self, key: &[u8]) -> bool {
        self.tables[0].get().find(key).is_some()
    }

    /// Nothing of an unknown part; of a known one, whether the house rejects a form with it.
    pub fn varies(&self, part: &[u8]) -> Option<bool> {
        self.row(1, part).map(|row| row & VARIES > 0)
    }

    /// True if the house rejects a form that has these parts and no others.
    pub fn rejects(&self, key: &[u8]) -> bool {
        self.row(0, key).is_some_and(|row| row & VARIES > 0)
    }

    /// Up to `most` numbers of forms with this part.
    pub fn with_part(&self, part: &[u8], most: usize) -> Vec<u32> {
        self.numbers(self.row(1, part), most)
    }

    /// Up to `most` numbers of forms with a pair of parts, by its key.
    pub fn of_pair(&self, key: &[u8], most: usize) -> Vec<u32> {
        self.numbers(self.row(2, key), most)
    }

    fn row(&self, table: usize, key: &[u8]) -> Option<u32> {
        self.tables[table].get().find(key).and_then(|b| b.try_into().ok()).map(u32::from_le_bytes)
    }

    fn numbers(&self, row: Option<u32>, most: usize) -> Vec<u32> {
        let Some(row) = row else { return Vec::new() };
        if row & ONE > 0 {
            return vec![row & NUMBER];
        }
        let list = self.lists.get().get((row & NUMBER) as usize).chunks_exact(4).take(most);
        list.map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
    }
}
