// Sends documents one by one and says how far each is. Without it the form works as it is.
const form = document.querySelector("[data-bring]");
const list = document.querySelector("[data-brought]");
const words = list.dataset;

function row(name) {
  const item = document.createElement("li");
  const title = document.createElement("strong");
  title.textContent = name;
  const bar = document.createElement("progress");
  bar.max = 1;
  const state = document.createElement("span");
  item.append(title, " ", state, bar);
  list.append(item);
  list.hidden = false;
  return {
    item,
    sent(part) {
      state.textContent = part < 1 ? words.sending : words.reading;
      if (part < 1) bar.value = part;
      else bar.removeAttribute("value");
    },
    ended(text, address = "", label = "") {
      bar.remove();
      state.textContent = text;
      if (!address) return;
      const link = document.createElement("a");
      link.href = address;
      link.textContent = label;
      item.append(" ", link);
    },
  };
}

function send(data, shown) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => shown.sent(event.loaded / event.total));
    request.upload.addEventListener("load", () => shown.sent(1));
    request.addEventListener("load", () => resolve(request));
    request.addEventListener("error", reject);
    request.send(data);
  });
}

function bare() {
  const data = new FormData();
  data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  return data;
}

function answered(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}

async function bring(name, fill) {
  const shown = row(name);
  shown.sent(0);
  const data = bare();
  fill(data);
  try {
    const answer = answered(await send(data, shown));
    const [document] = answer.documents ?? [];
    if (!document) shown.ended(Object.values(answer.errors ?? {}).flat().join(" ") || words.unreachable);
    else if (document.refusal) shown.ended(document.refusal);
    else shown.ended(document.known, document.address, document.known ? words.open : words.ready);
    return document?.address ?? "";
  } catch {
    shown.ended(words.unreachable);
    return "";
  }
}

async function bringAll(files, text) {
  form.inert = true;
  list.replaceChildren();
  const addresses = [];
  for (const file of files) addresses.push(await bring(file.name, (data) => data.append("documents", file)));
  if (text.trim()) addresses.push(await bring(form.elements.text.labels[0].textContent, (data) => data.append("text", text)));
  form.inert = false;
  form.elements.documents.value = "";
  if (addresses.length === 1 && addresses[0]) location.assign(addresses[0]);
}

form.addEventListener("submit", (event) => {
  const { documents, text } = form.elements;
  if (!documents.files.length && !text.value.trim()) return;
  event.preventDefault();
  bringAll([...documents.files], text.value);
});

let inside = 0;
const drop = document.querySelector("[data-drop]");
const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
document.addEventListener("dragenter", (event) => {
  if (hasFiles(event)) drop.classList.toggle("is-goal", ++inside > 0);
});
document.addEventListener("dragleave", (event) => {
  if (hasFiles(event)) drop.classList.toggle("is-goal", --inside > 0);
});
document.addEventListener("dragover", (event) => {
  if (hasFiles(event)) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  inside = 0;
  drop.classList.remove("is-goal");
  if (!form.inert) bringAll([...event.dataTransfer.files], "");
});
