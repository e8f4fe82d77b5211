/* While the desk refreshes itself: what was open stays open, and nobody is interrupted in typing. */
(() => {
  "use strict";
  let open = [];

  const isTyping = () => {
    const fields = [...document.querySelectorAll("#desk :is(input:not([type=hidden]), textarea)")];
    return fields.some((field) => field === document.activeElement || field.value !== field.defaultValue);
  };

  const isRefresh = (event) => event.detail.requestConfig.elt.id === "pulse";

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (isRefresh(event) && isTyping()) event.preventDefault();
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (isRefresh(event) && isTyping()) event.detail.shouldSwap = false;
    open = [...document.querySelectorAll("#desk details[open][id]")].map((details) => details.id);
  });

  document.addEventListener("htmx:afterSwap", () => {
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    open = [];
  });
})();
