// What the web app does beyond being read: deciding with one key. Everything works without it, by the buttons.
(() => {
  const { root, one, all, cards, on, own, choose, chosen, walk, say } = recoupe;

  // the card that the address names
  function arrive() {
    const card = cards.find((each) => each.node.id === decodeURIComponent(location.hash.slice(1)));
    if (card) choose(card, { write: false });
  }
  on.choose = (card) => history.replaceState(null, "", "#" + card.node.id);
  on.escape = () => { if (cards.length) history.replaceState(null, "", location.pathname + location.search); };
  addEventListener("hashchange", arrive);

  // ---- Deciding beside an article: the answer is sent behind, and the next claim is chosen at once
  async function send(button) {
    const form = button.form;
    const body = new URLSearchParams(new FormData(form));
    body.set(button.name, button.value);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      say(told.said);
      const mark = one(".seen", form.closest(".card") || form);
      if (mark) mark.textContent = told.said;
      return true;
    } catch {
      form.requestSubmit(button); // the plain way says what is wrong
      return false;
    }
  }

  function press(key) {
    const card = chosen();
    const place = card ? card.node : one("[data-keys]") || document;
    const button = one('button[data-key="' + key + '"]:not([disabled])', place) || one('[data-undo] button[data-key="' + key + '"]:not([disabled])');
    if (!button) return;
    if (!card) { button.form.requestSubmit(button); return; }
    send(button).then((sent) => { if (sent) walk(1); });
  }
  for (const key of ["y", "n", "h", "u"]) own[key] = () => press(key);

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".card .decide button");
    if (!button) return;
    event.preventDefault();
    send(button);
  });

  // ---- Adding: files dropped on the page, and how far their reading is
  const drop = one("[data-drop]");
  if (drop) {
    const files = one("input[type=file]", drop);
    document.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
    document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      if (!event.dataTransfer.files.length) return;
      files.files = event.dataTransfer.files;
      drop.requestSubmit();
    });
    drop.addEventListener("submit", (event) => {
      const bytes = [...files.files].reduce((sum, file) => sum + file.size, 0);
      if (bytes <= Number(drop.dataset.drop)) return;
      event.preventDefault();
      one("#told").textContent = drop.dataset.tooBig;
    });
  }
  const working = one("[data-progress]");
  async function look() {
    const answer = await fetch(working.dataset.progress).catch(() => null);
    const told = answer && answer.ok ? await answer.json() : null;
    if (told && !told.at_work) { location.reload(); return; }
    if (told) {
      one("#told").textContent = told.said;
      const bar = one("progress", working);
      if (told.state === "reading" && told.inputs) { bar.max = told.inputs; bar.value = told.done; } else bar.removeAttribute("value");
    }
    setTimeout(look, 500);
  }
  if (working) setTimeout(look, 300);

  if (matchMedia("(max-width: 69.99rem)").matches) all(".drawer").forEach((drawer) => { drawer.open = false; });
  root.classList.add("served");
  arrive();
})();
