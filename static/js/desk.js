// While the desk refreshes itself: what was open stays open, and nobody is interrupted in typing.
let open = [];

function isTyping() {
    const fields = [...document.querySelectorAll("#desk :is(input:not([type=hidden]), textarea)")];
    return fields.some((field) => field === document.activeElement || field.value !== field.defaultValue);
}

document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.id === "pulse" && isTyping()) event.preventDefault();
});

document.addEventListener("htmx:beforeSwap", () => {
    open = [...document.querySelectorAll("#desk details[open][id]")].map((details) => details.id);
});

document.addEventListener("htmx:afterSwap", () => {
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    open = [];
});
