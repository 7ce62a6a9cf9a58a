//! Glances of the checks of quotation marks: `newslint/checks/quotes.py`.
//!
//! What Python reads and weighs is read and weighed here too, mark by mark, so that a draft without a fault is quiet.
//! Where it takes more than the prose to tell (the kind of a block, characters that were garbled), nothing is.

mod lacks;
mod marks;
mod other;
mod pairs;
mod paragraphs;
mod resumes;
mod speech;
mod state;

use std::cell::OnceCell;

use crate::glance::Glance;
use crate::story::Story;
use marks::Unsure;
use paragraphs::Paragraph;
use state::Slip;

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
        let paragraphs = paragraphs::paragraphs(story)?;
        if paragraphs.iter().all(|paragraph| paragraph.marks.is_empty()) {
            return Ok(Self::default());
        }
        Ok(Self {
            slips: may_slip(&paragraphs),
            commas: paragraphs.iter().any(|paragraph| lacks::comma(story.text, paragraph)),
            stops: paragraphs.iter().any(|paragraph| lacks::stop(story.text, paragraph)),
        })
    }
}

/// True if the cheapest explanation of the marks has a fault, or Python has to say.
fn may_slip(paragraphs: &[Paragraph]) -> bool {
    let trails = Default::default();
    let slips = pairs::slips(paragraphs, &trails);
    quotes_in_singles(paragraphs) || slips.map_or(true, |mut slips| slips.any(|slip| !slip.is_lone()))
}

/// A slip for Python: kind, mark (start, end, text, family, costs) and bound, in code points.
pub type Told = (&'static str, (usize, usize, String, char, f64, f64, f64), usize);

/// The slips of the marks of a story that are faults, in order; None where Python has to say.
pub fn told(story: &Story) -> Option<Vec<Told>> {
    let paragraphs = paragraphs::paragraphs(story).ok()?;
    if quotes_in_singles(&paragraphs) {
        return None;
    }
    let trails = Default::default();
    let slips = pairs::slips(&paragraphs, &trails).ok()?.filter(|slip| !slip.is_lone());
    let place = places(story.text);
    let told = slips.map(|Slip { kind, mark, bound }| {
        let family = ['"', '\'', '«'][mark.family as usize];
        let (text, places) = (story.text[mark.start..mark.end].to_string(), (place(mark.start), place(mark.end)));
        let mark = (places.0, places.1, text, family, mark.opens, mark.closes, mark.other);
        (kind, mark, place(bound))
    });
    let mut told: Vec<_> = told.collect();
    told.reverse();
    Some(told)
}

/// From places in bytes to places in code points.
fn places(text: &str) -> impl Fn(usize) -> usize {
    let mut count = 0;
    let starts = text.bytes().map(|byte| {
        count += usize::from(!(0x80..0xc0).contains(&byte));
        count - 1
    });
    let starts: Vec<usize> = starts.collect();
    move |at| starts.get(at).copied().unwrap_or(count)
}

/// `quotes_in_singles` of `paragraphs.py`.
fn quotes_in_singles(paragraphs: &[Paragraph]) -> bool {
    let marks = || paragraphs.iter().flat_map(|paragraph| &paragraph.marks);
    let opening = |family| marks().filter(|m| m.opens < 0.2 && m.other >= 0.3 && m.family == family).count();
    let closing = marks().any(|mark| mark.family == marks::SINGLE && mark.closes < 0.2 && mark.other > 1.0);
    closing && opening(marks::SINGLE) > opening(marks::DOUBLE).max(1)
}
