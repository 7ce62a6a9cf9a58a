//! What is known of pairs of letters, and of groups of them: `newslint/slipcosts.py`.

use std::sync::LazyLock;

use crate::letters::{letters_of, Code, Letter};

const INSTEAD: f64 = 1.0;
const INSTEAD_KEY: f64 = 0.9;
const INSTEAD_ALIKE: f64 = 0.7;
const INSTEAD_VOWEL: f64 = 0.6;
pub const INSTEAD_GROUP: f64 = 0.6;

const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const SOUNDS: [&str; 13] = ["ck", "sc", "sz", "td", "fv", "gj", "mn", "bp", "iy", "xs", "kq", "wv", "lr"];
const GROUPS: &str = "
f-ph ph-f k-ck c-ck ck-k ck-c k-ch c-ch s-sc c-sc sc-c s-ps sh-ch ch-sh sh-ti sh-ci sh-si ci-ti ti-ci si-ti ti-si x-ct
ct-x cc-x x-cc x-xc xs-xc xc-x ks-x gs-x kw-qu k-qu cw-qu ck-qu n-kn n-gn r-wr r-rh w-wh wh-w g-gh f-gh j-dg g-dg dg-g
t-bt m-mb m-mn er-re re-er or-our er-our er-or or-er ou-oo u-oo u-ou o-ou o-oa a-ai e-ea i-ie y-ie ys-ies ie-y ee-ea
ea-ee ee-ie ee-ei ai-ei ei-ai oo-ou";

pub type Group = (Vec<Letter>, Vec<Letter>);

/// All letters but those from a to z have one place among them, the last.
pub const PLACES: usize = 27;

/// What is known of pairs of letters by their places.
pub struct Pairs {
    touching: [[bool; PLACES]; PLACES],
    /// The cost of a letter in place of another, inside a word.
    pub instead: [[f64; PLACES]; PLACES],
    /// For the last letter written of a group, a bit for each that may be the last intended.
    pub grouped: [u32; PLACES],
    /// The groups by the last letter written and the last letter intended.
    pub groups: Vec<Vec<Group>>,
}

pub static PAIRS: LazyLock<Pairs> = LazyLock::new(|| {
    let touching = touching();
    let (grouped, groups) = groups();
    Pairs { touching, instead: instead(&touching), grouped, groups }
});

pub fn place<T: Code>(letter: T) -> usize {
    (letter.into().wrapping_sub(97) as usize).min(PLACES - 1)
}

fn both_ways(pairs: impl Iterator<Item = (u8, u8)>) -> [[bool; PLACES]; PLACES] {
    let mut table = [[false; PLACES]; PLACES];
    for (a, b) in pairs {
        table[place(a)][place(b)] = true;
        table[place(b)][place(a)] = true;
    }
    table
}

/// Pairs whose keys touch: side by side, the one above, and the one to the right of that.
fn touching() -> [[bool; PLACES]; PLACES] {
    let beside = ROWS.iter().flat_map(|row| row.bytes().zip(row.bytes().skip(1)));
    let above = ROWS.windows(2).flat_map(|rows| {
        let upper = rows[0].as_bytes();
        rows[1]
            .bytes()
            .enumerate()
            .flat_map(move |(i, a)| upper[i..upper.len().min(i + 2)].iter().map(move |&b| (a, b)))
    });
    both_ways(beside.chain(above))
}

fn instead(touching: &[[bool; PLACES]; PLACES]) -> [[f64; PLACES]; PLACES] {
    let alike = both_ways(SOUNDS.iter().map(|pair| (pair.as_bytes()[0], pair.as_bytes()[1])));
    let mut table = [[INSTEAD; PLACES]; PLACES];
    for (a, b) in (0..PLACES * PLACES).map(|i| (i / PLACES, i % PLACES)) {
        if is_vowel(97 + a as Letter) && is_vowel(97 + b as Letter) {
            table[a][b] = INSTEAD_VOWEL;
        } else if alike[a][b] {
            table[a][b] = INSTEAD_ALIKE;
        } else if touching[a][b] {
            table[a][b] = INSTEAD_KEY;
        }
    }
    table
}

fn groups() -> ([u32; PLACES], Vec<Vec<Group>>) {
    let (mut grouped, mut groups) = ([0; PLACES], vec![Vec::new(); PLACES * PLACES]);
    for group in GROUPS.split_whitespace() {
        let (w, i) = group.split_once('-').expect("a hyphen parts the two");
        let (w, i) = (letters_of(w), letters_of(i));
        let (x, y) = (place(w[w.len() - 1]), place(i[i.len() - 1]));
        grouped[x] |= 1 << y;
        groups[x * PLACES + y].push((w, i));
    }
    (grouped, groups)
}

pub fn touch<T: Code>(x: Option<T>, y: Option<T>) -> bool {
    matches!((x, y), (Some(x), Some(y)) if PAIRS.touching[place(x)][place(y)])
}

pub fn is_vowel<T: Code>(letter: T) -> bool {
    matches!(u8::try_from(letter.into()), Ok(b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}
