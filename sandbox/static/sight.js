// What htmx leaves open of what people see: the newest message stays in sight, an edit shows, the focus stays.
"use strict";

const END = 60; // pixels from the end that still count as being there
const isAtEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < END;
// Kept outside of what is drawn anew.
const phoneOf = (list) => list.closest(".live");
const follow = (list) => { if (!("left" in phoneOf(list).dataset)) list.scrollTop = list.scrollHeight; };

const sizes = new WeakMap();
const sizeOf = (list) => `${list.scrollHeight} of ${list.clientHeight}`;

document.addEventListener("scroll", (event) => {
  const list = event.target;
  // What scrolls because its size is another was not scrolled by anybody.
  if (!list.matches?.(".messages") || sizes.get(list) !== sizeOf(list)) return;
  phoneOf(list).toggleAttribute("data-left", !isAtEnd(list));
}, true);

// Pictures and players grow when they come, after their message was drawn; the panel takes room when it opens.
const growing = new ResizeObserver((grown) => grown.forEach(({ target }) => {
  const list = target.closest(".messages");
  follow(list);
  sizes.set(list, sizeOf(list));
}));

document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".messages").forEach((list) => {
  growing.observe(list);
  growing.observe(list.firstElementChild);
}));

let focused = null;

document.addEventListener("htmx:sseBeforeMessage", (event) => {
  focused = event.target.contains(document.activeElement) ? document.activeElement : null;
});

document.addEventListener("htmx:sseMessage", (event) => {
  const list = event.target.querySelector(".messages");
  if (!list) return;
  follow(list);
  if (focused && !focused.isConnected) (buttonsOf(list.querySelector("li:last-child")) ?? list).focus();
});

// A button that was pressed often goes with its message's next edit: on to what can be pressed now.
const buttonsOf = (message) => message?.querySelector("button.inline");

// A move of the clock is disabled while it lasts, which takes the focus from it.
document.addEventListener("htmx:afterRequest", (event) => {
  if (document.activeElement === document.body && event.detail.elt.isConnected) event.detail.elt.focus();
});

const GLOW = { dark: "#ffffff38", light: "#1a6bb038" };

const showEdit = (message) => {
  const scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const bubble = message.querySelector(".bubble");
  bubble?.animate([{ boxShadow: `inset 0 0 0 40rem ${GLOW[scheme]}` }, { boxShadow: "inset 0 0 0 40rem #0000" }], 1400);
};

new MutationObserver((changes) => changes.forEach((change) => {
  // An answer put in place of a question: only where the same message changed, not where another took its place.
  if (change.oldValue !== change.target.dataset.edits) showEdit(change.target);
})).observe(document.documentElement, { subtree: true, attributeFilter: ["data-edits"], attributeOldValue: true });

document.addEventListener("click", (event) => {
  const picture = event.target.closest("[data-large]");
  if (!picture) return;
  const viewer = document.getElementById("viewer");
  const shown = viewer.querySelector("img");
  shown.src = viewer.querySelector("a").href = picture.dataset.large;
  shown.alt = picture.dataset.name;
  viewer.showModal();
});
