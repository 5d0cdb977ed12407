// Keeps an open page of the preview as the project is, within a policy that forbids pages to connect.
(() => {
  "use strict";
  const here = new URL(document.currentScript.src);
  let revision = here.searchParams.get("rev");
  let asking = false;
  let first = true;
  let dismissed = null;
  let overlay = document.getElementById("bluf-problem");
  /** Why this page itself could not be made again; it stays until the page is another. */
  const own = document.currentScript.dataset.problem ?? overlay?.querySelector("pre").textContent ?? null;
  const kept = "bluf-preview";

  /** Asks for what is newer than this page, by a script element: the answer calls blufPreview. */
  function ask() {
    if (asking || document.hidden) return;
    asking = true;
    const question = document.createElement("script");
    question.src = `/_bluf/wait?rev=${encodeURIComponent(revision)}${first ? "&now=1" : ""}`;
    const asked = revision;
    const again = (pause) => {
      question.remove();
      asking = false;
      setTimeout(ask, pause);
    };
    // Nothing new is asked again after a moment; a server that is gone may come back.
    question.onload = () => {
      again(first || asked !== revision ? 0 : 500);
      first = false;
    };
    question.onerror = () => again(1000);
    document.head.append(question);
  }

  window.blufPreview = (news) => {
    if (news.what === "reload") return reload();
    if (news.what === "styles") restyle(news.revision);
    revision = news.revision;
    show(news.problem ?? own);
  };

  function reload() {
    const open = [...document.querySelectorAll("details")].map((one) => one.open);
    try {
      sessionStorage.setItem(kept, JSON.stringify({ page: location.href, x: scrollX, y: scrollY, open }));
    } catch {
      // Without storage the browser's own memory must do.
    }
    asking = true;
    location.reload();
  }

  /** Puts the reader back where the page was left for its newer self. */
  function restore() {
    let state = null;
    try {
      state = JSON.parse(sessionStorage.getItem(kept));
      sessionStorage.removeItem(kept);
    } catch {
      return;
    }
    if (state?.page !== location.href) return;
    const all = [...document.querySelectorAll("details")];
    if (all.length === state.open.length) all.forEach((one, i) => (one.open = state.open[i]));
    scrollTo({ left: state.x, top: state.y, behavior: "instant" });
  }

  /** A new sheet beside each old one, which goes when the new one is there, with others that are on their way. */
  function restyle(name) {
    const sheets = new Map();
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = new URL(link.href);
      if (address.origin !== location.origin || address.pathname.startsWith("/_bluf/")) continue;
      sheets.set(address.pathname, [...(sheets.get(address.pathname) ?? []), link]);
    }
    for (const olds of sheets.values()) {
      const fresh = olds.at(-1).cloneNode();
      const address = new URL(fresh.href);
      address.searchParams.set("rev", name);
      fresh.href = address.href;
      fresh.onload = () => olds.forEach((old) => old.remove());
      fresh.onerror = () => fresh.remove();
      olds.at(-1).after(fresh);
    }
  }

  function show(problem) {
    if (problem === null || problem === dismissed) {
      if (problem === null) dismissed = null;
      overlay?.remove();
      overlay = null;
      return;
    }
    if (!document.querySelector('link[href="/_bluf/overlay.css"]')) {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = "/_bluf/overlay.css";
      document.head.append(style);
    }
    overlay ??= frame();
    overlay.querySelector("pre").textContent = problem;
  }

  function frame() {
    const box = document.createElement("div");
    box.id = "bluf-problem";
    box.lang = "en";
    box.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = "Not shown yet: this is the last good page.";
    const text = document.createElement("pre");
    text.tabIndex = 0;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Dismiss (Esc)";
    close.onclick = dismiss;
    words.append(" ", close);
    box.append(words, text);
    document.body.append(box);
    return box;
  }

  function dismiss() {
    const close = overlay?.querySelector("button");
    if (!close) return;
    dismissed = overlay.querySelector("pre").textContent;
    overlay.remove();
    overlay = null;
  }

  function begin() {
    restore();
    ask();
  }

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") dismiss();
  });
  document.addEventListener("visibilitychange", ask);
  // Not before: a page whose script waits would not be loaded.
  if (document.readyState === "complete") begin();
  else addEventListener("load", () => setTimeout(begin));
})();
