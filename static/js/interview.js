/* When an answer does not get through: say so calmly, keep what was typed, and offer to send it again. */
(() => {
  "use strict";
  let last = null;

  const show = (unsent) => {
    const line = document.getElementById("unsent");
    if (!line) return;
    line.hidden = !unsent;
    if (unsent) line.querySelector("[data-try-again]").focus();
  };

  document.addEventListener("submit", (event) => {
    if (event.target.id === "answer") last = event.submitter;
  }, true);
  document.addEventListener("htmx:beforeRequest", () => show(false));
  for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failure, () => show(true));
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-try-again]")) return;
    const form = document.getElementById("answer");
    form.requestSubmit(last && form.contains(last) ? last : undefined);
  });
})();
