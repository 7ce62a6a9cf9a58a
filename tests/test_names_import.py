"""Importing names: each format as it is documented, what is refused, and what damaged input gets."""

# ruff: noqa: E501 - what is expected reads best in one line

import bz2
import gzip
import io
import json
import lzma
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.cli import main
from newslint.errors import InputError
from newslint.names import importing
from newslint.names.importers import guess
from newslint.names.importers.source import Source
from newslint.names.loading import read
from newslint.names.model import Entry
from newslint.names.sift import CODE, LONG, MISSPELT, MIXED, ODD, SCRIPT, fault, near_each_other, sift
from newslint.names.soundness import problems
from newslint.names.spill import Spill
from newslint.progress import Progress


def geo(number: int, name: str, also: str, kind: str = "P\tPPLA\tSY", people: int = 1000) -> str:
    place, code, country = kind.split("\t")
    row = [str(number), name, name, also, "36.2", "37.1", place, code, country, "", "09", "", "", "", str(people)]
    return "\t".join([*row, "", "388", "Asia/Damascus", "2023-05-13"]) + "\n"


GEONAMES = (
    geo(170063, "Aleppo", "ALP,Alep,Alepo,Aleppo,Halab,Haleb,allepo,Ḩalab,Халеб,حلب", people=1602264)
    + geo(173480, "Orontes", "Asi", "H\tSTM\tSY")
    + geo(2, "Old Town", "", "P\tPPLH\tSY")
    + geo(3, "Springfield", "Ferguson’s Crossroads", "P\tPPLA2\tUS", 114394)
    + geo(4, "Springfield", "Dale", "P\tPPL\tUS", 12)
)


def item(number: str, label: str, claims: Any, aliases: list[str], description: str = "", **more: Any) -> str:
    row = {
        "type": "item",
        "id": number,
        "labels": {"en": {"language": "en", "value": label}, "ar": {"language": "ar", "value": "حلب"}},
        "descriptions": {"en": {"language": "en", "value": description}} if description else [],
        "aliases": {"en": [{"language": "en", "value": a} for a in aliases]} if aliases else [],
        "claims": claims,
        "sitelinks": {},
        "lastrevid": 1,
        **more,
    }
    return json.dumps(row, ensure_ascii=False)


def instance_of(number: str) -> dict[str, Any]:
    value = {"value": {"entity-type": "item", "numeric-id": int(number[1:]), "id": number}, "type": "wikibase-entityid"}
    snak = {"snaktype": "value", "property": "P31", "datavalue": value, "datatype": "wikibase-item"}
    return {"P31": [{"mainsnak": snak, "type": "statement", "rank": "normal"}]}


CLINTON = item(
    "Q6294", "Hillary Clinton", instance_of("Q5"), ["Hilary Clinton", "Hillary Rodham Clinton"], "American politician"
)
ALEPPO = item("Q41183", "Aleppo", {**instance_of("Q515"), "P625": [{}]}, ["Halab", "Alepo"], "city in Syria")
UN = item("Q1065", "United Nations", instance_of("Q484652"), ["UN", "U.N."])
DOG = item("Q144", "dog", {}, [])
HILARY = item("Q1234", "Hilary", instance_of("Q202444"), [])
PROPERTY = json.dumps(
    {
        "type": "property",
        "datatype": "string",
        "id": "P1",
        "labels": {"en": {"language": "en", "value": "X"}},
        "claims": [],
    }
)
UNKNOWN = item("Q9", "Somebody Unknown", {"P31": [{"mainsnak": {"snaktype": "somevalue", "property": "P31"}}]}, [])
WIKIDATA = "[\n" + ",\n".join([CLINTON, ALEPPO, UN, DOG, HILARY, PROPERTY, UNKNOWN]) + "\n]\n"


def bound(**row: str) -> dict[str, Any]:
    return {k: {"type": "uri" if v.startswith("http") else "literal", "value": v} for k, v in row.items()}


ROWS = [
    {
        "item": "http://www.wikidata.org/entity/Q57",
        "itemLabel": "Alan Turing",
        "alias": "Turing",
        "positionLabel": "logician",
    },
    {"item": "http://www.wikidata.org/entity/Q57", "itemLabel": "Alan Turing", "alias": "Alan Mathison Turing"},
    {"item": "http://www.wikidata.org/entity/Q58", "itemLabel": "Q58"},
    {
        "item": "http://www.wikidata.org/entity/Q59",
        "itemLabel": "Ada Lovelace",
        "itemAltLabel": "Ada Byron, Augusta Ada King",
    },
]
SPARQL = json.dumps({"head": {"vars": ["item", "itemLabel"]}, "results": {"bindings": [bound(**r) for r in ROWS]}})


def ftm(number: str, schema: str, caption: str, **properties: list[str]) -> str:
    row = {
        "id": number,
        "caption": caption,
        "schema": schema,
        "properties": properties,
        "referents": [],
        "datasets": ["x"],
    }
    return json.dumps({**row, "first_seen": "2021-09-26T00:00:00", "target": True}, ensure_ascii=False) + "\n"


OPENSANCTIONS = (
    ftm(
        "NK-1",
        "Person",
        "Vladimir Putin",
        name=["Vladimir Putin", "Владимир Путин", "PUTIN, Vladimir"],
        alias=["Putin"],
        position=["President of the Russian Federation"],
        nationality=["ru"],
        weakAlias=["The Boss"],
    )
    + ftm("NK-2", "Company", "Rosneft", name=["Rosneft", "Rosnef"], jurisdiction=["ru"])
    + ftm("NK-3", "Address", "Moscow", full=["Moscow"])
    + ftm("NK-4", "Person", "Иван Петров", name=["Иван Петров"])
)

POPOLO = json.dumps(
    {
        "persons": [
            {
                "id": "p1",
                "name": "Edith Okafor",
                "other_names": [{"lang": "ru", "name": "Эдит"}, {"name": "Edie Okafor"}],
            },
            {"id": "p2", "given_name": "Tom", "family_name": "Nash"},
            {"id": "p3"},
        ],
        "organizations": [
            {"id": "house", "name": "House of Assembly", "classification": "legislature"},
            {"id": "green", "name": "Green Alliance", "classification": "party"},
        ],
        "areas": [{"id": "a1", "name": "Northfield"}],
        "events": [
            {"id": "term/9", "start_date": "2015-05-08", "end_date": "2017-05-03"},
            {"id": "term/10", "start_date": "2017-06-09"},
        ],
        "memberships": [
            {
                "person_id": "p1",
                "organization_id": "house",
                "role": "member",
                "legislative_period_id": "term/9",
                "on_behalf_of_id": "green",
            },
            {
                "person_id": "p1",
                "organization_id": "house",
                "role": "member",
                "legislative_period_id": "term/10",
                "on_behalf_of_id": "green",
                "area_id": "a1",
            },
            {
                "person_id": "p2",
                "organization_id": "house",
                "role": "speaker",
                "start_date": "2010-01-01",
                "end_date": "2012-01-01",
            },
        ],
    },
    indent=1,
)

CSV = "Full Name;Aliases;Position;Notes\nEdith Okafor;Edie Okafor|Edith Okaforr;mayor;x\n\nTom Nash;;;\n"


def brought(path: Path, *options: str) -> list[tuple[Any, ...]]:
    """What an import of ``path`` wrote: (name, kind, also, role, context, source) of each entry."""
    out = path.parent / "out.yaml"
    assert main(["names", "import", str(path), "-o", str(out), "--replace", *options]) == 0
    return [(e.name, e.kind, e.also, e.role, e.context, e.source) for e in read(str(out))]


SAMPLES = {
    "geonames": GEONAMES,
    "wikidata": WIKIDATA,
    "sparql": SPARQL,
    "opensanctions": OPENSANCTIONS,
    "popolo": POPOLO,
    "csv": CSV,
}
EXPECTED = {
    "geonames": [
        ("Aleppo", "place", ("Halab", "Haleb", "Ḩalab"), "in Syria", ("Syria",), "GeoNames 170063"),
        ("Springfield", "place", ("Ferguson’s Crossroads",), "in United States", ("United States",), "GeoNames 3"),
    ],
    "wikidata": [
        ("Aleppo", "place", ("Halab",), "city in Syria", (), "Wikidata Q41183"),
        ("Hillary Clinton", "person", ("Hillary Rodham Clinton",), "American politician", (), "Wikidata Q6294"),
        ("Somebody Unknown", "other", (), "", (), "Wikidata Q9"),
        ("United Nations", "organisation", ("UN", "U.N."), "", (), "Wikidata Q1065"),
    ],
    "sparql": [
        ("Ada Lovelace", "other", ("Ada Byron", "Augusta Ada King"), "", (), "Wikidata Q59"),
        ("Alan Turing", "other", ("Turing", "Alan Mathison Turing"), "logician", (), "Wikidata Q57"),
    ],
    "opensanctions": [
        ("Rosneft", "organisation", (), "", ("Russia",), "OpenSanctions NK-2"),
        (
            "Vladimir Putin",
            "person",
            ("Putin",),
            "President of the Russian Federation",
            ("Russia",),
            "OpenSanctions NK-1",
        ),
    ],
    "popolo": [
        (
            "Edith Okafor",
            "person",
            ("Edie Okafor",),
            "member of House of Assembly, 2017–",
            ("Green Alliance", "Northfield"),
            "sample",
        ),
        ("Green Alliance", "organisation", (), "party", (), "sample"),
        ("House of Assembly", "organisation", (), "legislature", (), "sample"),
        ("Tom Nash", "person", (), "speaker of House of Assembly, 2010–2012", (), "sample"),
    ],
    "csv": [
        ("Edith Okafor", "other", ("Edie Okafor",), "mayor", (), "sample"),
        ("Tom Nash", "other", (), "", (), "sample"),
    ],
}


@pytest.mark.parametrize("form", SAMPLES)
def test_each_format_is_recognised_and_read(form: str, tmp_path: Path) -> None:
    path = tmp_path / "sample"
    path.write_text(SAMPLES[form], encoding="utf-8")
    assert guess(Source(str(path))) == form
    assert brought(path) == EXPECTED[form]
    assert problems([str(tmp_path / "out.yaml")]) == []


def test_wikidata_comes_in_three_shapes(tmp_path: Path) -> None:
    path = tmp_path / "sample"
    for text in (
        CLINTON + "\n" + UN + "\n",
        json.dumps({"entities": {"Q6294": json.loads(CLINTON), "Q1065": json.loads(UN)}}),
    ):
        path.write_text(text, encoding="utf-8")
        assert [row[0] for row in brought(path)] == ["Hillary Clinton", "United Nations"]


def test_the_simple_list_of_the_query_page(tmp_path: Path) -> None:
    path = tmp_path / "sample"
    path.write_text(json.dumps(ROWS))
    assert guess(Source(str(path))) == "sparql"
    assert brought(path) == EXPECTED["sparql"]


def zipped(data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("SY.txt", data)
    return file.getvalue()


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, zipped])
def test_packed_files_are_unpacked_as_they_are_read(pack: Any, tmp_path: Path) -> None:
    path = tmp_path / "sample"
    path.write_bytes(pack(GEONAMES.encode()))
    assert brought(path) == EXPECTED["geonames"]


@pytest.mark.parametrize("form", SAMPLES)
def test_a_file_cut_off_in_the_middle_gives_no_dictionary(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "sample", tmp_path / "out.yaml"
    text = SAMPLES[form].rstrip("\n")
    whole = {row[0] for row in EXPECTED[form]}
    # A row of a CSV may lack its last cells, so the table is cut within its first.
    for share in (0.5, 0.7, 0.98) if form != "csv" else (0.75,):
        path.write_text(text[: int(len(text) * share)], encoding="utf-8")
        status = main(["names", "import", str(path), "--as", form, "-o", str(out)])
        said = capsys.readouterr().err
        assert (status, out.exists()) == (2, False), (share, said)
        assert "cut off in the middle" in said.splitlines()[-1]
        assert main(["names", "import", str(path), "--as", form, "-o", str(out), "--keep-partial"]) == 2
        capsys.readouterr()
        if out.exists():
            assert {e.name for e in read(str(out))} <= whole
            out.unlink()


def test_a_packed_file_cut_off(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sample"
    text = "".join(geo(n, f"Town {'abcdefgh'[n % 8] * 3}{n}", "") for n in range(9000))
    for data in (
        gzip.compress(text.encode()),
        bz2.compress(text.encode()),
        lzma.compress(text.encode()),
        zipped(text.encode()),
    ):
        path.write_bytes(data[: len(data) // 2])
        assert main(["names", "import", str(path), "--as", "geonames"]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert "cut off" in said.err


def test_whoever_stops_reading_closes_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = []

    class Watched(Source):
        def _unpacked(self, raw: Any) -> Any:
            files.append(raw)
            return super()._unpacked(raw)

    monkeypatch.setattr(importing, "Source", Watched)
    for form, sample in SAMPLES.items():
        path = tmp_path / "sample"
        path.write_text(sample.rstrip("\n")[: int(len(sample) * 0.7)], encoding="utf-8")
        with pytest.raises(InputError) as stopped, Spill(importing.order) as spill:
            importing.gather(str(path), importing.Choice(form), spill, print, print, print)
        assert stopped.value  # what was raised holds on to the reader
        assert files
        assert all(file.closed for file in files), form


def test_a_malformed_row_is_told_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = {
        "geonames": (geo(1, "Alma", "") + "2\tBarr\n" + geo(3, "Cala", ""), "2 columns instead of 19"),
        "opensanctions": (
            ftm("a", "Person", "Alma Fox", name=["Alma Fox"])
            + "{oops}\n"
            + ftm("b", "Person", "Cala Roe", name=["Cala Roe"]),
            "not valid JSON",
        ),
        "wikidata": ("[\n" + CLINTON + ",\n{oops},\n" + UN + "\n]\n", "not valid JSON"),
        "csv": ("name,kind\nAlma,place\n,place\nCala,place\n", "an empty name"),
    }
    for form, (text, why) in cases.items():
        path = tmp_path / f"{form}.txt"
        path.write_text(text, encoding="utf-8")
        assert len(brought(path, "--as", form)) == 2
        assert f":{3 if form in ('wikidata', 'csv') else 2}: {why}; left out" in capsys.readouterr().err
    path.write_text('name,kind\n"Alma" x,place\nAlma,place,a,b\nCala,place\n')
    assert [row[0] for row in brought(path)] == ["Cala"]


def test_nothing_usable_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sample"
    for text, why in {
        "": "there is nothing in it",
        "{}": "of no kind that is known",
        '{"a": [1, 2]}': "of no kind that is known",
        "town,people\nX,1\n": "no column “name”",
        "name\nАлеппо\n": "no name in it that can be used; left out: 1 name (in another script)",
        "name\n" + "x" * 10_000 + "\n": "too long for a name",
        "name\n" + "x" * 200_000 + "\n": "field larger than field limit",
    }.items():
        path.write_text(text, encoding="utf-8")
        assert main(["names", "import", str(path)]) == 2
        assert why in capsys.readouterr().err
    assert main(["names", "import", str(tmp_path / "none")]) == 2
    assert "cannot be read: No such file or directory" in capsys.readouterr().err


REFUSED = [
    ("Aleppo", "place", "Alepo", MISSPELT),
    ("Aleppo", "place", "allepo", MISSPELT),
    ("Hillary Clinton", "person", "Hilary Clinton", MISSPELT),
    ("Recep Tayyip Erdogan", "person", "Tayyib Erdogan", MISSPELT),
    ("Baghdad", "place", "Bagdad", MISSPELT),
    ("Athens", "place", "Athen", MISSPELT),
    ("Aleppo", "place", "حلب", SCRIPT),
    ("Paris", "place", "Раris", MIXED),
    ("Paris", "place", "Par\u0456s", MIXED),
    ("Aleppo", "place", "ALP", CODE),
    ("Aleppo", "place", "x" * 10_000, LONG),
    ("Aleppo", "place", "https://example.org/Aleppo", ODD),
    ("Aleppo", "place", "Alep\ufffdo", ODD),
    ("Aleppo", "place", "12345", ODD),
]
KEPT = [
    ("Aleppo", "place", "Halab"),
    ("Kyiv", "place", "Kiev"),
    ("Myanmar", "place", "Burma"),
    ("São Paulo", "place", "Sao Paulo"),
    ("Hong Kong", "place", "Hongkong"),
    ("Volodymyr Zelenskyy", "person", "Volodymyr Zelensky"),
    ("Volodymyr Zelenskyy", "person", "Zelenskiy"),
    ("William Jefferson Clinton", "person", "Bill Clinton"),
    ("Houthis", "organisation", "Houthi"),
    ("Joe Biden", "person", "J. Biden"),
    ("United Nations", "organisation", "UN"),
]


@pytest.mark.parametrize(("name", "kind", "form", "why"), REFUSED)
def test_what_may_be_an_error_is_no_accepted_variant(name: str, kind: str, form: str, why: str) -> None:
    entry, refused = sift(Entry(name, kind, (form,)))
    assert (entry.also, [reason for _, reason in refused]) == ((), [why])


@pytest.mark.parametrize(("name", "kind", "form"), KEPT)
def test_what_is_another_form_is_kept(name: str, kind: str, form: str) -> None:
    assert sift(Entry(name, kind, (form, form, name))) == (Entry(name, kind, (form,)), [])


@given(st.text(), st.text(), st.sampled_from(["person", "place", "other"]))
def test_any_text_at_all_may_be_sifted(name: str, form: str, kind: str) -> None:
    entry, refused = sift(Entry(name, kind, (form,)))
    assert len(entry.also) + len(refused) <= 1
    assert near_each_other(name, form) == near_each_other(form, name)
    assert isinstance(fault(name), str)


def test_what_was_left_out_can_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "sample", tmp_path / "refused.csv"
    path.write_text(GEONAMES, encoding="utf-8")
    brought(path, "--refused", str(out))
    assert "Aleppo,Alepo,a misspelling of the main form\n" in out.read_text(encoding="utf-8")
    assert "2 names written to" in capsys.readouterr().err


def test_namesakes_are_one_entry_without_a_role_that_differs(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    path.write_text(
        "name,kind,role\nJohn Smith,person,mayor\nAnn Lee,person,judge\nJohn Smith,person,goalkeeper\nAnn Lee,person,judge\n"
    )
    assert [(row[0], row[3]) for row in brought(path)] == [("Ann Lee", "judge"), ("John Smith", "")]


def test_csv_output_holds_the_same(tmp_path: Path) -> None:
    path, out = tmp_path / "sample", tmp_path / "out.csv"
    path.write_text(GEONAMES, encoding="utf-8")
    rows = brought(path)
    assert main(["names", "import", str(path), "-o", str(out)]) == 0
    assert [(e.name, e.kind, e.also, e.role, e.context, e.source) for e in read(str(out))] == rows
    assert problems([str(out)]) == []


def test_a_file_is_not_written_over_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "sample.csv", tmp_path / "ours.yaml"
    path.write_text("name\nTom Nash\n")
    out.write_text("- Our Own\n")
    assert main(["names", "import", str(path), "-o", str(out)]) == 2
    assert "say --replace" in capsys.readouterr().err
    assert out.read_text() == "- Our Own\n"


def test_an_interrupted_import_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "sample.csv", tmp_path / "ours.yaml"
    path.write_text("name\nTom Nash\n")
    out.write_text("- Our Own\n")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    for place in ("sift", "entry_text"):
        with monkeypatch.context() as patch:
            patch.setattr(importing, place, stop)
            assert (
                main(["names", "import", str(path), "-o", str(out), "--replace", "--refused", str(tmp_path / "r.csv")])
                == 130
            )
        assert capsys.readouterr().err == "newslint: stopped\n"
        assert {p.name for p in tmp_path.iterdir()} == {"sample.csv", "ours.yaml"}
        assert out.read_text() == "- Our Own\n"


@given(st.lists(st.tuples(st.integers(0, 9), st.text(max_size=3))), st.integers(1, 5))
def test_sorting_on_disk_is_sorting(rows: list[tuple[int, str]], many: int) -> None:
    with Spill(lambda r: r[0], many) as spill:
        for row in rows:
            spill.add(row)
        assert list(spill) == sorted(rows, key=lambda r: r[0])
        assert list(spill) == sorted(rows, key=lambda r: r[0])
        assert bool(spill) == bool(rows)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_for_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.progress.EVERY", 0)
    for stream in (Terminal(), io.StringIO()):
        with Progress("reading", stream) as progress:
            progress.at(0.5, 1234)
        shown = stream.getvalue()
        assert ("50%  1,234" in shown, shown.endswith("\r\x1b[K")) == (stream.isatty(),) * 2


def places(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to every value within a JSON value."""
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [way, *(found for key in keys for found in places(value[key], (*way, key)))]


def put(value: Any, way: tuple[Any, ...], other: Any) -> Any:
    """``value`` with ``other`` at the end of ``way``."""
    if not way:
        return other
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[way[0]] = put(copy[way[0]], way[1:], other)
    return copy


@pytest.mark.parametrize("form", ["wikidata", "sparql", "opensanctions", "popolo"])
def test_values_of_another_shape_never_crash_an_import(form: str, tmp_path: Path) -> None:
    path = tmp_path / "sample"
    lines = form in ("wikidata", "opensanctions")
    rows = (
        [json.loads(line.rstrip(",")) for line in SAMPLES[form].splitlines() if len(line) > 1]
        if lines
        else json.loads(SAMPLES[form])
    )
    for n, way in enumerate(places(rows)[1:]):
        odd = put(rows, way, (None, 3, "x", [], {}, [[]], {"value": 3}, True)[n % 8])
        path.write_text("\n".join(map(json.dumps, odd)) + "\n" if lines else json.dumps(odd), encoding="utf-8")
        status = main(["names", "import", str(path), "--as", form, "-o", str(tmp_path / "out.yaml"), "--replace"])
        assert status in (0, 2), way
        if status == 0:
            read(str(tmp_path / "out.yaml"))


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(sorted(SAMPLES)))
def test_any_bytes_at_all_never_crash_an_import(data: bytes, form: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sample")
        path.write_bytes(data)
        for chosen in (["--as", form], []):
            assert main(["names", "import", str(path), *chosen, "-o", str(Path(folder, "out.yaml")), "--replace"]) in (
                0,
                2,
            )
