// Shows how far a machine is, and the page anew when it has ended.
const bar = document.querySelector("[data-progress]");

async function look() {
  const answer = await fetch(bar.dataset.progress, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { done, over } = await answer.json();
  bar.value = done;
  if (over) location.reload();
  else setTimeout(look, 1500);
}

if (bar) look();
