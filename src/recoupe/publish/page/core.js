// What the report and the web app share: claims and their words light each other, keys, copying a citation.
// No framework, no request; texts are only ever set as text.
"use strict";
const recoupe = (() => {
  const root = document.documentElement;
  root.classList.add("js");
  const one = (query, from = document) => from.querySelector(query);
  const all = (query, from = document) => [...from.querySelectorAll(query)];

  const cards = all(".card").map((node) => ({
    node,
    row: node.closest(".row"),
    kind: node.dataset.k,
    source: node.dataset.s,
    article: node.closest(".text").id,
  }));
  const on = { choose: () => {}, escape: () => {} }; // what else happens then
  const own = {}; // further keys

  // ---- Claims and their words light each other
  const byNumber = new Map(cards.map((card) => [card.node.dataset.n, card]));
  const underlines = new Map();
  for (const node of all(".u")) {
    for (const number of node.dataset.c.split(" ")) {
      if (!underlines.has(number)) underlines.set(number, []);
      underlines.get(number).push(node);
    }
  }
  let lit = null;
  let chosen = null;

  function light(card) {
    if (lit === card) return;
    if (lit) {
      lit.node.classList.remove("on");
      for (const node of underlines.get(lit.node.dataset.n) || []) node.classList.remove("on", "lit-" + lit.kind);
    }
    lit = card;
    if (!card) return;
    card.node.classList.add("on");
    for (const node of underlines.get(card.node.dataset.n) || []) node.classList.add("on", "lit-" + card.kind);
  }

  function choose(card, { scroll = true, focus = true, write = true } = {}) {
    if (chosen) chosen.node.classList.remove("chosen");
    chosen = card;
    if (card) card.node.classList.add("chosen");
    light(card);
    if (!card) return;
    if (scroll) {
      const tall = card.row.offsetHeight > innerHeight * 0.7; // then its words come first
      card.row.scrollIntoView({ block: tall ? "start" : "center" });
      card.node.scrollIntoView({ block: "nearest" });
    }
    if (focus) card.node.focus({ preventScroll: true });
    if (write) on.choose(card);
  }

  const isOpen = (card) => !card.node.classList.contains("off") && !card.node.closest(".text.off");
  const cardsUnder = (node) => node.dataset.c.split(" ").map((n) => byNumber.get(n)).filter((card) => card && !card.node.classList.contains("off"));

  function onWords(node) {
    const under = cardsUnder(node);
    if (!under.length) return;
    choose(under[(under.indexOf(chosen) + 1) % under.length], { scroll: false });
    chosen.node.scrollIntoView({ block: "nearest" });
  }

  function walk(step) {
    const open = cards.filter(isOpen);
    if (!open.length) { walkLinks(step); return; }
    let index = open.indexOf(chosen);
    if (index < 0) {
      const middle = innerHeight / 2;
      const below = open.findIndex((card) => card.row.getBoundingClientRect().bottom > middle / 2);
      index = step > 0 ? Math.max(below, 0) - 1 : below;
    }
    choose(open[Math.min(Math.max(index + step, 0), open.length - 1)]);
  }

  // on a page without an article, the keys walk the links of its lists
  function walkLinks(step) {
    const links = all("main :is(h3, h4, th, td, .label, .moment, .hit) a").filter((link) => link.offsetParent);
    if (!links.length) return;
    const index = links.indexOf(document.activeElement) + step;
    links[Math.min(Math.max(index, 0), links.length - 1)].focus();
  }

  // ---- Copying a citation: newsroom first, then title and date, the words, the link
  function line(node, quote) {
    const { cite, url } = node.dataset;
    return cite + (quote ? " : « " + quote + " »" : "") + (url ? " " + url : "");
  }

  // of a claim its own words; of a finding or a dispute those of each report that it shows; of an article itself
  function citation(node) {
    const card = node.closest(".card");
    if (card) return line(card.closest(".text"), one(".exact", card).textContent);
    const about = node.closest("[data-cites]");
    if (!about) return line(node.closest(".text"), "");
    return all("[data-cite]", about).map((each) => line(each, each.dataset.quote)).join("\n");
  }

  async function copy(node) {
    const text = citation(node);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const box = document.createElement("textarea");
      box.value = text;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
    say(one("#said").dataset.copied);
  }

  let silence = 0;
  function say(words) {
    one("#said").textContent = words;
    clearTimeout(silence);
    silence = setTimeout(() => { one("#said").textContent = ""; }, 2500);
  }

  // ---- Wiring
  const keys = one("#keys");
  one("#help").addEventListener("click", () => keys.showModal());
  one("#close").addEventListener("click", () => keys.close());

  document.addEventListener("click", (event) => {
    const target = event.target;
    const button = target.closest(".copy");
    if (button) { copy(button); return; }
    const open = target.closest(".open");
    if (open) {
      const shown = open.closest(".row").classList.toggle("shown");
      open.setAttribute("aria-expanded", String(shown));
      return;
    }
    const link = target.closest(".say a");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(byNumber.get(link.closest(".card").dataset.n), { scroll: false });
      return;
    }
    const words = target.closest(".u");
    if (words && !String(getSelection())) onWords(words);
  });
  document.addEventListener("mouseover", (event) => {
    const words = event.target.closest(".u");
    const card = event.target.closest(".card");
    if (words) light(cardsUnder(words)[0] || chosen);
    else light(card ? byNumber.get(card.dataset.n) : chosen);
  });
  document.addEventListener("focusin", (event) => {
    const card = event.target.closest(".card");
    if (card) light(byNumber.get(card.dataset.n));
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    const typed = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (event.key === "Escape") {
      if (typed) typed.blur();
      choose(null);
      on.escape();
      return;
    }
    if (typed) return;
    const does = {
      j: () => walk(1),
      k: () => walk(-1),
      c: () => { const node = chosen ? chosen.node : one("main > [data-cites]"); if (node) copy(node); },
      "?": () => keys.showModal(),
      "/": () => one("#q").focus(),
      ...own,
    }[event.key];
    if (does) { event.preventDefault(); does(); }
  });

  return { root, one, all, cards, on, own, isOpen, cardsUnder, choose, chosen: () => chosen, walk, say };
})();
