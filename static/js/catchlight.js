/* Comfort only: every page works without this file. */
(() => {
  "use strict";

  // <button data-copy="#link" data-copied="Copied" hidden>: shown here, copies the value of that element.
  const showCopyButtons = (root) => {
    root.querySelectorAll("[data-copy][hidden]").forEach((button) => (button.hidden = !navigator.clipboard));
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const source = document.querySelector(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
    const label = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = label), 2000);
  });

  // While a form is on its way its button says so, and nobody types into fields that the answer will replace.
  const hold = (form, button) => {
    form.dataset.sent = "yes";
    form.querySelectorAll(":is(input, textarea):read-write").forEach((field) => {
      field.readOnly = true;
      field.dataset.held = "";
    });
    if (!button) return;
    button.disabled = true;
    if (button.dataset.saving) {
      button.dataset.label = button.textContent;
      button.textContent = button.dataset.saving;
    }
  };

  const release = (form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[data-held]").forEach((field) => (field.readOnly = false));
    form.querySelectorAll("button[disabled]").forEach((button) => {
      button.disabled = false;
      if (button.dataset.label) button.textContent = button.dataset.label;
    });
  };

  // A form is sent once. It is held after the event, so that the name and value of its button still travel.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) return event.preventDefault();
    if (event.defaultPrevented || form.method !== "post") return;
    form.dataset.sent = "yes";
    setTimeout(() => hold(form, event.submitter));
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
  document.addEventListener("htmx:beforeSend", ({ detail }) => {
    if (detail.elt.matches("form")) hold(detail.elt, detail.requestConfig.triggeringEvent?.submitter);
  });
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.elt.matches("form")) release(detail.elt);
  });

  // A passkey that the browser, the device or the person called off; django-allauth tells the console only.
  document.addEventListener("allauth.error", () => {
    document.querySelectorAll("#passkey-failed").forEach((said) => (said.hidden = false));
  });

  // After a swap the list of errors takes the focus, or the new heading where data-focus asks for it.
  const settle = (root) => {
    showCopyButtons(root);
    root.querySelector(".error-summary, [data-focus]")?.focus();
  };
  document.addEventListener("htmx:afterSettle", (event) => settle(event.target));
  settle(document);
})();
