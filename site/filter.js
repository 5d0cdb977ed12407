// Filters the chronology by what stands in the address, and keeps the address in step, so that a
// view can be shared and the way back works. Every word it shows comes from the page.
(() => {
  "use strict";
  const form = document.getElementById("filter");
  const years = [...document.querySelectorAll(".years a, .years-drawn a")];
  const plain = new Map(years.map((link) => [link, link.getAttribute("href")]));

  // Links to other years keep the choice.
  function carry(query) {
    for (const [link, href] of plain) {
      const [page, anchor] = href.split("#");
      link.setAttribute("href", page + query + (anchor ? "#" + anchor : ""));
    }
  }

  if (!form) return carry(location.search);

  const rows = [...document.querySelectorAll("li[data-origins]")];
  const fields = [...form.querySelectorAll("[name]")];
  const count = form.querySelector("[data-count]");
  const clear = form.querySelector("[data-clear]");
  const number = (n) => n.toLocaleString(document.documentElement.lang, { numberingSystem: "latn" });

  const among = (list, value) => list.split(" ").includes(value);
  const tests = {
    actor: (row, value) => among(row.actors, value),
    place: (row, value) => among(row.places, value),
    type: (row, value) => row.type === value,
    status: (row, value) => row.status === value,
    origins: (row, value) => Number(row.origins) >= Number(value),
    // What may lie in the period is shown; what has no date at all lies in none.
    from: (row, value) => (row.from || row.to) && (!row.to || row.to >= value),
    to: (row, value) => (row.from || row.to) && (!row.from || row.from <= value),
  };

  // The choice, as the controls have it.
  function chosen() {
    const query = new URLSearchParams();
    for (const field of fields) if (field.value) query.set(field.name, field.value);
    return query;
  }

  // Sets the controls to what the address says; a value of another year's page becomes an option.
  function read() {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = query.get(field.name) ?? "";
      if (field.options && value && ![...field.options].some((option) => option.value === value)) {
        field.add(new Option(value, value));
      }
      field.value = value;
    }
    if (chosen().size > 0) form.querySelector("details").open = true;
    show();
  }

  function show() {
    const query = chosen();
    const wanted = [...query];
    const shown = rows.filter((row) => {
      row.hidden = !wanted.every(([name, value]) => tests[name](row.dataset, value));
      return !row.hidden;
    });
    for (const month of document.querySelectorAll(".month")) {
      month.hidden = !month.querySelector("li[data-origins]:not([hidden])");
    }
    dim(shown);
    const words = shown.length > 0 ? form.dataset.some : form.dataset.none;
    count.textContent = wanted.length === 0 ? "" : words.replace("{n}", number(shown.length)).replace("{m}", number(rows.length));
    clear.hidden = wanted.length === 0;
    carry(wanted.length === 0 ? "" : "?" + query);
  }

  // The drawing follows: marks of hidden events fade and are no links any more, their lettering goes.
  function dim(shown) {
    const ids = new Set(shown.map((row) => row.id.slice(2)));
    const days = shown.map((row) => row.dataset.from || row.dataset.to);
    const fade = (mark, off) => {
      mark.classList.toggle("off", off);
      if (!mark.matches("a")) return;
      for (const [name, value] of [["tabindex", -1], ["aria-hidden", true]]) {
        if (off) mark.setAttribute(name, value);
        else mark.removeAttribute(name);
      }
    };
    for (const mark of document.querySelectorAll("svg [data-e]")) fade(mark, !ids.has(mark.dataset.e));
    for (const column of document.querySelectorAll("svg a[data-from]")) {
      const { from, to } = column.dataset;
      fade(column, !days.some((day) => from <= day && day <= to));
    }
  }

  // A browser that does not let a page on disk change its address filters all the same.
  function write(replace) {
    const query = chosen().toString();
    const address = location.pathname + (query && "?" + query);
    try {
      history[replace ? "replaceState" : "pushState"](null, "", address);
    } catch { /* The view cannot be shared, that is all. */ }
    show();
  }

  // Typing a date passes through many; they are one step on the way back.
  form.addEventListener("change", (event) => write(event.target.type === "date"));
  clear.addEventListener("click", () => {
    for (const field of fields) field.value = "";
    write(false);
    form.querySelector("summary").focus();
  });
  addEventListener("popstate", read);
  form.hidden = false;
  read();
})();
