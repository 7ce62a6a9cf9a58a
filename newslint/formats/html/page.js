"use strict";
// Everything the page says stands in its HTML; this only shows, hides and moves. No text is ever parsed as HTML.
const root = document.documentElement;
const $ = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const wide = matchMedia("(min-width: 80rem)"), roomy = matchMedia("(min-width: 56.25rem)"), small = matchMedia("(max-width: 43.75rem)");
const main = $("main"), card = $("card"), rail = $("rail"), words = $("words"), desk = $("desk");

// What there is
const stories = new Map();
for (const row of all("#stories li[data-s]")) {
  const article = $("s" + row.dataset.s);
  const text = (row.textContent + " " + article.querySelector(".path").textContent).toLowerCase();
  stories.set(row.dataset.s, { row, article, text, desk: row.dataset.desk, notes: [], marks: null });
}
const notes = all(".note").map((item) => {
  const story = item.closest(".story").id.slice(1);
  const level = ["error", "warning", "advice"].find((name) => item.classList.contains(name));
  const note = { n: item.id.slice(1), item, story, level, rule: item.dataset.r, text: item.textContent.toLowerCase(), fits: true };
  stories.get(story).notes.push(note);
  return note;
});
const byNumber = new Map(notes.map((note) => [note.n, note]));
const rules = all("#rules .only");

function marksOf(story) {
  if (!story.marks) {
    story.marks = new Map(story.notes.map((note) => [note.n, []]));
    for (const mark of all(".mark", story.article)) {
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-haspopup", "dialog");
      for (const n of mark.dataset.n.split(" ")) story.marks.get(n).push(mark);
    }
  }
  return story.marks;
}

// Filters
const off = new Set();
let rule = "", view = "", current = null;

function fits(note, but = "") {
  const story = stories.get(note.story), sought = words.value.trim().toLowerCase();
  return (but === "level" || !off.has(note.level)) && (but === "rule" || !rule || note.rule === rule)
    && (!desk || !desk.value || story.desk === desk.value)
    && (!sought || note.text.includes(sought) || story.text.includes(sought));
}

function filter() {
  const perStory = new Map(), perRule = new Map(), perLevel = new Map();
  const add = (map, key) => map.set(key, (map.get(key) || 0) + 1);
  let shown = 0;
  for (const note of notes) {
    note.fits = fits(note);
    if (note.fits) { shown++; add(perStory, note.story); }
    if (fits(note, "rule")) add(perRule, note.rule);
    if (fits(note, "level")) add(perLevel, note.level);
  }
  const write = (place, number) => { place.firstChild.data = number.toLocaleString("en"); };
  for (const [id, story] of stories) {
    story.row.hidden = !perStory.has(id);
    write(story.row.querySelector(".n"), perStory.get(id) || 0);
  }
  for (const link of rules) {
    link.parentNode.hidden = !perRule.has(link.dataset.r) && link.dataset.r !== rule;
    write(link.querySelector(".n"), perRule.get(link.dataset.r) || 0);
    link.setAttribute("aria-pressed", String(link.dataset.r === rule));
  }
  for (const button of all(".switch")) {
    write(button.querySelector(".n"), perLevel.get(button.dataset.level) || 0);
    button.setAttribute("aria-pressed", String(!off.has(button.dataset.level)));
  }
  const filtered = shown < notes.length;
  $("state").textContent = filtered ? `${shown.toLocaleString("en")} of ${notes.length.toLocaleString("en")} findings` : "";
  $("clear").hidden = !filtered && !rule;
  $("nothing").hidden = shown > 0 || !notes.length;
  close();
  dress();
}

function dress() {
  const story = stories.get(view);
  if (story) {
    for (const note of story.notes) note.item.hidden = !note.fits;
    for (const mark of new Set([...marksOf(story).values()].flat())) {
      const lives = mark.dataset.n.split(" ").some((n) => byNumber.get(n).fits);
      mark.classList.toggle("off", !lives);
      mark.tabIndex = lives ? 0 : -1;
    }
  }
  tell();
}

function clear() {
  off.clear();
  rule = words.value = "";
  if (desk) desk.value = "";
  filter();
}

// Where we are
function show(id) {
  const article = id === "overview" ? $("overview") : $("s" + id);
  if (view !== id) {
    close();
    view = id;
    for (const other of all("main > article.shown")) other.classList.remove("shown");
    article.classList.add("shown");
    for (const link of all("#stories a[aria-current]")) link.removeAttribute("aria-current");
    const link = document.querySelector(`#stories a[href="#${article.id}"]`);
    link.setAttribute("aria-current", "page");
    if (roomy.matches) link.scrollIntoView({ block: "nearest" });
    current = null;
    scrollTo(0, 0);
    dress();
  }
  return article;
}

function route(hash, moved = true) {
  const kind = hash[1], n = hash.slice(2);
  if (kind === "m" && byNumber.has(n)) reach(byNumber.get(n));
  else if (kind === "n" && byNumber.has(n)) { show(byNumber.get(n).story); byNumber.get(n).item.focus(); }
  else if (kind === "r" && $("r" + n)) { show("overview"); $("r" + n).focus(); }
  else {
    const article = show(kind === "s" && stories.has(n) ? n : notes.length && stories.size === 1 && !hash ? [...stories.keys()][0] : "overview");
    if (moved) { article.focus({ preventScroll: true }); scrollTo(0, 0); }
  }
  lists(false);
}

function go(hash) {
  try { history.pushState(null, "", hash); } catch { location.hash = hash; }
  route(hash);
}

function tell() {
  const left = notes.filter((note) => note.fits);
  const at = current ? left.indexOf(current) : -1;
  $("place").textContent = at >= 0 ? `${(at + 1).toLocaleString("en")} of ${left.length.toLocaleString("en")}`
    : left.length === 1 ? "1 finding" : `${left.length.toLocaleString("en")} findings`;
  $("back").disabled = $("next").disabled = !left.length;
}

function reach(note) {
  show(note.story);
  lists(false);
  const mark = marksOf(stories.get(note.story)).get(note.n)[0];
  if (!mark) { note.item.focus(); current = note; return tell(); }
  const box = mark.getBoundingClientRect();
  if (box.top < 120 || box.bottom > innerHeight * .6) mark.scrollIntoView({ block: small.matches ? "start" : "center" });
  quiet = true;
  mark.focus({ preventScroll: true });
  quiet = false;
  open(mark, false, note);
}

function step(by) {
  const left = notes.filter((note) => note.fits);
  if (!left.length) return;
  let at = left.indexOf(current);
  if (at < 0) {
    const here = left.findIndex((note) => note.story === view);
    at = by > 0 ? Math.max(here, 0) - 1 : here;
  }
  reach(left[(at + by + left.length) % left.length]);
}

// The card of a finding
let anchor = null, pinned = false, quiet = false, timer = 0;

function element(tag, kind, text) {
  const made = document.createElement(tag);
  if (kind) made.className = kind;
  if (text) made.textContent = text;
  return made;
}

function button(text, act) {
  const made = element("button", "", text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function told(note) {
  const part = element("div", "note " + note.level);
  for (const child of note.item.children) part.append(child.cloneNode(true));
  part.querySelector(".back").remove();
  for (const line of all(".why, .source", $("r" + note.rule))) part.append(line.cloneNode(true));
  return part;
}

function open(mark, pin, only = null) {
  clearTimeout(timer);
  const shown = mark.dataset.n.split(" ").map((n) => byNumber.get(n)).filter((note) => note.fits);
  if (!shown.length) return;
  close();
  anchor = mark;
  pinned = pin;
  current = only && shown.includes(only) ? only : shown.includes(current) ? current : shown[0];
  const acts = element("p", "acts");
  const chosen = current.rule;
  acts.append(button(rule ? "All rules" : "Only this rule", () => { rule = rule ? "" : chosen; filter(); dismiss(mark); }), button("Close", () => dismiss(mark)));
  card.replaceChildren(...shown.map(told), acts);
  card.hidden = false;
  for (const n of mark.dataset.n.split(" ")) for (const part of marksOf(stories.get(view)).get(n)) part.classList.add("on");
  mark.setAttribute("aria-expanded", "true");
  tell();
  card.setAttribute("aria-label", "Finding " + $("place").textContent);
  settle();
  if (small.matches) {  // the card lies at the foot of a phone: keep the place above it
    const covered = mark.getBoundingClientRect().bottom - card.getBoundingClientRect().top + 24;
    if (covered > 0) scrollBy(0, covered);
  }
  if (pin) card.focus({ preventScroll: true });
}

function settle() {
  card.style.left = card.style.top = "";
  if (!anchor || small.matches) return;
  const boxes = anchor.getClientRects(), first = boxes[0], last = boxes[boxes.length - 1];
  if (wide.matches) {
    const copy = stories.get(view).article.getBoundingClientRect();
    card.style.left = Math.min(copy.right + 28, root.clientWidth - card.offsetWidth - 16) + scrollX + "px";
    const room = Math.min(first.top - 14, innerHeight - card.offsetHeight - 16);
    card.style.top = Math.max(room, 68) + scrollY + "px";
    return;
  }
  const left = Math.max(12, Math.min(last.left - 12, root.clientWidth - card.offsetWidth - 12));
  const below = last.bottom + 8, above = first.top - card.offsetHeight - 8;
  card.style.left = left + scrollX + "px";
  card.style.top = (below + card.offsetHeight > innerHeight - 64 && above > 60 ? above : below) + scrollY + "px";
}

function close() {
  clearTimeout(timer);
  if (!anchor) return;
  anchor.setAttribute("aria-expanded", "false");
  for (const mark of all(".mark.on")) mark.classList.remove("on");
  card.hidden = true;
  card.replaceChildren();
  anchor = null;
  pinned = false;
}

function dismiss(mark) {
  close();
  quiet = true;
  if (mark.tabIndex >= 0) mark.focus({ preventScroll: true });
  quiet = false;
}

const later = (act, wait) => { clearTimeout(timer); timer = setTimeout(act, wait); };
const markAt = (event) => event.target.closest && event.target.closest(".mark:not(.off)");
main.addEventListener("pointerover", (event) => {
  const mark = markAt(event);
  if (mark && event.pointerType === "mouse" && !pinned && mark !== anchor) later(() => open(mark, false), 110);
  else if (mark && mark === anchor) clearTimeout(timer);
});
main.addEventListener("pointerout", (event) => {
  if (markAt(event) && event.pointerType === "mouse" && !pinned && document.activeElement !== anchor) later(close, 260);
});
card.addEventListener("pointerenter", () => clearTimeout(timer));
card.addEventListener("pointerleave", () => { if (!pinned && document.activeElement !== anchor) later(close, 260); });
main.addEventListener("focusin", (event) => {
  const mark = markAt(event);
  if (mark && !quiet && mark.matches(":focus-visible")) open(mark, false);
});
document.addEventListener("focusout", (event) => {
  const to = event.relatedTarget;
  if (anchor && !quiet && to && to !== anchor && !card.contains(to) && !to.closest(".steps")) close();
});
document.addEventListener("pointerdown", (event) => {
  if (anchor && !card.contains(event.target) && !markAt(event) && !event.target.closest(".steps")) close();
});

// Lists, tabs, switches
function lists(shown) {
  if (roomy.matches) shown = false;
  const was = root.classList.contains("lists");
  root.classList.toggle("lists", shown);
  $("open").setAttribute("aria-expanded", String(shown));
  $("open").textContent = shown ? "Close" : "Lists";
  main.inert = shown;
  if (shown && !was) { close(); document.querySelector(".tabs [aria-selected=true]").focus(); }
}

const tabs = all(".tabs button");
function choose(tab, moved) {
  for (const other of tabs) {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    const panel = $(other.getAttribute("aria-controls"));
    panel.hidden = !chosen;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", other.id);
  }
  if (moved) tab.focus();
}
for (const [i, tab] of tabs.entries()) {
  tab.addEventListener("click", () => choose(tab, false));
  tab.addEventListener("keydown", (event) => {
    const to = { ArrowRight: tabs[(i + 1) % tabs.length], ArrowLeft: tabs[(i + tabs.length - 1) % tabs.length], Home: tabs[0], End: tabs[tabs.length - 1] }[event.key];
    if (to) { event.preventDefault(); event.stopPropagation(); choose(to, true); }
  });
}

for (const link of all(".only")) link.setAttribute("role", "button");
for (const button of all(".switch")) button.addEventListener("click", () => {
  const level = button.dataset.level;
  if (!off.delete(level)) off.add(level);
  filter();
});
words.addEventListener("input", filter);
if (desk) desk.addEventListener("change", filter);
$("clear").addEventListener("click", () => { clear(); words.focus(); });
$("nothing").querySelector("button").addEventListener("click", clear);
$("open").addEventListener("click", () => lists(!root.classList.contains("lists")));
$("back").addEventListener("click", () => step(-1));
$("next").addEventListener("click", () => step(1));

function keep(key, value) {
  try { localStorage.setItem("newslint-" + key, value); } catch { /* no storage, nothing kept */ }
}
$("names").addEventListener("click", () => {
  const plain = root.classList.toggle("no-names");
  $("names").setAttribute("aria-pressed", String(!plain));
});
const night = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.theme || (night.matches ? "dark" : "light")) === "dark";
const paint = () => $("theme").setAttribute("aria-pressed", String(isDark()));
$("theme").addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; keep("theme", root.dataset.theme); paint(); });
night.addEventListener("change", paint);

document.addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.classList.contains("skip")) return;
  event.preventDefault();
  if (link.matches(".mark")) { if (!link.matches(".off")) open(link, true); }
  else if (link.matches(".only")) {
    rule = rule === link.dataset.r ? "" : link.dataset.r;
    filter();
    const first = notes.find((note) => note.fits);
    if (rule) lists(false);
    if (rule && first) {
      const here = notes.find((note) => note.fits && note.story === view) || first;
      show(here.story);
      const mark = marksOf(stories.get(here.story)).get(here.n)[0];
      if (mark) mark.scrollIntoView({ block: "center" });
    }
  } else go(link.getAttribute("href"));
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input, select, textarea");
  if (event.key === "Escape") {
    if (anchor) dismiss(anchor);
    else if (root.classList.contains("lists")) { lists(false); $("open").focus(); }
  } else if (typing) return;
  else if (event.key === " " && event.target.matches("a[role=button]")) { event.preventDefault(); event.target.click(); }
  else if (event.key === "j" || event.key === "ArrowRight") { event.preventDefault(); step(1); }
  else if (event.key === "k" || event.key === "ArrowLeft") { event.preventDefault(); step(-1); }
  else if (event.key === "/") { event.preventDefault(); lists(true); words.focus(); }
});
addEventListener("resize", () => { if (roomy.matches) lists(false); settle(); });
addEventListener("popstate", () => route(location.hash));

choose(tabs[0], false);
paint();
filter();
route(location.hash, false);
