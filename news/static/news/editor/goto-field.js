/* Opens the field that an address names: …/edit/#field=photos-0-alt_text_en.
   Its tab is chosen, what folds is unfolded, and the field gets the focus. */
(() => {
  const escape = (name) => CSS.escape(name);

  const find = (field) => {
    const id = escape(`id_${field}`);
    const name = escape(field);
    const selectors = [
      `#${id}`,
      `#${id}-ADD`,
      `[name="${name}"]`,
      `[data-contentpath="${name}"]`,
      `[name^="${name}-"]:not([type="hidden"])`,
      `[id^="${id}-"]`,
      `[name^="${name}-"]`,
    ];
    for (const selector of selectors) {
      const found = document.querySelector(selector);
      if (found) return found;
    }
    // A part of a child, such as photos-0-alt_text_en: at least its child.
    const shorter = field.replace(/-[^-]+$/, "");
    return shorter === field ? null : find(shorter);
  };

  const reveal = (element) => {
    for (let node = element; node; node = node.parentElement) {
      if (node.matches("details:not([open])")) node.open = true;
      if (node.matches('[role="tabpanel"][hidden]')) {
        document.querySelector(`[role="tab"][href="#${escape(node.id)}"]`)?.click();
      }
      if (node.hidden || node.matches(".w-panel__content[hidden]")) {
        const toggle = node.id && document.querySelector(`[aria-controls="${escape(node.id)}"]`);
        if (toggle && toggle.getAttribute("aria-expanded") === "false") toggle.click();
      }
    }
  };

  const WRITING = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"]';

  const isEmpty = (place) => !(place.value ?? place.textContent).trim();

  /* The place to write in: the field itself, or the first empty one of its several. */
  const focusable = (element) => {
    if (element.matches(`${WRITING}, button`) && element.offsetParent) return element;
    const field = element.closest("[data-contentpath], .w-field, section") || element.parentElement;
    const scope = element.matches('[type="hidden"]') ? field : element;
    const places = [...scope.querySelectorAll(WRITING)].filter((one) => one.offsetParent);
    const button = [...scope.querySelectorAll("button")].find((one) => one.offsetParent);
    return places.find(isEmpty) || places[0] || button || scope;
  };

  const arrive = (element, attempts) => {
    const target = focusable(element);
    // A tab that has just been chosen needs a moment until its fields can take the focus.
    if (!target.offsetParent && attempts) {
      window.setTimeout(() => arrive(element, attempts - 1), 50);
      return;
    }
    if (!target.matches(`${WRITING}, button`)) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center", behavior: "instant" });
    target.closest("[data-contentpath], .w-field, .w-panel")?.classList.add("news-here");
  };

  const go = () => {
    const match = window.location.hash.match(/^#field=(.+)$/);
    const element = match && find(decodeURIComponent(match[1]));
    if (!element) return;
    reveal(element);
    window.setTimeout(() => arrive(element, 20), 150);
  };

  // Streams, choosers and tabs are built by Wagtail's own scripts first.
  window.addEventListener("load", () => window.setTimeout(go, 50));
  window.addEventListener("hashchange", go);
})();
