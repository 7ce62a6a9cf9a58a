"""The shapes in which newspapers correct themselves, as patterns; each was written from the way such sentences run."""

from newslint.corrections.forms import NAME, form

OFTEN = "first |last |given |family |middle |sur"
BADLY = r"(?:incorrectly|wrongly|mistakenly)"
MISSPELLED = (
    rf"\b(?:mis-?(?:spell?ed|spelt|spelling|stated|named|identified|titled)|{BADLY} (?:spell?ed|spelt|gave|given|named)"
    rf"|(?:spell?ed|spelt) {BADLY}|rendered|gave [^.;]{{0,40}}?\bname"
    rf"|(?:wrong|incorrect) (?:{OFTEN})?(?:name|spelling))\b"
)
SPELLING = r"\b(?:mis-?spell|mis-?spelt|spell?ed|spelt|spelling|surname|(?:first |last |given |family )?name)"
AS = rf"\b(?:as|to read|called|named) (?:the |a )?{form('wrong')}"
NOT = rf"{form('right')},? (?:and )?(?:not|rather than|instead of) (?:as )?(?:the )?{form('wrong')}"
IS = r"\b(?:is|was|are|were|be|been|read|said|say|to|spell?ed|spelt|named|called|as|name:|spelling:|it[’']s) (?:the )?"
SHOULD = (
    rf"{form('wrong')}[^“”\"]{{0,60}}? should (?:have |instead have )?"
    rf"(?:be|been|read|said|say)[^“\"{{]{{0,20}}?{form('right')}"
)
MEANT = (
    rf"{form('wrong')}[^.“”\"]{{0,40}}? (?:when|where|but) (?:we|it|he|she|the \w+|they) "
    rf"(?:meant|intended|should have (?:said|written|used|had))[^.“”\"]{{0,20}}? {form('right')}"
)
INSTEAD = rf"{form('wrong')}[^.“”\"]{{0,40}}? (?:instead of|rather than|in place of) {form('right')}"
REFERRED = rf"\breferred to (?P<stretch>[^.;]{{2,120}}?) (?:{BADLY} )?as (?:the )?{form('wrong')}"
PHRASE = (
    r"\b(?:it is|it’s|that is|phrase is|word is|expression is|term is|idiom is|spelling is) "
    r"(?P<right_n>[a-z][a-z’' -]{2,40}?), not (?P<wrong_n>[a-z][a-z’' -]{2,40}?)(?=[.,;:]|$)"
)
ENDS = r"(?=[.,;]|$| in | on )"
ONLY = (
    rf"\b(?:mis-?spell?ed|mis-?spelt) (?:the )?(?:\w+ )?(?:sur)?names? of "
    rf"(?:the )?(?:[a-z][\w’-]*,? ){{0,8}}({NAME}){ENDS}",
    rf"({NAME})[’']s? (?:{OFTEN})?name (?:was|is|had been) mis-?spel",
    rf"\b(?:mis-?spell?ed|mis-?spelt) ({NAME})[’']s? (?:{OFTEN})?name{ENDS}",
)
KINDS = {
    "place": "village town city river street road county country island region province mountain lake suburb district",
    "organisation": "company firm club school university party charity group bank agency museum theatre theater "
    "college hospital band team newspaper brand business council society institute restaurant supermarket union",
    "work": "film book song album novel play show opera series poem game painting",
    "person": "surname surnames he she his her actor singer director minister coach player author mayor mp chef "
    "footballer artist professor officer victim striker writer judge lawyer forename goalkeeper midfielder defender "
    "historian novelist cellist councillor senator dancer poet scientist economist owner winner widow son daughter",
}
