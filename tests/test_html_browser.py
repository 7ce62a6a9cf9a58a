"""The HTML report in a real Chromium, which ``tests/chromium.sh`` installs.

What an editor does with it, and what a hostile draft cannot do.
"""

import json
import os
import shutil
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from newslint.draft import Block
from newslint.formats import html
from newslint.lines import Lines
from newslint.page import Page
from newslint.report import Finding, Place, Report
from newslint.rule import Rule
from tests.reports import hostile_folder, page_of, write

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
if not ((shutil.which("chromium") and shutil.which("chromedriver")) or os.environ.get("CI")):
    pytest.skip("no Chromium here: run tests/chromium.sh", allow_module_level=True)

from selenium.webdriver.common.keys import Keys  # noqa: E402 - it is there only if selenium is

SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SIZES = {320: 640, 768: 1000, 1400: 900}


class Browser:
    """One Chromium for all tests."""

    def __init__(self, profile: Path) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for switch in (*SWITCHES, f"--user-data-dir={profile}"):
            options.add_argument(switch)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))

    def open(self, page: Path, at: str = "", *, width: int = 1400, dark: bool = False) -> None:
        """Opens a page afresh, at a width and in a scheme."""
        size = {"width": width, "height": SIZES[width], "deviceScaleFactor": 1, "mobile": width < 700}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme, still]})
        self.driver.get("about:blank")
        self.driver.get(page.as_uri() + at)

    def js(self, script: str, *values: Any) -> Any:
        return self.driver.execute_script(script, *values)

    def one(self, selector: str) -> Any:
        return self.driver.find_element("css selector", selector)

    def seen(self, selector: str) -> list[str]:
        """The texts of the elements that can be seen, in order."""
        found = self.driver.find_elements("css selector", selector)
        return [" ".join(e.text.split()) for e in found if e.is_displayed()]

    def press(self, *keys: str) -> None:
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def focus(self) -> str:
        return str(self.js("const e = document.activeElement; return e.id || e.className || e.tagName"))

    def busy(self) -> float:
        """Seconds of processor time that the page has taken, however many others are at work; needs Performance."""
        metrics = self.driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
        return sum(m["value"] for m in metrics if m["name"] == "TaskDuration")

    def trouble(self) -> list[str]:
        """What the page complained about."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(tmp_path_factory.mktemp("profile"))
    yield opened
    opened.driver.quit()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of four stories on two desks, one of them clean."""
    folder = tmp_path_factory.mktemp("archive")
    write(folder / "names.txt", "Zebulon Quackenbush\n")
    long = "The minister spoke at length about the budget and the weather, and nobody asked a question.\n\n" * 12
    write(
        folder / "d/sport/2019-12-24-a.txt",
        f"Derby ends\n\nThe beseiged Zebulon Quackenbush.\n\n{long}He recieved it.\n",
    )
    write(folder / "d/sport/2019-12-25-b.md", "# Cup final\n\nHe said that the goverment fell.\n\n> It is beseiged.\n")
    write(folder / "d/world/2019-12-26-c.txt", "Talks end\n\nThe beseiged city.\n")
    write(folder / "d/world/2019-12-26-d.txt", "All is well\n\nThe city is quiet.\n")
    return _kept(folder / "report.html", page_of(folder / "d", "--names", str(folder / "names.txt")))


def _kept(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_an_archive_opens_with_an_overview_and_shows_one_story_at_a_time(browser: Browser, archive: Path) -> None:
    browser.open(archive)
    assert browser.seen("main h2") == ["5 findings in 3 of 4 stories"]
    assert browser.seen(".chart h3") == ["By day", "By desk", "By rule"]
    assert browser.seen("#stories .title") == ["Overview", "Derby ends", "Cup final", "Talks end"]
    browser.one("#stories a[href='#s2']").click()
    assert browser.seen("main h2") == ["Cup final"]
    assert browser.one("#stories a[aria-current]").get_attribute("href").endswith("#s2")
    browser.driver.back()
    assert browser.seen("main h2") == ["5 findings in 3 of 4 stories"]
    assert browser.trouble() == []


def test_one_story_opens_at_once(browser: Browser, tmp_path: Path) -> None:
    write(tmp_path / "story.txt", "Talks end\n\nThe beseiged city.\n")
    browser.open(_kept(tmp_path / "report.html", page_of(tmp_path)))
    assert browser.seen("main h2") == ["Talks end"]


def test_keys_go_from_finding_to_finding_and_back(browser: Browser, archive: Path) -> None:
    browser.open(archive)
    browser.press("j")
    assert browser.focus() == "m1"
    assert browser.seen("#place") == ["1 of 5"]
    assert browser.seen("#card .message") == ["“beseiged” is no word that we know; did you mean “besieged”?"]
    assert browser.seen("#card ins") == ["besieged"]
    assert browser.seen("#card .why")
    assert browser.seen("#card .source")
    browser.press("j", Keys.ARROW_RIGHT)
    assert (browser.seen("main h2"), browser.seen("#place")) == (["Cup final"], ["3 of 5"])
    browser.press("k")
    box = browser.js("const b = document.activeElement.getBoundingClientRect(); return [b.top, innerHeight - b.bottom]")
    assert min(box) > 50, "what is come to is in sight"
    browser.press(Keys.ENTER)
    assert browser.focus() == "card"
    browser.press(Keys.ESCAPE)
    assert (browser.focus(), browser.seen("#card")) == ("m2", [])


def test_a_finding_opens_by_pointer_and_closes(browser: Browser, archive: Path) -> None:
    browser.open(archive, "#s3")
    mark = browser.one("#s3 .mark")
    webdriver.ActionChains(browser.driver).move_to_element(mark).perform()
    time.sleep(0.3)
    assert browser.seen("#card .rule") == ["words/misspelled"]
    webdriver.ActionChains(browser.driver).move_to_element(browser.one("#names")).perform()
    time.sleep(0.5)
    assert browser.seen("#card") == []
    mark.click()
    assert browser.focus() == "card"
    browser.one("#card .acts button:last-child").click()
    assert browser.seen("#card") == []


def test_filters_keep_to_level_rule_words_and_desk(browser: Browser, archive: Path) -> None:
    browser.open(archive, "#s1")
    browser.one("#words").send_keys("goverment")
    assert browser.seen("#stories .title") == ["Overview", "Cup final"]
    assert browser.seen("#state") == ["1 of 5 findings"]
    browser.one("#clear").click()
    browser.one("#desk").send_keys("world")
    assert browser.seen("#stories .title") == ["Overview", "Talks end"]
    browser.one("#clear").click()
    browser.one("#tab-rules").click()
    rule = browser.one("#rules .only[data-r='1']")
    rule.click()
    assert rule.get_attribute("aria-pressed") == "true"
    browser.one(".switch").click()
    assert browser.seen("#nothing") == ["No finding fits. Show all"]
    assert browser.js("return document.querySelectorAll('#s1 .mark:not(.off)').length") == 0
    browser.one("#nothing button").click()
    assert browser.js("return document.getElementById('state').textContent") == ""
    assert browser.js("return document.querySelectorAll('#s1 .mark:not(.off)').length") == 2


def test_tabs_work_by_key(browser: Browser, archive: Path) -> None:
    browser.open(archive)
    browser.one("#tab-stories").click()
    browser.press(Keys.ARROW_RIGHT)
    assert browser.focus() == "tab-rules"
    assert browser.seen("#rules .what")[0] == "words/misspelled"
    assert browser.seen("#stories .what") == []


def test_names_and_theme_are_switched(browser: Browser, archive: Path) -> None:
    browser.open(archive, "#s1")
    colour = "return getComputedStyle(document.querySelector('.name')).color"
    green = browser.js(colour)
    browser.one("#names").click()
    assert browser.js(colour) != green
    paper = "return getComputedStyle(document.documentElement).backgroundColor"
    light = browser.js(paper)
    browser.one("#theme").click()
    assert browser.js(paper) != light
    assert browser.one("#theme").get_attribute("aria-pressed") == "true"
    browser.driver.refresh()
    assert browser.js(paper) != light, "the choice is kept"
    browser.one("#theme").click()


def test_lists_are_a_drawer_on_a_phone(browser: Browser, archive: Path) -> None:
    browser.open(archive, width=320)
    assert browser.seen("#stories .title") == []
    browser.one("#open").click()
    assert browser.focus() == "tab-stories"
    browser.one("#stories a[href='#s3']").click()
    assert (browser.seen("#stories .title"), browser.seen("main h2")) == ([], ["Talks end"])
    browser.one("#s3 .mark").click()
    box = browser.js("const b = document.getElementById('card').getBoundingClientRect(); return [b.left, b.right]")
    assert box == [0, 320]
    small = "return [...document.querySelectorAll('button')].filter(b => b.offsetParent && b.offsetHeight < 30).length"
    assert browser.js(small) == 0, "a finger finds every button"


def test_a_finding_that_is_tapped_stays_in_sight(browser: Browser, tmp_path: Path) -> None:
    lines = "The minister spoke at length about the budget and the weather.\n\n"
    write(tmp_path / "a.txt", f"Talks end\n\n{lines * 6}He recieved it.\n\n{lines * 30}")
    browser.open(_kept(tmp_path / "report.html", page_of(tmp_path)), "#s1", width=320)
    browser.js("document.querySelector('.mark').scrollIntoView({block: 'end'}); scrollBy(0, 60)")
    browser.js("document.querySelector('.mark').click()")
    place = "return document.{}.getBoundingClientRect().{}"
    mark = browser.js(place.format("querySelector('.mark')", "bottom"))
    assert 52 < mark < browser.js(place.format("getElementById('card')", "top"))


def test_choosing_a_rule_shows_its_first_finding(browser: Browser, tmp_path: Path) -> None:
    lines = "The minister spoke at length about the budget and the weather.\n\n"
    write(tmp_path / "a.txt", f"Talks end\n\n{lines * 40}He recieved it.\n\n{lines * 40}")
    browser.open(_kept(tmp_path / "report.html", page_of(tmp_path)))
    browser.one("#tab-rules").click()
    browser.one("#rules .only").click()
    top = browser.js("return document.querySelector('.mark').getBoundingClientRect().top")
    assert 60 < top < SIZES[1400]


LOOKS = (Path(__file__).parent / "looks.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", SIZES)
def test_all_text_is_legible_and_nothing_sticks_out(browser: Browser, archive: Path, width: int, dark: bool) -> None:
    browser.open(archive, width=width, dark=dark)
    assert browser.js(LOOKS) == [[], [], 0]
    browser.press("j")
    assert browser.seen("#card .why")
    assert browser.js(LOOKS) == [[], [], 0]
    browser.press(Keys.ESCAPE)
    if width < 900:
        browser.one("#open").click()
        assert browser.js(LOOKS) == [[], [], 0]


def test_what_has_the_focus_shows_it_and_all_controls_have_names(browser: Browser, archive: Path) -> None:
    browser.open(archive)
    for _ in range(12):
        browser.press(Keys.TAB)
        outline = browser.js(
            "const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]"
        )
        assert outline == ["solid", "2px"] or browser.focus() == "skip"
    nameless = "return [...document.querySelectorAll('button, input, select, a')].filter(e => !(e.textContent.trim()"
    assert browser.js(f"{nameless} || e.ariaLabel || (e.labels && e.labels.length))).length") == 0
    marks = ["HEADER", "NAV", "MAIN"]
    assert browser.js("return [...document.querySelectorAll('header, nav, main')].map(e => e.tagName)") == marks


def test_without_script_everything_is_read_from_top_to_bottom(browser: Browser, archive: Path) -> None:
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.open(archive)
        assert browser.seen("main h2") == ["5 findings in 3 of 4 stories", "Derby ends", "Cup final", "Talks end"]
        assert len(browser.seen(".note .message")) == 5
        assert browser.seen("#rules .what")[0] == "words/misspelled"
        assert browser.seen("button, input") == []
        browser.one("#m1").click()
        assert browser.driver.current_url.endswith("#n1")
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.fixture
def canary() -> Iterator[tuple[str, list[str]]]:
    """(the address of a server of ours, what was asked of it)."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        timeout = 2

        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    server.server_close()


def test_a_hostile_draft_runs_nothing_and_asks_for_nothing(
    browser: Browser, canary: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, asked = canary
    folder = hostile_folder(tmp_path / "drafts")
    text = page_of(folder).replace("http://127.0.0.1:9/", address)
    browser.driver.get_log("performance")
    browser.open(_kept(tmp_path / "report.html", text))
    findings = browser.js("return document.querySelectorAll('.note').length")
    assert findings > 20
    for _ in range(findings):
        browser.press("j")
        assert browser.seen("#card")
    assert browser.js("return window.ran") is None
    assert browser.trouble() == []
    assert asked == []
    events = [json.loads(entry["message"])["message"] for entry in browser.driver.get_log("performance")]
    urls = {
        e["params"]["request"]["url"].partition(":")[0] for e in events if e["method"] == "Network.requestWillBeSent"
    }
    assert urls <= {"file", "data", "about"}
    assert browser.js("return performance.getEntriesByType('resource').length") == 0


def test_the_policy_holds_even_if_markup_got_in(browser: Browser, canary: tuple[str, list[str]], archive: Path) -> None:
    address, asked = canary
    browser.open(archive)
    refused = "try { document.body.innerHTML = '<b>x</b>'; return false } catch { return true }"
    assert browser.js(refused)
    browser.js(
        "const i = document.createElement('img'); i.src = arguments[0]; document.body.append(i);"
        "const b = document.createElement('form'); b.action = arguments[0]; document.body.append(b); b.submit();"
        "fetch(arguments[0]).catch(() => 0)",
        address,
    )
    time.sleep(0.3)
    assert asked == []
    assert len(browser.trouble()) >= 3


def test_two_thousand_stories_stay_at_hand(browser: Browser, tmp_path: Path) -> None:
    copy = "\n".join(["The beseiged city waits for word of the talks that were to end the war by the winter."] * 20)
    rule = Rule("words/misspelled", "", lambda *_: iter(()), "", "why", "source", "error")
    found = Finding(rule, "No word.", "beseiged", Place(1, 5, 4), Place(1, 13, 12), ("besieged",), "", (4, 12))
    blocks = tuple(Block("paragraph", 86 * i, 86 * i + 85) for i in range(20))
    page = Page("Talks go on", False, "2019-12-24", copy, blocks)
    reports = [Report(f"a/{i}.txt", Lines(copy), [found] * 3, 0, page) for i in range(2000)]
    path = _kept(tmp_path / "report.html", "".join(html.lines(reports, False)))
    assert path.stat().st_size < 8_000_000
    browser.driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    browser.open(path)
    assert browser.seen("main > .shown h2") == ["6,000 findings in 2,000 of 2,000 stories"]
    opened = browser.busy()
    assert 0 < opened < 6
    browser.js(
        "document.getElementById('back').click();"
        "const w = document.getElementById('words'); w.value = '1999.txt'; w.dispatchEvent(new Event('input'));"
        "document.body.offsetHeight"
    )
    assert browser.busy() - opened < 2
    assert browser.seen("#state") == ["3 of 6,000 findings"]


def test_a_draft_without_a_letter_opens_at_once(browser: Browser, tmp_path: Path) -> None:
    write(tmp_path / "d" / "story.txt", "\u202e\ufffc" * 50_000)
    path = _kept(tmp_path / "report.html", page_of(tmp_path / "d", status=0))
    started = time.perf_counter()
    browser.open(path)
    assert browser.seen(".shown .slug .sum") == ["1 piece of advice"]
    assert time.perf_counter() - started < 10
