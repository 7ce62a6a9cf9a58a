"""What goes wrong with LanguageTool costs one clear line and exit status 2, never newslint's own findings."""

import json
import os
import shutil
import stat
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from newslint import cli
from newslint.languagetool import client, jars, java, state

STORY = "Talks begin\n\nThe army took the beseiged city, a spokesman said.\n"
LANGUAGES = [{"name": "English (US)", "code": "en", "longCode": "en-US"}]
INFO = {"software": {"name": "LanguageTool", "version": "6.8"}}
RULE = {"id": "X_Y", "description": "d", "category": {"id": "GRAMMAR", "name": "Grammar"}}
MATCH = {"message": "m", "offset": 0, "length": 3, "replacements": [], "rule": RULE}

Answer = Callable[[BaseHTTPRequestHandler], None]


def say(handler: BaseHTTPRequestHandler, body: object, status: int = 200) -> None:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)


class Fake(ThreadingHTTPServer):
    """A server that says what it is told to say, by path; ``asked`` counts the questions."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        self.asked = 0
        self.answers: dict[str, Answer] = {
            "/v2/languages": lambda h: say(h, LANGUAGES),
            "/v2/info": lambda h: say(h, INFO),
            "/v2/check": lambda h: say(h, {"matches": []}),
        }
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # a client that hangs up is part of the play


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Fake

    def do_GET(self) -> None:
        self.server.answers[self.path.partition("?")[0]](self)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked += 1
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def fake() -> Iterator[Fake]:
    server = Fake()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def warm(cache_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache in which the rules and names are compiled."""
    story = tmp_path_factory.mktemp("story") / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    cli.main(["check", str(story)])
    return cache_folder


@pytest.fixture(autouse=True)
def folder(warm: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache with rules and no LanguageTool, and a story in the working folder."""
    (tmp_path / "cache").mkdir()
    for path in warm.iterdir():
        if path.name != "languagetool":
            (tmp_path / "cache" / path.name).symlink_to(path)
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, list[str]]:
    """(exit status, what was printed, the lines on standard error)."""
    status = cli.main(["check", *(argv or ("story.txt",))])
    out, err = capsys.readouterr()
    return status, out, err.splitlines()


def drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b" ")
        time.sleep(0.05)


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"matches": [')
    handler.close_connection = True


def flood(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(1 << 30))
    handler.end_headers()
    for _ in range(1 << 14):
        handler.wfile.write(b" " * 65536)


def redirect(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(302)
    handler.send_header("Location", "https://example.org/")
    handler.send_header("Content-Length", "0")
    handler.end_headers()


FAULTS: list[tuple[str, str, Answer, str]] = [
    ("it refuses", "/v2/check", lambda h: say(h, b"Error: out of memory", 500), "refused with status 500 (Error: out"),
    ("the text is too long", "/v2/check", lambda h: say(h, b"Error: text exceeds", 413), "refused with status 413"),
    ("it wants to be asked less", "/v2/check", lambda h: say(h, b"", 429), "refused with status 429"),
    ("it points elsewhere", "/v2/check", redirect, "refused with status 302"),
    ("it is a web page", "/v2/check", lambda h: say(h, b"<html>hello</html>"), "what is no result"),
    ("it is other JSON", "/v2/check", lambda h: say(h, [1, 2]), "what is no result"),
    ("matches are no list", "/v2/check", lambda h: say(h, {"matches": 3}), "what is no result"),
    ("a match lacks its rule", "/v2/check", lambda h: say(h, {"matches": [{}]}), "cannot be read"),
    ("a match has odd types", "/v2/check", lambda h: say(h, {"matches": [{**MATCH, "offset": "0"}]}), "cannot be read"),
    ("it is slow", "/v2/check", lambda _: time.sleep(1.5), "did not answer within"),
    ("it drips", "/v2/check", drip, "did not answer within"),
    ("it never ends", "/v2/check", flood, "answered more than"),
    ("it dies in the middle", "/v2/check", hang_up, "cannot be reached"),
    (
        "it is too old",
        "/v2/info",
        lambda h: say(h, {"software": {"version": "5.9"}}),
        "version 5.9; newslint needs 6.0",
    ),
    ("it is something else", "/v2/info", lambda h: say(h, {"hello": 1}), "does not say which LanguageTool"),
    (
        "it knows no English",
        "/v2/languages",
        lambda h: say(h, [{"code": "de", "longCode": "de-DE"}]),
        "does not offer en-US",
    ),
    ("its languages are odd", "/v2/languages", lambda h: say(h, [7]), "does not offer en-US"),
    ("it is nothing of the kind", "/v2/languages", lambda h: say(h, b"Not found", 404), "refused with status 404"),
]


@pytest.mark.parametrize(("path", "answer", "line"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_a_fault_of_the_server_is_one_line_and_costs_no_other_finding(
    fake: Fake,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    answer: Answer,
    line: str,
) -> None:
    monkeypatch.setattr(client, "SECONDS", 0.6)
    monkeypatch.setattr(client, "LARGEST", 1 << 20)
    fake.answers[path] = answer
    status, out, err = check(capsys, "story.txt", "--languagetool", fake.url)
    assert status == 2
    assert "besieged" in out
    assert len(err) == 1
    assert line in err[0]
    assert err[0].startswith("newslint: ")


def test_a_match_outside_of_the_text_is_dropped(fake: Fake, capsys: pytest.CaptureFixture[str]) -> None:
    odd = [{**MATCH, "offset": o, "length": n} for o, n in ((10**9, 1), (10, 10**9), (4, 20), (0, 0))]
    fake.answers["/v2/check"] = lambda h: say(h, {"matches": odd})
    status, out, err = check(capsys, "story.txt", "--languagetool", fake.url, "--format", "jsonl")
    assert status == 1
    assert not err
    assert [json.loads(line)["rule"] for line in out.splitlines()] == ["words/misspelled"]


def test_nobody_listens(capsys: pytest.CaptureFixture[str]) -> None:
    url = "http://127.0.0.1:9"
    status, out, err = check(capsys, "story.txt", "--languagetool", url)
    assert status == 2
    assert "besieged" in out
    assert err == [f"newslint: the LanguageTool server at {url} cannot be reached (Connection refused)"]


def test_after_a_failure_it_is_not_asked_again(fake: Fake, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for i in range(8):
        (folder / f"{i}.txt").write_text(f"{STORY}\nThis is number {i}.\n", encoding="utf-8")
    fake.answers["/v2/check"] = lambda h: say(h, b"Error: no", 500)
    status, out, err = check(capsys, *[f"{i}.txt" for i in range(8)], "--languagetool", fake.url)
    assert status == 2
    assert out.count("besieged") == 8 * 2
    assert fake.asked == 3
    assert len(err) == 4
    assert err[0].startswith("newslint: 0.txt: ")
    assert err[3].endswith("it was not asked about the other drafts")


def test_workers_tell_the_fault_and_send_their_findings(
    fake: Fake, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "other.txt").write_text(STORY, encoding="utf-8")
    fake.answers["/v2/info"] = lambda h: say(h, b"", 503)
    status, out, err = check(capsys, "story.txt", "other.txt", "--jobs", "2", "--languagetool", fake.url)
    assert status == 2
    assert out.count(" words/misspelled") == 2
    assert len(err) == 1
    assert "refused with status 503" in err[0]


def test_a_paragraph_is_asked_about_once(fake: Fake, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        assert check(capsys, "story.txt", "--languagetool", fake.url)[0] == 1
    assert fake.asked == 1
    (folder / "story.txt").write_text(f"{STORY}\nOne more paragraph.\n", encoding="utf-8")
    check(capsys, "story.txt", "--languagetool", fake.url)
    assert fake.asked == 2


def test_a_damaged_memory_is_begun_anew(fake: Fake, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(capsys, "story.txt", "--languagetool", fake.url)
    base = folder / "cache" / "languagetool" / "paragraphs.sqlite"
    base.write_bytes(b"nonsense" * 1000)
    for _ in range(2):
        status, _, err = check(capsys, "story.txt", "--languagetool", fake.url)
        assert (status, err) == (1, [])
    assert fake.asked >= 2


def test_long_drafts_are_split_at_paragraphs(fake: Fake, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "long.txt").write_text("\n\n".join(f"Sentence {i} of it. " * 100 for i in range(20)), encoding="utf-8")
    check(capsys, "long.txt", "--languagetool", fake.url)
    assert 5 <= fake.asked <= 10


@pytest.mark.parametrize("given", ["on", "8081", "localhost:8081", "ftp://x", "http://"])
def test_what_is_no_choice_is_refused(given: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = check(capsys, "story.txt", "--languagetool", given)
    assert (status, out) == (2, "")
    assert given in err[0]
    (folder / "newslint.yaml").write_text(f"languagetool: {given}\n", encoding="utf-8")
    status, _, err = check(capsys, "story.txt")
    assert status == 2
    assert err[0].startswith("newslint: newslint.yaml:1: languagetool is off, auto or the URL")


def test_rules_of_languagetool_while_it_is_off(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = check(capsys, "story.txt", "--select", "languagetool")
    assert status == 2
    assert "add --languagetool auto" in err[0]


def program(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)


needs_java = pytest.mark.skipif(
    not shutil.which("java") and not os.environ.get("CI"), reason="no Java here, and it is Java that complains"
)


def pretend_installed(names: dict[str, bytes]) -> None:
    os.makedirs(jars.folder())
    for name, data in names.items():
        Path(jars.folder(), name).write_bytes(data)
    jars.write_list(jars.folder())


def auto(capsys: pytest.CaptureFixture[str]) -> str:
    """The one line for which there is no LanguageTool."""
    status, out, err = check(capsys, "story.txt", "--languagetool", "auto")
    assert status == 2
    assert "besieged" in out
    assert len(err) == 1
    return err[0]


def test_it_is_not_installed(capsys: pytest.CaptureFixture[str]) -> None:
    assert auto(capsys) == "newslint: LanguageTool 6.8 is not installed; run “newslint languagetool install”"


def test_a_jar_is_missing_or_cut_short(capsys: pytest.CaptureFixture[str]) -> None:
    pretend_installed({"a.jar": b"12345", "b.jar": b"12345"})
    Path(jars.folder(), "a.jar").write_bytes(b"123")
    assert "LanguageTool’s a.jar is damaged; run “newslint languagetool install”" in auto(capsys)
    Path(jars.folder(), "a.jar").unlink()
    assert "LanguageTool’s a.jar is missing; run" in auto(capsys)
    Path(jars.folder(), "jars.txt").write_bytes(b"")
    assert "is not installed" in auto(capsys)


@pytest.mark.skipif(os.name == "nt", reason="the stand-ins for Java are shell scripts")
class TestJava:
    def test_there_is_none(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        pretend_installed({"a.jar": b"12345"})
        monkeypatch.delenv("JAVA_HOME", raising=False)
        monkeypatch.setenv("PATH", str(folder))
        line = auto(capsys)
        assert line.startswith("newslint: LanguageTool needs Java 17 or newer, and there is none; Debian")
        assert "brew install" in line
        assert "choco install" in line

    @pytest.mark.parametrize(
        ("script", "said"),
        [
            ("echo 'java version \"1.8.0_292\"' >&2", "is Java 8"),
            ("echo 'openjdk version \"11.0.2\"'", "is Java 11"),
            ("exit 1", "no working Java"),
        ],
    )
    def test_it_is_too_old(
        self,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        script: str,
        said: str,
    ) -> None:
        pretend_installed({"a.jar": b"12345"})
        program(folder / "bin", "java", script)
        monkeypatch.setenv("JAVA_HOME", str(folder))
        line = auto(capsys)
        assert "LanguageTool needs Java 17 or newer" in line
        assert said in line

    @needs_java
    def test_the_jars_are_no_languagetool(self, capsys: pytest.CaptureFixture[str]) -> None:
        pretend_installed({"a.jar": b"12345"})
        line = auto(capsys)
        assert "LanguageTool did not start" in line
        assert "org.languagetool.server.HTTPServer" in line
        assert not state.is_watched()

    @needs_java
    def test_the_limit_is_no_number(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        pretend_installed({"a.jar": b"12345"})
        monkeypatch.setenv("NEWSLINT_LANGUAGETOOL_IDLE", "soon")
        assert "NEWSLINT_LANGUAGETOOL_IDLE must be a number of seconds, not “soon”" in auto(capsys)

    def test_there_is_no_maven(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        program(folder / "bin", "java", "echo 'openjdk version \"17.0.1\"'")
        monkeypatch.delenv("JAVA_HOME", raising=False)
        monkeypatch.setenv("PATH", str(folder / "bin"))
        assert cli.main(["languagetool", "install"]) == 2
        err = capsys.readouterr().err
        assert "there is no “mvn”; Debian and Ubuntu: sudo apt install" in err

    def test_maven_fails(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        program(folder / "bin", "java", "echo 'openjdk version \"17.0.1\"'")
        program(folder / "bin", "mvn", "echo '[ERROR] Could not resolve host'; exit 1")
        monkeypatch.delenv("JAVA_HOME", raising=False)
        monkeypatch.setenv("PATH", str(folder / "bin"))
        assert cli.main(["languagetool", "install"]) == 2
        assert "Maven could not fetch LanguageTool 6.8: Could not resolve host" in capsys.readouterr().err
        assert not jars.are_whole()
        assert os.listdir(jars.home()) == []


def test_java_home_comes_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(folder / "bin", "java", "echo 'openjdk version \"21\"'")
    monkeypatch.setenv("JAVA_HOME", str(folder))
    assert java.java() == str(folder / "bin" / "java")


def test_the_extra_is_missing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("client", "direct"):
        monkeypatch.delitem(sys.modules, f"newslint.languagetool.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "language_tool_python.server", None)
    status, out, err = check(capsys, "story.txt", "--languagetool", "http://127.0.0.1:9")
    assert status == 2
    assert "besieged" in out
    assert len(err) == 1
    assert "pip install “newslint[languagetool]”" in err[0]


def test_the_actions(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["languagetool", "status"]) == 0
    assert capsys.readouterr().out == "LanguageTool 6.8 is not installed; its server is not running.\n"
    assert cli.main(["languagetool", "stop"]) == 0
    assert capsys.readouterr().out == "LanguageTool was not running.\n"
    assert cli.main(["languagetool", "strat"]) == 2
    assert "did you mean “start”?" in capsys.readouterr().err


def test_a_rule_of_its_own_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "languagetool/A_NNS"]) == 0
    assert "https://community.languagetool.org/rule/show/A_NNS?lang=en" in capsys.readouterr().out
    for name, said in {
        "PHRASE_REPETITION": "heard by languagetool/repeated.",
        "TEN_FOLD": "left out of languagetool/grammar.",
        "A_NNS": "heard if a card names its category: newslint explain languagetool",
    }.items():
        assert cli.main(["explain", f"languagetool/{name}"]) == 0
        assert said in capsys.readouterr().out
    assert cli.main(["explain", "languagetool/grammer"]) == 2
    assert "did you mean “languagetool/grammar”?" in capsys.readouterr().err


def test_what_the_house_says_of_a_rule_of_its_own_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    card = "message: M\nwhy: W.\nsource: S\nexamples: [{ok: Right.}]\n"
    (folder / "house" / "languagetool").mkdir(parents=True)
    path = folder / "house" / "languagetool" / "ours.yaml"
    path.write_text(f"languagetool: {{rules: ['A_*'], silent: true}}\n{card}", encoding="utf-8")
    config = "rules: house\nlevels: {languagetool/DT_DT: advice}\nignore: [languagetool/THIS_NNS]\n"
    (folder / "newslint.yaml").write_text(config, encoding="utf-8")
    for name, said in {
        "A_NNS": "kept quiet by languagetool/ours.",
        "DT_DT": "The house’s level for it: advice.",
        "THIS_NNS": "The house ignores it.",
    }.items():
        assert cli.main(["explain", f"languagetool/{name}"]) == 0
        assert said in capsys.readouterr().out
