// A line or value is dragged to its place, with all that are ticked beside it.
export function carry(page, put) {
  let carried = null;

  page.addEventListener("dragstart", (event) => {
    carried = event.target.closest?.("[draggable=true]") ?? null;
    if (!carried) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", carried.textContent.trim());
    // A layout that changes at once would end what has just begun.
    setTimeout(() => page.classList.toggle("is-carrying", carried !== null));
  });
  page.addEventListener("dragover", (event) => {
    const place = carried && event.target.closest("[data-place]");
    mark(place);
    if (place) event.preventDefault();
  });
  page.addEventListener("drop", (event) => {
    const place = carried && event.target.closest("[data-place]");
    if (!place) return;
    event.preventDefault();
    const chosen = carried.querySelector("[type=checkbox]");
    // From its own place to the same place, nothing is moved.
    if (chosen && !place.contains(carried)) {
      chosen.checked = true;
      put(place.dataset.place);
    }
  });
  page.addEventListener("dragend", () => {
    carried = null;
    page.classList.remove("is-carrying");
    mark(null);
  });

  function mark(place) {
    for (const each of page.querySelectorAll(".is-goal")) if (each !== place) each.classList.remove("is-goal");
    place?.classList.add("is-goal");
  }
}
