// Sorting and filtering of tables, and numbers that can be moved. Without this script every table is there in full, in
// its published order, and a number is moved by its form.
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
      button.append(...[...heading.childNodes].filter((node) => !node.classList?.contains("rp-what")));
      heading.prepend(button);
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

  const prepare = (part) => {
    for (const table of part.querySelectorAll("table.rp-table[data-rows]")) {
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
  };

  // A number that the reader moves: a slider is put beside its field, and what changes with it is fetched as the
  // server works it out. Without this script the field and its button do the same.
  const makeMovable = (form) => {
    const field = form.querySelector("input[type=number]");
    const row = form.querySelector(".rp-movable__row");
    const slider = document.createElement("input");
    slider.type = "range";
    slider.className = "rp-movable__slider";
    slider.min = form.dataset.least;
    slider.max = form.dataset.most;
    slider.step = form.dataset.step;
    slider.value = field.value;
    slider.setAttribute("aria-label", form.querySelector("label").textContent);
    slider.setAttribute("aria-valuetext", `${field.value}%`);
    row.prepend(slider);
    const status = document.createElement("p");
    status.className = "govuk-hint rp-status";
    status.setAttribute("role", "status");
    row.after(status);
    let asked = null;
    let waiting = 0;

    const replace = (page) => {
      for (const id of form.dataset.changes.split(" ")) {
        const before = document.getElementById(id);
        const after = page.getElementById(id);
        if (before && after) {
          before.replaceWith(after);
          prepare(after);
        }
      }
    };

    const show = async () => {
      asked?.abort();
      asked = new AbortController();
      const address = `${form.action.replace(/[?#].*/, "")}?${new URLSearchParams(new FormData(form))}`;
      try {
        const answer = await fetch(address, { signal: asked.signal });
        if (answer.ok) {
          replace(new DOMParser().parseFromString(await answer.text(), "text/html"));
          history.replaceState(null, "", address);
          status.textContent = `Worked out again with ${field.value}%.`;
        } else {
          status.textContent = `${field.value}% cannot be used here. Choose a number above 0 and up to 100.`;
        }
      } catch (failure) {
        if (failure.name !== "AbortError") {
          status.textContent = "The server does not answer, so the figures are those from before.";
        }
      }
    };

    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(show, 150);
    };

    slider.addEventListener("input", () => {
      field.value = slider.value;
      slider.setAttribute("aria-valuetext", `${slider.value}%`);
      soon();
    });
    field.addEventListener("input", () => {
      slider.value = field.value;
      if (field.checkValidity() && field.value !== "") {
        soon();
      }
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      show();
    });
  };

  prepare(document);
  document.querySelectorAll("form.rp-movable").forEach(makeMovable);
})();
