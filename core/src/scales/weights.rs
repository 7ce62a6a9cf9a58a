//! How much each piece of evidence counts without a right neighbour: `ALONE` of `newslint/names/weights.py`.

/// How much it counts that a whole story has a name nowhere else, if it has words that go with the name.
const IN_ITS_LAND: f64 = 0.3;

/// What each piece counts; `said` is all that a story may say, `nowhere` is added if a whole one has no such part, and
/// `bare` if it has nothing that goes with the name either.
pub struct Weights {
    pub said: f64,
    pub nowhere: f64,
    pub bare: f64,
    pub far: f64,
    pub bearer: f64,
    pub coined: f64,
    pub csurname: f64,
    pub czipf: f64,
    pub double: f64,
    pub foreign: f64,
    pub known_cost: f64,
    pub length: f64,
    pub lengths: f64,
    pub again: f64,
    pub own: f64,
    pub place: f64,
    pub rel: f64,
    pub rel_sound: f64,
    pub rivals: f64,
    pub single: f64,
    pub swap: f64,
    pub zipf: f64,
}

impl Weights {
    /// The weights by their names.
    pub fn of(weight: impl Fn(&str) -> f64) -> Self {
        Self {
            said: ["", "context", "person", "single", "story"].map(&weight).iter().sum(),
            nowhere: IN_ITS_LAND * weight("nowhere") - weight("story"),
            bare: weight("nowhere") - weight("story") - weight("context"),
            far: weight("far"),
            bearer: weight("bearer"),
            coined: weight("coined"),
            csurname: weight("csurname"),
            czipf: weight("czipf"),
            double: weight("double"),
            foreign: weight("foreign"),
            known_cost: weight("known_cost"),
            length: weight("length"),
            lengths: weight("lengths"),
            again: weight("again"),
            own: weight("own"),
            place: weight("place"),
            rel: weight("rel"),
            rel_sound: weight("rel_sound"),
            rivals: weight("rivals"),
            single: weight("single"),
            swap: weight("swap"),
            zipf: weight("zipf"),
        }
    }
}
