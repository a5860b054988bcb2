// Values light up with the words that they came from; lines are put in their places without leaving.
import { lightUp } from "./lights.js";
import { carry } from "./carrying.js";

const page = document.querySelector("[data-intake]");

function say(words) {
  page.querySelector("[data-status]").textContent = words;
}

// Wagtail shows the messages of a whole page; what came back with a part of it is told here.
function messagesOf(answer) {
  const told = [...answer.querySelectorAll(".messages li")];
  for (const button of told.flatMap((each) => [...each.querySelectorAll("a, button")])) button.remove();
  return told.map((each) => each.textContent.trim().replace(/\s+/g, " ")).join(" ");
}

function show(answer) {
  const scrolled = page.querySelector("[data-document]").scrollTop;
  page.replaceChildren(...answer.querySelector("[data-intake]").childNodes);
  page.querySelector("[data-document]").scrollTop = scrolled;
  say(messagesOf(answer));
  const next = page.querySelector("section[data-place=unplaced] input") ?? page.querySelector("[data-status]");
  next.focus({ preventScroll: true });
}

async function send(form) {
  page.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
    const shown = new DOMParser().parseFromString(await answer.text(), "text/html");
    // A session that has ended, or a document that is gone, has a page of its own.
    if (!answer.ok || !shown.querySelector("[data-intake]")) location.reload();
    else show(shown);
  } catch {
    say(page.dataset.unreachable);
  } finally {
    page.removeAttribute("aria-busy");
  }
}

page.addEventListener("submit", (event) => {
  const { arrange, confirm: question } = event.target.dataset;
  if (question !== undefined && !window.confirm(question)) event.preventDefault();
  if (arrange === undefined) return;
  event.preventDefault();
  send(event.target);
});

// Where a browser cannot tell whether the list is open, Enter is its own.
const tellsOpen = CSS.supports("selector(:open)");

page.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (key !== "Enter") return;
  if (target.matches("[type=checkbox][form=arrange]")) {
    event.preventDefault();
    target.checked = true;
    page.querySelector("#arrange-to").focus();
  } else if (target.id === "arrange-to" && tellsOpen && !target.matches(":open")) {
    event.preventDefault();
    target.form.requestSubmit();
  }
});

lightUp(page);
carry(page, (place) => {
  const form = page.querySelector("#arrange");
  form.elements.to.value = place;
  send(form);
});
