/* Says why a file stays that was to be deleted where several are uploaded. */
document.addEventListener("DOMContentLoaded", () => {
  if (!document.querySelector("#upload-list")) return;
  window.jQuery(document).on("ajaxError", (_event, answer) => {
    const text = answer.responseJSON?.message;
    if (!text) return;
    const detail = { clear: true, text, type: "error" };
    document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
  });
});
