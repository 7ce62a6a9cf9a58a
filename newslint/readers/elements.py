"""What the elements of HTML mean to a reader of copy (html.spec.whatwg.org, 4)."""

words = str.split

VOID = frozenset(
    words("area base br col embed frame hr img input keygen link meta param source track wbr basefont bgsound")
)
"""Elements without content; nothing closes them."""

BLOCKS = {
    **dict.fromkeys(
        words(
            "address article aside body center details dialog dir div dl fieldset figure footer form header hgroup "
            "html legend main menu nav ol option optgroup p search section summary table tbody tfoot thead tr ul"
        ),
        "",
    ),
    **dict.fromkeys(("dd", "dt", "li"), "item"),
    **dict.fromkeys(("caption", "figcaption"), "caption"),
    **dict.fromkeys(("td", "th"), "table"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "blockquote": "quote",
    "title": "headline",
}
"""Elements that begin a block of prose, and its kind where it is not that of what is around it."""

SILENT = frozenset(
    words(
        "audio canvas del listing map noscript object pre rp rt s script select strike style svg template textarea "
        "video xmp iframe noembed noframes datalist"
    )
)
"""Elements whose content is not read: it is no copy, or it is struck out."""

OPAQUE = frozenset(words("code kbd samp tt var math svg"))
"""Elements that stand in a sentence for something that is no prose."""

BREAKING = frozenset({"pre", "listing", "xmp", "audio", "video", "canvas", "object", "iframe", "textarea", "hr"})
"""Elements that end a block, although they hold none."""

DATES = frozenset(
    words(
        "article:published_time date dc.date dc.date.issued dcterms.created dcterms.date dcterms.issued datepublished "
        "parsely-pub-date pubdate publication_date publish-date publish_date published sailthru.date"
    )
)
"""Names of ``<meta>`` that hold the day of publication, in small letters."""
