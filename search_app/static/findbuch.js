/* Findbuch in the browser. Every page works without it; it makes some of them quicker to use.

   1 helpers            what the parts share
   2 results            filters and pages change the results in place
   3 suggestions        a list below the search field while typing
   4 keys               / n p and the arrows
   5 menus              close on Escape and on a click elsewhere
   6 copying            buttons beside citations
   7 sheets and notes   a page image as large as the screen; the list of notes goes on
   Each part is started by itself: a browser that cannot do one of them still does the others. */

/* ── 1 Helpers ───────────────────────────────────────────────────────────── */

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const wide = matchMedia("(min-width: 62.01rem)");

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// a live region must be on the page before anything is said in it
const region = make("p", { "aria-live": "polite", class: "vh", id: "ansage" });
document.body.append(region);
const say = text => { region.textContent = text; };

// storage may be forbidden; then nothing is remembered
function recall(name) {
  try { return localStorage.getItem(name) ?? ""; } catch { return ""; }
}
function remember(name, text) {
  try {
    if (text) localStorage.setItem(name, text); else localStorage.removeItem(name);
    return true;
  } catch { return false; }
}

const isTyping = target => target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
const isPlain = event => !(event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey);

/* ── 2 Results ───────────────────────────────────────────────────────────── */

const RESULTS = "/suche";
let pending; // the request under way; a newer one, or leaving the page, ends it
let shown = location.pathname + location.search;

function results() {
  if (location.pathname !== RESULTS || !one(".search")) return;
  document.addEventListener("change", event => {
    const form = event.target.form;
    if (!wide.matches || form?.id !== "suche" || event.target.name === "q") return;
    show(addressOf(form), event.target);
  });
  document.addEventListener("submit", event => {
    pending?.abort();
    const field = document.activeElement;
    if (!wide.matches || event.target.id !== "suche" || field?.name === "q") return;
    event.preventDefault();
    show(addressOf(event.target), field);
  });
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.button || event.shiftKey || !isPlain(event)) return;
    const url = new URL(link.href);
    if (url.origin === location.origin && url.pathname === RESULTS && !url.hash && !link.target
        && wide.matches && link.closest(".search")) {
      event.preventDefault();
      show(url.href, link);
    } else if (!url.hash) pending?.abort(); // the click leads away: nothing may overtake it
  });
  addEventListener("popstate", () => {
    if (location.pathname + location.search !== shown) show(location.href, null, false);
  });
  addEventListener("pagehide", () => pending?.abort());
}

function addressOf(form) {
  const fields = [...new FormData(form)].filter(([, value]) => value.trim());
  const query = new URLSearchParams(fields).toString();
  return RESULTS + (query && `?${query}`);
}

/* Fetch a whole results page and put its results in the place of those shown. */
async function show(url, from, isNew = true) {
  pending?.abort();
  const { signal } = pending = new AbortController();
  one(".search").setAttribute("aria-busy", "true");
  say("");
  try {
    const answer = await fetch(url, { signal, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (signal.aborted) return;
    const fresh = one(".search", page);
    if (!answer.ok || answer.redirected || !fresh) throw new Error(`no results at ${url}`);
    if (isNew) history.pushState(null, "", url);
    shown = location.pathname + location.search;
    swap(page, fresh, from);
  } catch (error) {
    if (!signal.aborted) location.assign(url); // whatever it was, the browser can do without us
  }
}

function swap(page, fresh, from) {
  const old = one(".search");
  const focused = old.contains(document.activeElement) ? document.activeElement : from;
  const find = focused && placeOf(focused);
  const open = new Set(all("details[open]:not(.drop)", old).map(nameOf));
  for (const details of all("details", fresh)) details.open ||= open.has(nameOf(details));
  for (const { name, value } of all(".range input", old).filter(i => i !== from && i.value !== i.defaultValue)) {
    const same = one(`input[name=${name}]`, fresh); // typed while the results were on their way
    if (same) same.value = value;
  }
  old.replaceWith(fresh);
  document.title = page.title;
  for (const kept of [".menu nav", "link[rel=alternate]", "link[rel=canonical]"]) {
    const now = one(kept), next = one(kept, page);
    if (now && next) now.replaceWith(next);
  }
  const field = one("#q");
  if (document.activeElement !== field) field.value = one("#q", page)?.value ?? field.value;
  opened();
  if (find) focusOn(find(fresh), focused);
  say(one("h2.count", fresh)?.textContent.trim() ?? "");
}

/* A function that finds, in other results, what answers to an element of these. */
function placeOf(element) {
  const same = (selector, key) => root => all(selector, root).find(other => key(other) === key(element));
  if (element.matches("input, select")) return same("input, select", i => i.type === "checkbox" ? `${i.name}=${i.value}` : i.name);
  const drop = element.closest(".drop");
  if (drop) {
    const number = all(".search .drop").indexOf(drop);
    return root => one("summary", all(".drop", root)[number]);
  }
  if (element.matches("summary")) {
    const name = nameOf(element.parentElement);
    return root => one("summary", all("details", root).find(details => nameOf(details) === name));
  }
  const list = element.closest("[class]:is(ul, ol)")?.className;
  if (element.closest(".pager, .chips") || !list) return () => null;
  const text = link => link.title || one(".y, .t", link)?.textContent;
  return root => all("a", root).find(link => link.closest("[class]:is(ul, ol)")?.className === list && text(link) === text(element));
}

function focusOn(element, before) {
  if (element) return element.focus({ preventScroll: true });
  const heading = one("h2.count");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: !before.closest(".pager") });
}

const nameOf = details => [details.className, one("legend", details.closest("fieldset") ?? details)?.textContent,
  one("input", details.closest("li") ?? details)?.value].join("|");

/* ── 3 Suggestions (ARIA combobox, list with manual selection) ───────────── */

const GROUPS = { Wort: "Begriffe", Titel: "Dokumente", Person: "Personen", Region: "Regionen",
  Organisation: "Organisationen", Thema: "Themen", Programm: "Programme" };
const PAUSE = 150, LEAST = 2;

function suggestions() {
  for (const input of all(".field input[name=q]")) if (input.form) combobox(input);
}

function combobox(input) {
  const list = make("div", { role: "listbox", id: "vorschlaege", class: "suggestions", "aria-label": "Vorschläge", hidden: "" });
  input.closest(".field").append(list);
  input.type = "text"; // a search box may not be a combobox; the keyboard of a phone stays the same
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
    "aria-controls": list.id, autocomplete: "off", enterkeyhint: "search" })) input.setAttribute(name, value);
  let timer, request, options = [], active = -1;

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }
  function choose(number) {
    options[active]?.element.setAttribute("aria-selected", "false");
    active = number;
    const chosen = options[active]?.element;
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  }
  function take({ text, kind, url }) {
    close();
    if (kind !== "Wort") return location.assign(url);
    input.value = text;
    input.form.requestSubmit();
  }
  async function ask() {
    const typed = input.value;
    request?.abort();
    if (typed.trim().length < LEAST) return close();
    const { signal } = request = new AbortController();
    try {
      const fields = [...new FormData(input.form)].filter(([, value]) => value.trim());
      const answer = await fetch(`/api/vorschlag?${new URLSearchParams(fields)}`, { signal });
      const found = answer.ok ? await answer.json() : [];
      if (!signal.aborted && input.value === typed) draw(found);
    } catch {
      if (!signal.aborted) close(); // no suggestions; the field is a plain one again
    }
  }
  function draw(found) {
    close();
    if (document.activeElement !== input) return;
    options = found.map((suggestion, number) => ({ ...suggestion, element: line(suggestion, number) }));
    list.replaceChildren(...Object.keys(GROUPS).map(kind => group(kind, options)).filter(Boolean));
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    say(options.length === 1 ? "1 Vorschlag" : `${options.length || "Keine"} Vorschläge`);
  }

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
  input.addEventListener("blur", close);
  document.addEventListener("submit", close); // of the form as it is then: results bring a new one
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) return ask();
      const places = options.length + 1; // the field itself is one of them
      choose((active + 1 + step + places) % places - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      take(options[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  list.addEventListener("mousedown", event => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", event => {
    const chosen = options.find(({ element }) => element.contains(event.target));
    if (chosen) take(chosen);
  });
}

function line({ text, count }, number) {
  return make("div", { role: "option", id: `vorschlag-${number}`, class: "leader", "aria-selected": "false" },
    make("span", { class: "t", dir: "auto" }, text), make("span", { class: "n" }, count.toLocaleString("de")));
}

function group(kind, options) {
  const lines = options.filter(option => option.kind === kind).map(option => option.element);
  const name = make("div", { class: "label", id: `vorschlaege-${kind}`, role: "presentation" }, GROUPS[kind]);
  return lines.length && make("div", { role: "group", "aria-labelledby": name.id }, name, ...lines);
}

/* ── 4 Keys ──────────────────────────────────────────────────────────────── */

const SWITCH = "findbuch.tasten", OFF = "aus";

function keys() {
  document.addEventListener("keydown", event => {
    if (!isPlain(event) || event.repeat || isTyping(event.target) || isOff()) return;
    if (event.key === "/") go(event, one("#q"), field => { field.focus(); field.select(); });
    else if (event.shiftKey) return;
    else if (event.key === "n" || event.key === "p") go(event, one(`[data-key=${event.key}]`));
    else if (one(".viewer") && isStill(event.target)) {
      if (event.key === "ArrowLeft") go(event, one("main a[rel~=prev]"));
      if (event.key === "ArrowRight") go(event, one("main a[rel~=next]"));
    }
  });
  for (const box of all("[data-tasten]")) {
    box.checked = !isOff();
    box.addEventListener("change", () => keep(box.checked));
    box.closest("[hidden]")?.removeAttribute("hidden");
  }
}

function go(event, target, act = element => element.click()) {
  if (!target) return;
  event.preventDefault();
  act(target);
}

// where something can be scrolled sideways, the arrows do that
const isStill = target => document.documentElement.scrollWidth <= innerWidth && !target.closest?.(".strip, [role], input, summary");

const isOff = () => recall(SWITCH) === OFF;

function keep(isOn) {
  const kept = remember(SWITCH, isOn ? "" : OFF);
  say(!kept ? "Der Browser erlaubt nicht, die Wahl zu merken." : isOn ? "Tasten eingeschaltet" : "Tasten ausgeschaltet");
}

/* ── 5 Menus ─────────────────────────────────────────────────────────────── */

const MENUS = "details[open]:is(.drop, .menu)";

function menus() {
  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" && !event.defaultPrevented && one(MENUS);
    if (!menu) return;
    if (menu.contains(document.activeElement)) one("summary", menu).focus();
    menu.open = false;
  });
  document.addEventListener("click", event => {
    for (const menu of all(MENUS)) if (!menu.contains(event.target)) menu.open = false;
  });
  opened();
}

/* Browsers without ::details-content show the filters and the menu of wide screens so. */
function opened() {
  if (!CSS.supports("selector(::details-content)") && wide.matches) for (const details of all(".drawer, .menu")) details.open = true;
}

/* ── 6 Copying ───────────────────────────────────────────────────────────── */

function copying() {
  if (!navigator.clipboard) return;
  for (const text of all(".cite")) {
    const address = one("link[rel=canonical]")?.href ?? location.origin + location.pathname;
    text.after(make("p", { class: "row copying" },
      copyButton("Zitat kopieren", () => text.textContent.replace(/\s+/g, " ").trim()),
      copyButton("Adresse kopieren", () => address)));
  }
}

function copyButton(name, text) {
  const button = make("button", { type: "button", class: "btn" }, name);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      say("Kopiert");
      button.textContent = "Kopiert";
    } catch { button.textContent = "Nicht erlaubt"; }
    setTimeout(() => { button.textContent = name; }, 2000);
  });
  return button;
}

/* ── 7 Sheets and notes ──────────────────────────────────────────────────── */

function sheets() {
  if (!document.fullscreenEnabled) return;
  document.addEventListener("click", async event => {
    const link = event.target.closest?.("a[data-fullscreen]");
    const sheet = link && document.getElementById(link.dataset.fullscreen);
    if (!sheet || event.shiftKey || !isPlain(event)) return;
    event.preventDefault();
    // the marks must stay on the image when there is room beside it
    for (const marks of all("svg", sheet)) marks.setAttribute("preserveAspectRatio", "xMidYMid meet");
    try { await sheet.requestFullscreen(); } catch { location.assign(link.href); }
  });
}

const NOTES = "/merkliste", NOTED = "findbuch.merkliste";

/* The list of notes lives in addresses; the browser remembers the one seen last, so that it grows. */
function notes() {
  if (location.pathname === NOTES) remember(NOTED, all("[data-nummer]").map(entry => entry.dataset.nummer).join(" "));
  const noted = recall(NOTED).split(" ").filter(number => /^\d+$/.test(number));
  for (const link of all("a[data-merken]")) {
    const numbers = new Set([...noted, link.dataset.merken]);
    link.search = new URLSearchParams([...numbers].map(number => ["nr", number]));
  }
}

for (const part of [results, suggestions, keys, menus, copying, sheets, notes]) {
  try { part(); } catch (error) { console.error(error); } // the others, and the page itself, go on
}
