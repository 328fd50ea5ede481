// Sorting and filtering of tables. Without this script every table is there in full, in its published order.
(() => {
  "use strict";

  const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

  const key = (cell) => cell.dataset.v ?? cell.textContent.trim();

  const number = (text) => {
    const value = Number.parseFloat(text.replaceAll(",", ""));
    return Number.isNaN(value) ? null : value;
  };

  // What is not known stands last, whichever way the rows are sorted.
  const compare = (a, b, numeric, direction) => {
    if (!numeric) {
      return direction * collator.compare(a, b);
    }
    const left = number(a);
    const right = number(b);
    if (left === null || right === null) {
      return (left === null) - (right === null);
    }
    return direction * (left - right);
  };

  const sort = (table, heading, status) => {
    const headings = [...table.tHead.rows[0].cells];
    const column = headings.indexOf(heading);
    const numeric = heading.classList.contains("n");
    const before = heading.getAttribute("aria-sort");
    const descending = before === "none" ? numeric : before === "ascending";
    headings.forEach((other) => other.setAttribute("aria-sort", "none"));
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, total: row.classList.contains("total"), key: key(row.cells[column]) }));
    rows.sort((a, b) => a.total - b.total || compare(a.key, b.key, numeric, descending ? -1 : 1));
    body.append(...rows.map(({ row }) => row));
    status.textContent = `Sorted by ${heading.dataset.label}, ${descending ? "descending" : "ascending"}.`;
  };

  const makeSortable = (table, status) => {
    for (const heading of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "rp-sort";
      button.append(...heading.childNodes);
      heading.append(button);
      heading.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => sort(table, heading, status));
    }
  };

  const makeFilterable = (table, status) => {
    const box = document.createElement("div");
    const id = `filter-${table.id}`;
    box.className = "govuk-form-group rp-filter rp-no-print";
    const label = document.createElement("label");
    label.className = "govuk-label";
    label.htmlFor = id;
    label.textContent = "Find rows with these words";
    const input = document.createElement("input");
    input.className = "govuk-input govuk-input--width-20";
    input.id = id;
    input.type = "search";
    input.autocomplete = "off";
    box.append(label, input);
    table.closest(".rp-scroll").before(box);
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: row.textContent.toLocaleLowerCase("en-GB") }));
    input.addEventListener("input", () => {
      const words = input.value.toLocaleLowerCase("en-GB").split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = !words.every((word) => text.includes(word));
        shown += !row.hidden;
      }
      status.textContent = `${shown} of ${rows.length} rows shown.`;
    });
  };

  for (const table of document.querySelectorAll("table.rp-table[data-rows]")) {
    if (table.tBodies[0].rows.length < 2) {
      continue;
    }
    const status = document.createElement("p");
    status.className = "govuk-hint rp-status rp-no-print";
    status.setAttribute("role", "status");
    if (table.dataset.rows === "long") {
      makeFilterable(table, status);
    }
    makeSortable(table, status);
    table.closest(".rp-scroll").before(status);
  }
})();
