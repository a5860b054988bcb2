/* Saving from the keyboard ends an open syllable at the same instant. Draft.js takes a moment
   (20 ms) to put it into the text, so the form waits for it. */
(function () {
  const MOMENT = 100;
  let composing = false;
  let ended = -Infinity;

  window.addEventListener('compositionstart', () => { composing = true; }, true);
  window.addEventListener('compositionend', () => {
    composing = false;
    ended = performance.now();
  }, true);

  window.addEventListener('submit', (event) => {
    if (!composing && performance.now() - ended > MOMENT) return;
    const { target: form, submitter } = event;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (composing) document.activeElement.blur();
    composing = false;
    setTimeout(() => {
      ended = -Infinity;
      form.requestSubmit(submitter);
    }, MOMENT);
  }, true);
})();
