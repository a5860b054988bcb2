// Hover or focus on either side lights both, and a click shows the other side.
const ON_DRAFT = "[data-key]";
const IN_DOCUMENT = "[data-keys]";

function keysOf(element) {
  const either = element.closest?.(`${ON_DRAFT}, ${IN_DOCUMENT}`);
  if (!either) return [];
  return either.dataset.key ? [either.dataset.key] : either.dataset.keys.split(" ");
}

function partners(page, keys) {
  const wanted = keys.map((key) => CSS.escape(key));
  const selector = wanted.map((key) => `[data-key="${key}"], [data-keys~="${key}"]`).join(", ");
  return selector ? page.querySelectorAll(selector) : [];
}

function light(page, hovered) {
  for (const lit of page.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
  const keys = [...keysOf(hovered), ...keysOf(document.activeElement)];
  for (const each of partners(page, keys)) each.classList.add("is-lit");
}

// The document has a scroll of its own, where it stands beside the draft.
function reveal(pane, element) {
  if (pane.scrollHeight <= pane.clientHeight + 1) return;
  const { top, height } = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  const hidden = top < frame.top + 48 || top + height > frame.bottom - 16;
  if (hidden) pane.scrollTop += top - frame.top - frame.height / 3;
}

export function lightUp(page) {
  page.addEventListener("pointerover", (event) => light(page, event.target));
  page.addEventListener("pointerleave", () => light(page, page));
  page.addEventListener("focusin", (event) => {
    light(page, event.target);
    const pane = page.querySelector("[data-document]");
    const lit = event.target.closest(ON_DRAFT) && pane.querySelector(".is-lit");
    if (lit) reveal(pane, lit);
  });
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const goal = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!goal) return;
    event.preventDefault();
    const pane = page.querySelector("[data-document]");
    if (pane.contains(goal) && pane.scrollHeight > pane.clientHeight + 1) reveal(pane, goal);
    else goal.scrollIntoView({ block: "center" });
    if (goal.matches(ON_DRAFT)) goal.focus({ preventScroll: true });
    else light(page, link);
  });
}
