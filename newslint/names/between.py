"""What may stand within a name, between its parts; the compiled core is given it, too."""

from newslint.names.fold import listed

ABBREVIATED = listed(
    "adm capt col dr ft gen gov hon hr jr lt maj md mohd mr mrs ms mt no pres prof rep rev sen sgt sr st ste"
)
"""What a full stop may follow within a name."""

TOGETHER = frozenset(
    (
        *("", ".", "&", "of", "for", "on", "of the", "de", "del", "della", "der", "di", "da", "dos", "das", "de la"),
        *("van", "van der", "van den", "von", "bin", "ibn", "al", "el", "la", "y"),
    )
)
"""What may stand between two parts of one name."""

APART = frozenset(("&", "of", "for", "on", "of the"))
"""What stands between two parts of one name only if they are those of an organisation, a place or a work."""
