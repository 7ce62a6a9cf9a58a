//! How much each piece of evidence counts for or against a slip: `newslint/names/weights.py`.

macro_rules! weights {
    ($($name:ident)*) => {
        /// What each piece counts, and what is added always; nothing for a piece that is not weighed.
        pub struct Weights {
            pub always: f64,
            $(pub $name: f64,)*
        }

        impl Weights {
            /// The weights by their names.
            pub fn of(weight: impl Fn(&str) -> f64) -> Self {
                Self { always: weight(""), $($name: weight(stringify!($name)),)* }
            }
        }
    };
}

weights! {
    again as_common bearer beside clash_given clash_plain coined common_known common_known_cost common_word complete
    context csurname czipf double family_alike far first_alike first_here first_name foreign in_a_title known_cost
    length lengths newsmaker nowhere other_surname own person place rel rel_sound rivals single somebody_else story
    stranger strangers surname_here swap zipf
}

/// How much it counts that a whole story has a name nowhere else, if it has words that go with the name.
pub const IN_ITS_LAND: f64 = 0.3;

impl Weights {
    /// All that a story may say at most.
    pub fn said(&self) -> f64 {
        self.always + self.context + self.person + self.single + self.story
    }

    /// What is added to it if a whole story has no such part.
    pub fn missed(&self) -> f64 {
        IN_ITS_LAND * self.nowhere - self.story
    }

    /// The same if it has nothing that goes with the name either.
    pub fn bare(&self) -> f64 {
        self.nowhere - self.story - self.context
    }
}
