// What the report does beyond being read: filters in the address, switching language.
(() => {
  const { root, one, all, cards, cardsUnder, choose } = recoupe;
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[’]/g, "'").toLowerCase();

  // ---- The address: #kind=a,b&source=x&article=y&text=words&lang=en, or #c-id, or both: #c-id&kind=a
  const FACETS = ["kind", "source", "article"];
  const state = { kind: new Set(), source: new Set(), article: new Set(), text: "", at: "", lang: "" };

  const decode = (text) => {
    try { return decodeURIComponent(text); } catch { return text; }
  };
  const encode = (value) => encodeURIComponent(value).replace(/%20/g, "+");

  function readAddress() {
    for (const name of FACETS) state[name].clear();
    state.text = state.at = state.lang = "";
    for (const part of location.hash.slice(1).split("&")) {
      const cut = part.indexOf("=");
      if (cut < 0) { state.at = decode(part); continue; }
      const name = part.slice(0, cut);
      const values = part.slice(cut + 1).replace(/\+/g, " ");
      if (FACETS.includes(name)) values.split(",").forEach((value) => state[name].add(decode(value)));
      else if (name === "text" || name === "lang") state[name] = decode(values);
    }
  }

  function address(next) {
    const parts = next.at ? [encode(next.at)] : [];
    for (const name of FACETS) {
      if (next[name].size) parts.push(name + "=" + [...next[name]].map(encode).join(","));
    }
    if (next.text) parts.push("text=" + encode(next.text));
    if (next.lang) parts.push("lang=" + encode(next.lang));
    return "#" + parts.join("&");
  }

  const writeAddress = () => history.replaceState(null, "", address(state));

  // ---- Filtering
  const rows = all(".texts .row");
  const facets = all(".facet").map((node) => ({ node, name: node.dataset.f, value: node.dataset.v, n: one(".n", node) }));
  const folded = new WeakMap();

  function textOf(node) {
    if (!folded.has(node)) folded.set(node, fold(node.textContent));
    return folded.get(node);
  }

  function hasText(card, words) {
    return !words || textOf(card.node).includes(words) || textOf(one(".words", card.row) || card.row).includes(words);
  }

  const passes = (card, name) => !state[name].size || state[name].has(card[name]);

  function filter() {
    const words = fold(state.text.trim());
    const counts = { kind: new Map(), source: new Map(), article: new Map() };
    const shownRows = new Set();
    let shown = 0;
    for (const card of cards) {
      const found = hasText(card, words);
      const ok = FACETS.map((name) => passes(card, name));
      FACETS.forEach((name, index) => {
        // a facet counts what the other filters leave, so that a second value of it can be chosen
        if (found && ok.every((pass, other) => pass || other === index)) {
          counts[name].set(card[name], (counts[name].get(card[name]) || 0) + 1);
        }
      });
      const on = found && ok.every(Boolean);
      card.node.classList.toggle("off", !on);
      if (on) { shown += 1; shownRows.add(card.row); }
    }
    const claimFilter = state.kind.size || state.source.size;
    const excerpts = Boolean(claimFilter || words);
    one(".texts").classList.toggle("excerpts", excerpts);
    for (const row of rows) {
      const byWords = !claimFilter && words && textOf(row).includes(words);
      const headline = one(".title", row); // an excerpt keeps the headline that it stands under
      row.classList.toggle("off", excerpts && !shownRows.has(row) && !byWords && !headline);
      row.dataset.hit = shownRows.has(row) || byWords ? "1" : "";
    }
    quieten();
    let articles = 0;
    for (const text of all(".text")) {
      const picked = !state.article.size || state.article.has(text.id);
      const on = picked && (!excerpts || one('.row[data-hit="1"]', text));
      text.classList.toggle("off", !on);
      articles += on ? 1 : 0;
    }
    showCounts(counts, shown);
    one("#nothing").hidden = articles > 0 || !cards.length;
    markFound(words);
    root.classList.toggle("picked", excerpts || state.article.size > 0 || state.at.startsWith("c-") || state.at.startsWith("a-"));
  }

  // underlines of claims that the filters leave out are not drawn
  function quieten() {
    for (const node of all(".u")) node.classList.toggle("quiet", !cardsUnder(node).length);
  }

  function showCounts(counts, shown) {
    for (const facet of facets) {
      const n = counts[facet.name].get(facet.value) || 0;
      const on = state[facet.name].has(facet.value);
      facet.n.textContent = n.toLocaleString(root.lang);
      facet.node.classList.toggle("none", n === 0 && !on);
      facet.node.setAttribute("aria-current", String(on));
      const next = { ...state, at: "" };
      next[facet.name] = new Set(state[facet.name]);
      next[facet.name][on ? "delete" : "add"](facet.value);
      facet.node.setAttribute("href", address(next));
    }
    const any = FACETS.some((name) => state[name].size) || state.text;
    all(".clear").forEach((button) => { button.hidden = !any; });
    one("#shown").textContent = any ? shown.toLocaleString(root.lang) + " / " + cards.length.toLocaleString(root.lang) : "";
  }

  function markFound(words) {
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete("found");
    if (words.length < 2) return;
    const ranges = [];
    for (const node of all(".text:not(.off) .row:not(.off) .words")) {
      const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walk.nextNode() && ranges.length < 2000) {
        const text = walk.currentNode.data;
        const plain = fold(text);
        if (plain.length !== text.length) continue; // folding changed lengths: offsets would not fit
        for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + words.length)) {
          const range = new Range();
          range.setStart(walk.currentNode, at);
          range.setEnd(walk.currentNode, at + words.length);
          ranges.push(range);
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  }

  // ---- Language: every text carries the other language's beside it
  const SWAPPED = ["aria-label", "placeholder", "title", "data-cite", "data-copied"];
  function speak(lang) {
    if (!lang || lang === root.lang) return;
    if (lang !== root.dataset.other) return;
    root.dataset.other = root.lang;
    root.lang = lang;
    for (const node of all("[data-o]")) [node.textContent, node.dataset.o] = [node.dataset.o, node.textContent];
    for (const name of SWAPPED) {
      for (const node of all("[data-o-" + name + "]")) {
        const now = node.getAttribute(name);
        node.setAttribute(name, node.getAttribute("data-o-" + name));
        node.setAttribute("data-o-" + name, now);
      }
    }
    cards.forEach((card) => folded.delete(card.node));
  }

  // ---- Wiring
  const first = root.lang;
  function arrive() {
    readAddress();
    speak(state.lang || first);
    one("#q").value = state.text;
    filter();
    const card = cards.find((each) => each.node.id === state.at);
    if (card) choose(card, { write: false });
    else {
      choose(null);
      const target = state.at && document.getElementById(state.at);
      if (target && location.hash.includes("&")) target.scrollIntoView();
    }
  }

  let typing = 0;
  one("#q").addEventListener("input", (event) => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      state.text = event.target.value;
      state.at = "";
      writeAddress();
      filter();
      if (state.text) one("#articles").scrollIntoView();
    }, 150);
  });
  one("#language").addEventListener("click", () => {
    const next = root.dataset.other;
    state.lang = next === first ? "" : next;
    speak(next);
    writeAddress();
    filter();
  });
  addEventListener("hashchange", arrive);
  recoupe.on.choose = (card) => { state.at = card.node.id; writeAddress(); };
  recoupe.on.escape = () => { state.at = ""; writeAddress(); };
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".clear")) return;
    for (const name of FACETS) state[name].clear();
    state.text = state.at = one("#q").value = "";
    writeAddress();
    filter();
  });

  if (matchMedia("(max-width: 69.99rem)").matches) one(".drawer").open = false;
  arrive();
})();
