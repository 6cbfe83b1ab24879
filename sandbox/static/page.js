// What htmx leaves open: Enter sends, a sent text goes, the newest message stays in sight.
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

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt;
  if (form.matches("form.say") && event.detail.successful && !event.detail.xhr.responseText.trim()) {
    form.reset();
    form.querySelector("textarea").style.height = "";
  }
});

const END = 60; // pixels from the end that still count as being there
const isAtEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < END;
const toEnd = (list) => { list.scrollTop = list.scrollHeight; };

document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".messages").forEach(toEnd));

document.addEventListener("htmx:sseBeforeMessage", (event) => {
  const list = event.target.querySelector(".messages");
  if (list) event.target.dataset.followed = isAtEnd(list) ? "yes" : "";
});

document.addEventListener("htmx:sseMessage", (event) => {
  const list = event.target.querySelector(".messages");
  if (list && event.target.dataset.followed) toEnd(list);
});

// A menu that somebody opened stays open when its chat is drawn again.
Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, node) => !(name === "open" && node.tagName === "DETAILS");
