"use strict";
// Sorts and filters the heat map. It moves and hides rows and makes its own controls; no less-than
// sign and no ampersand, so that the page is well-formed XML too.
for (const table of document.querySelectorAll("table.heatmap")) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const heads = Array.from(table.tHead.rows[0].cells);
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = new Map(rows.map(row => [row, plain(row.textContent)]));

  const ranked = column => (one, other) => column === 0
    ? collator.compare(one.cells[0].textContent, other.cells[0].textContent)
    : Number(one.cells[column].dataset.rank) - Number(other.cells[column].dataset.rank);
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      // Names from a to z first; of all else the worst first.
      const before = head.getAttribute("aria-sort");
      const ascending = before === null ? column === 0 : before === "descending";
      heads.forEach(one => one.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      const compare = ranked(column);
      body.append(...rows.slice().sort((one, other) => ascending ? compare(one, other) : compare(other, one)));
    });
  });

  const controls = document.createElement("div");
  controls.className = "controls";
  const label = document.createElement("label");
  label.textContent = table.dataset.filter + " ";
  const input = document.createElement("input");
  input.type = "search";
  label.append(input);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const filter = () => {
    const wanted = plain(input.value).split(/\s+/);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !wanted.every(word => texts.get(row).includes(word));
      shown += row.hidden ? 0 : 1;
    }
    status.textContent = table.dataset.shown.replace("{0}", shown).replace("{1}", rows.length);
  };
  input.addEventListener("input", filter);
  controls.append(label, status);
  table.parentElement.before(controls);
  filter();
}
