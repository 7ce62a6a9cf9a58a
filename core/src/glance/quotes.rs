//! Glances of the checks of quotation marks: `newslint/checks/quotes.py`.
//!
//! What Python reads and weighs is read and weighed here too, mark by mark, so that a draft without a fault is quiet.
//! Where it takes more than the prose to tell (the kind of a block), nothing is.

mod attribution;
mod boundary;
mod lacks;
mod marks;
mod other;
mod pairs;
mod paragraphs;
mod resumes;
mod speech;
mod state;
mod typed;

use std::cell::OnceCell;

use crate::glance::Glance;
use crate::places::{code_points, Spans};
use crate::story::Story;
use marks::{Mark, Unsure};
use paragraphs::Paragraph;
use state::{Slip, Trails};

pub const GLANCES: &[Glance] = &[
    ("quotes doubled", may_have_slips),
    ("quotes missing-comma", may_have_commas),
    ("quotes missing-comma-after-quotation", may_have_commas),
    ("quotes missing-comma-after-verb", may_have_commas),
    ("quotes missing-full-stop", may_have_stops),
    ("quotes mistyped-apostrophe", may_have_slips),
    ("quotes mixed-pair", may_have_slips),
    ("quotes not-reopened", may_have_slips),
    ("quotes same-marks-inside", may_have_slips),
    ("quotes unclosed", may_have_slips),
    ("quotes unopened", may_have_slips),
    ("quotes wrong-apostrophe", may_have_slips),
    ("quotes wrong-direction", may_have_slips),
    ("quotes wrong-side", may_have_slips),
];

fn may_have_slips(story: &Story) -> bool {
    Found::of(story).slips
}

fn may_have_commas(story: &Story) -> bool {
    Found::of(story).commas
}

fn may_have_stops(story: &Story) -> bool {
    Found::of(story).stops
}

/// What may be found: slips of `faults.py`, commas of `commas.py`, stops of `stops.py`.
#[derive(Clone, Copy, Default)]
pub struct Found {
    slips: bool,
    commas: bool,
    stops: bool,
}

/// What may be found in a story, looked for when first asked.
pub type Once = OnceCell<Found>;

impl Found {
    fn of<'s>(story: &'s Story) -> &'s Self {
        story.quotes.get_or_init(|| match Self::look(story) {
            Ok(found) => found,
            Err(Unsure) => Self { slips: true, commas: true, stops: true },
        })
    }

    fn look(story: &Story) -> Result<Self, Unsure> {
        let mut paragraphs = paragraphs::paragraphs(story)?;
        if paragraphs.iter().all(|paragraph| paragraph.marks.is_empty()) {
            return Ok(Self::default());
        }
        let trails = Default::default();
        let slips = faults(story.text, &mut paragraphs, &trails).map_or(true, |mut slips| slips.next().is_some());
        Ok(Self {
            slips,
            commas: paragraphs.iter().any(|paragraph| lacks::comma(story.text, paragraph)),
            stops: paragraphs.iter().any(|paragraph| lacks::stop(story.text, paragraph)),
        })
    }
}

/// The slips that are faults, the last one first: `_slips` of `faults.py`.
fn faults<'m>(
    text: &str,
    paragraphs: &'m mut [Paragraph],
    trails: &'m Trails<'m>,
) -> Result<impl Iterator<Item = Slip<'m>> + use<'m>, Unsure> {
    let in_singles = quotes_in_singles(paragraphs);
    if in_singles {
        paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.marks).for_each(Mark::be_surer);
    }
    let slips = pairs::slips(text, paragraphs, trails)?;
    Ok(slips.filter(move |slip| in_singles || !slip.is_lone()))
}

/// A slip for Python: kind, mark (start, end, text, family, costs) and bound, in code points.
pub type Told = (&'static str, (usize, usize, String, char, f64, f64, f64), usize);

/// The slips of the marks of a story that are faults, in order, if it is known in which spans of code points a line
/// begins that no quotation runs into; None where Python has to say.
pub fn told(story: &Story, still: &[(usize, usize)]) -> Option<Vec<Told>> {
    let mut paragraphs = paragraphs::paragraphs(story).ok()?;
    let mut place = code_points(story.text);
    for paragraph in &mut paragraphs {
        let line = story.text[..paragraph.start].rfind('\n').map_or(0, |at| at + 1);
        let at = place(line);
        let begun = still.partition_point(|span| span.0 <= at);
        paragraph.flows = Some(begun == 0 || still[begun - 1].1 <= at);
    }
    let trails = Default::default();
    let mut slips: Vec<Slip> = faults(story.text, &mut paragraphs, &trails).ok()?.collect();
    slips.reverse();
    if slips.is_empty() {
        return Some(Vec::new());
    }
    let told = slips.iter().map(|&Slip { kind, mark, bound }| {
        let family = ['"', '\'', '«'][mark.family as usize];
        let (text, places) = (story.text[mark.start..mark.end].to_string(), (place(mark.start), place(mark.end)));
        let mark = (places.0, places.1, text, family, mark.opens, mark.closes, mark.other);
        (kind, mark, place(bound))
    });
    Some(told.collect())
}

/// The spans of the lines that may lack a comma, and of those that may lack a full stop; None where
/// Python has to say.
pub fn lacking(story: &Story) -> Option<[Spans; 2]> {
    let (text, paragraphs) = (story.text, paragraphs::paragraphs(story).ok()?);
    let mut place = code_points(text);
    let mut spans = |lacks: fn(&str, &Paragraph) -> bool| {
        let found = paragraphs.iter().filter(|paragraph| lacks(text, paragraph));
        found.map(|paragraph| (place(paragraph.start), place(paragraph.end))).collect()
    };
    Some([spans(lacks::comma), spans(lacks::stop)])
}

/// `quotes_in_singles` of `paragraphs.py`.
fn quotes_in_singles(paragraphs: &[Paragraph]) -> bool {
    let marks = || paragraphs.iter().flat_map(|paragraph| &paragraph.marks);
    let opening = |family| marks().filter(|m| m.opens < 0.2 && m.other >= 0.3 && m.family == family).count();
    let closing = marks().any(|mark| mark.family == marks::SINGLE && mark.closes < 0.2 && mark.other > 1.0);
    closing && opening(marks::SINGLE) > opening(marks::DOUBLE).max(1)
}
