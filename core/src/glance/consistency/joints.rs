//! Words that begin no compound noun: `CLOSED_CLASS` of `newslint/checks/compounds.py`, in order, without those that
//! are shorter than a part of one.

#[rustfmt::skip]
pub const CLOSED_CLASS: [&str; 198] = [
    "about", "above", "across", "after", "again", "against", "all", "almost", "along", "already", "also", "although",
    "always", "among", "and", "another", "any", "apart", "are", "around", "aside", "away", "bad", "because", "been",
    "before", "behind", "being", "below", "beneath", "beside", "besides", "best", "between", "beyond", "billion",
    "both", "but", "can", "cannot", "common", "could", "despite", "did", "does", "done", "down", "during", "each",
    "eight", "either", "enough", "even", "ever", "every", "except", "few", "fifty", "first", "five", "for", "forty",
    "forward", "four", "from", "good", "grand", "had", "half", "has", "have", "having", "her", "here", "herself",
    "him", "himself", "his", "how", "hundred", "inside", "into", "its", "itself", "just", "last", "least", "less",
    "let", "like", "main", "many", "may", "might", "million", "more", "most", "much", "must", "myself", "near",
    "neither", "never", "next", "nine", "nor", "not", "now", "off", "often", "one", "only", "onto", "other", "ought",
    "our", "ours", "out", "outside", "over", "own", "past", "per", "quite", "rather", "real", "same", "second",
    "seven", "several", "shall", "she", "should", "since", "six", "sixty", "some", "soon", "still", "such", "ten",
    "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they", "third",
    "thirty", "this", "those", "though", "thousand", "three", "through", "throughout", "till", "together", "too",
    "toward", "towards", "twenty", "two", "under", "unless", "until", "unto", "upon", "very", "via", "was", "well",
    "were", "what", "when", "where", "whereas", "whether", "which", "while", "who", "whom", "whose", "why", "will",
    "with", "within", "without", "would", "yet", "you", "your", "yours",
];
