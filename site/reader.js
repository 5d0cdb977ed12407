// Shows a note beside its number where the margin has no copy of it: on hover and on focus, out of
// the note's own words at the end of the page. Escape closes it; without scripts the link leads there.
(() => {
  "use strict";
  // The other language shows the same place, filter or query.
  for (const link of document.querySelectorAll(".tongue a")) {
    link.addEventListener("click", () => Object.assign(link, { search: location.search, hash: location.hash }));
  }
  // A table that is too wide for its place scrolls by keyboard too.
  const tables = document.querySelectorAll(".scroll");
  function reach() {
    for (const box of tables) {
      const over = box.scrollWidth > box.clientWidth;
      for (const [name, value] of [["tabindex", 0], ["role", "group"], ["aria-label", box.dataset.label]]) {
        if (over) box.setAttribute(name, value);
        else box.removeAttribute(name);
      }
    }
  }
  addEventListener("resize", reach);
  reach();
  if (!document.querySelector("a.ref")) return;
  const box = document.createElement("div");
  box.className = "pop";
  box.id = "preview";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  document.body.append(box);
  let open = null;
  let leaving;

  const inMargin = (ref) => {
    const copy = ref.nextElementSibling;
    return copy?.matches(".mn") && copy.getClientRects().length > 0;
  };

  function show(ref) {
    clearTimeout(leaving);
    if (ref === open) return;
    hide();
    const note = document.getElementById(ref.hash.slice(1))?.querySelector(":scope > div");
    if (!note || inMargin(ref)) return;
    box.replaceChildren(...note.cloneNode(true).childNodes);
    for (const back of box.querySelectorAll(".bk")) back.remove();
    for (const marked of box.querySelectorAll("[id]")) marked.removeAttribute("id");
    for (const link of box.querySelectorAll("a")) link.tabIndex = -1;
    box.hidden = false;
    place(ref.getBoundingClientRect());
    ref.setAttribute("aria-describedby", box.id);
    open = ref;
  }

  // Below the number, or above it where there is no room; never over it.
  function place(at) {
    const edge = 16;
    const width = Math.min(320, document.documentElement.clientWidth - 2 * edge);
    box.style.width = `${width}px`;
    const begins = getComputedStyle(document.documentElement).direction === "rtl" ? at.right + edge - width : at.left - edge;
    const left = Math.max(edge, Math.min(begins, document.documentElement.clientWidth - width - edge));
    const above = at.bottom + box.offsetHeight > innerHeight && at.top > box.offsetHeight;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(above ? at.top - box.offsetHeight : at.bottom) + scrollY}px`;
  }

  function hide() {
    clearTimeout(leaving);
    open?.removeAttribute("aria-describedby");
    open = null;
    box.hidden = true;
  }

  addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const ref = event.target.closest?.("a.ref");
    if (ref) return show(ref);
    clearTimeout(leaving);
    if (open && !box.contains(event.target) && document.activeElement !== open) leaving = setTimeout(hide, 250);
  });
  addEventListener("focusin", (event) => {
    if (event.target.matches("a.ref:focus-visible")) show(event.target);
    else if (!box.contains(event.target)) hide();
  });
  addEventListener("focusout", (event) => {
    if (event.target === open) leaving = setTimeout(hide, 250);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
