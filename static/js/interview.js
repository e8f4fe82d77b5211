/* When an answer does not get through: say so calmly, keep what was typed, and offer to send it again. */
(() => {
  "use strict";
  let last = null;

  const hide = () => {
    const line = document.getElementById("unsent");
    if (line) line.hidden = true;
  };

  // A link that was closed meanwhile answers 404, and trying again cannot help.
  const show = (event) => {
    const line = document.getElementById("unsent");
    if (!line) return;
    const closed = event.detail.xhr?.status === 404;
    line.querySelectorAll("[data-when]").forEach((part) => (part.hidden = (part.dataset.when === "closed") !== closed));
    line.hidden = false;
    if (!closed) line.querySelector("[data-try-again]").focus();
  };

  document.addEventListener("submit", (event) => {
    if (event.target.id === "answer") last = event.submitter;
  }, true);
  document.addEventListener("htmx:beforeRequest", hide);
  for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failure, show);
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-try-again]")) return;
    const form = document.getElementById("answer");
    // Pressed once more rather than submitted: htmx takes the choice from the button that was pressed last.
    if (last && form.contains(last)) last.click();
    else form.requestSubmit();
  });
})();
