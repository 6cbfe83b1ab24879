// What htmx leaves open of what people do: Enter sends, what was sent goes, a menu closes.
"use strict";

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && field.matches("form.say textarea")) {
    event.preventDefault();
    field.form.requestSubmit();
  }
});

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.matches("form.say textarea")) {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  }
});

const wasDone = (detail) => detail.successful && !detail.xhr.responseText.trim();

document.addEventListener("htmx:afterRequest", (event) => {
  const asked = event.detail.elt;
  if (asked.matches("form.say") && wasDone(event.detail)) {
    const field = asked.querySelector("textarea");
    const sent = event.detail.requestConfig.parameters.text;
    // Whoever types fast has begun the next one.
    field.value = field.value.startsWith(sent) ? field.value.slice(sent.length) : field.value;
    field.style.height = "";
  }
  // The same file may be chosen again, which would be no change.
  if (asked.matches("input[type=file]")) asked.value = "";
  const menu = asked.closest("details:has(> .menu)");
  if (menu) close(menu);
});

const openMenus = () => document.querySelectorAll("details[open]:has(> .menu)");

const close = (menu) => {
  const hadFocus = menu.contains(document.activeElement);
  menu.open = false;
  if (hadFocus) menu.querySelector("summary").focus();
};

document.addEventListener("click", (event) => {
  openMenus().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") openMenus().forEach(close);
});

// Another world has begun: nobody of the old one is there any more.
document.addEventListener("htmx:sseMessage", (event) => {
  if (event.detail.type !== "anew") return;
  const here = new URL(location.href);
  ["left", "right"].forEach((side) => here.searchParams.delete(side));
  location.replace(here);
});

// A menu that somebody opened stays open when its chat is drawn again.
Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, node) => !(name === "open" && node.tagName === "DETAILS");
