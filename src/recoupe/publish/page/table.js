// Tables of the report as CSV, made of what the page holds; columns that `recoupe export` has too are named as there.
(() => {
  const { one, all, cards, isOpen } = recoupe;
  const byAnchor = new Map(cards.map((card) => [card.node.id, card]));
  const text = (node) => (node ? node.textContent.replace(/\s+/g, " ").trim() : "");

  // as the exports write them: no cell that a spreadsheet would take for a formula
  const harmless = (value) => (/^[ \u00a0]*[=+\-@\t\r\n＝＋－＠]/.test(value) ? "'" + value : value);
  const cell = (value) => {
    const plain = harmless(String(value ?? "").replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, ""));
    return /[",\n\r]/.test(plain) ? '"' + plain.replace(/"/g, '""') + '"' : plain;
  };

  const CLAIM = ["id", "file", "outlet", "title", "published_latest", "url", "kind", "said", "evidence", "source", "when", "factuality", "confidence", "rule"];
  function claimCells(card) {
    const { id, dataset } = card.node;
    const article = card.node.closest(".text").dataset;
    return [id.slice(2), article.file, article.outlet, article.title, article.day, article.url, dataset.k, text(one(".say a", card.node)),
      text(one(".exact", card.node)), dataset.s, text(one(".at", card.node)), dataset.f, dataset.p, dataset.r];
  }

  // a report of a finding whose article the page leaves out is told by the finding's own table
  function reportCells(link, row) {
    const card = link && byAnchor.get(decodeURIComponent(link.hash.slice(1)));
    if (card) return claimCells(card);
    const cells = CLAIM.map(() => "");
    cells[CLAIM.indexOf("evidence")] = text(one("q", row) || row);
    cells[CLAIM.indexOf("outlet")] = text(one(".in, .meta", row));
    return cells;
  }

  function* reportsOf(finding) {
    const about = [finding.id.slice(2), text(one(":is(h3, h4)", finding)), finding.dataset.status];
    for (const row of all(".table tbody tr", finding)) yield [...about, ...reportCells(one("a", row), row)];
  }

  const TABLES = {
    standings: () => [
      ["label", "current_said", "range", "status", "finding"],
      ...all(".standings tbody tr:not(.kind)").map((row) => [
        ...[0, 1, 2, 3].map((at) => text(row.cells[at])), one("a", row).hash.slice(3)]),
    ],
    reports: (finding) => [["finding", "label", "status", ...CLAIM], ...reportsOf(finding)],
    findings: () => [
      ["finding", "label", "status", ...CLAIM],
      ...all(".finding").flatMap((finding) => [...reportsOf(finding)]),
      ...all(".once li").map((row) => [row.id.slice(2), "", "single", ...reportCells(one("a", row), row)]),
    ],
    disputes: () => [
      ["finding", "label", "side", "sources", ...CLAIM],
      ...all(".dispute").flatMap((dispute) => all(".side", dispute).flatMap((side) => all("li", side).map((row) => [
        one("a", dispute).hash.slice(3), text(one(":is(h3, h4) a", dispute)), text(one(".figure", side)), text(one("h4", side)),
        ...reportCells(one("a", row), row)]))),
    ],
    timeline: () => [
      ["day", "kind", "said", "told", "claim"],
      ...all(".day").flatMap((day) => all(".moment", day).map((row) => [
        text(one("h3", day)), row.dataset.k, text(one("a, span:not(.dot):not(.meta)", row)), text(one(".meta", row)), one("a", row) ? one("a", row).hash.slice(3) : ""])),
    ],
    places: () => [
      ["place", "lat", "lon", "claims"],
      ...all(".spots li[data-at]").map((row) => [text(one("a", row)), ...(row.dataset.at || ",").split(","), text(one(".n", row))]),
    ],
    claims: (_, whole) => [CLAIM, ...cards.filter((card) => whole || isOpen(card)).map(claimCells)],
    sources: () => [
      ["source", "claims", "articles", "newsrooms"],
      ...all("#sources table tbody tr").map((row) => [...row.cells].map(text)),
    ],
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-csv]");
    if (!button) return;
    const name = button.dataset.csv;
    const finding = button.closest(".finding");
    const rows = TABLES[name](finding, button.hasAttribute("data-all"));
    const body = "\ufeff" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([body], { type: "text/csv;charset=utf-8" }));
    link.download = "recoupe-" + name + ".csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
})();
