/* Opens the field that an address names: …/edit/#field=photos-0-alt_text_en.
   Its tab is chosen, what folds is unfolded, and the field gets the focus. */
(() => {
  const escape = (name) => CSS.escape(name);

  const find = (field) => {
    const id = escape(`id_${field}`);
    const name = escape(field);
    const selectors = [
      `#${id}`,
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

  const focusable = (element) => {
    const selector = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"], button';
    if (element.matches(selector) && element.offsetParent) return element;
    const scope = element.matches("[type='hidden']")
      ? element.closest("[data-contentpath], .w-panel, section") || element.parentElement
      : element;
    return [...scope.querySelectorAll(selector)].find((one) => one.offsetParent) || scope;
  };

  const go = () => {
    const match = window.location.hash.match(/^#field=(.+)$/);
    const element = match && find(decodeURIComponent(match[1]));
    if (!element) return;
    reveal(element);
    const target = focusable(element);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
    target.closest("[data-contentpath], .w-field, .w-panel")?.classList.add("news-here");
  };

  // Streams, choosers and tabs are built by Wagtail's own scripts first.
  window.addEventListener("load", () => window.setTimeout(go, 50));
  window.addEventListener("hashchange", go);
})();
