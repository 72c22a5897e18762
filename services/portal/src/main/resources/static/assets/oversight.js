// Better with JavaScript, complete without it.
import { initAll } from "./govuk-frontend.js";

initAll();

// A table or error summary inside a region that scrolls is reached by keyboard only where it does.
for (const region of document.querySelectorAll(".app-table-wrap")) {
  if (region.scrollWidth <= region.clientWidth) {
    region.removeAttribute("tabindex");
    region.removeAttribute("role");
    region.removeAttribute("aria-labelledby");
  }
}

// Shows how far a file has gone over the wire, then that it is being checked.
for (const form of document.querySelectorAll("form[data-upload]")) {
  form.addEventListener("submit", (event) => {
    const files = form.querySelector("input[type=file]").files;
    if (!files.length || !window.FormData || !window.XMLHttpRequest) {
      return;
    }
    event.preventDefault();
    const status = form.querySelector("[data-upload-status]");
    const words = status.querySelector("[data-upload-words]");
    const bar = status.querySelector("progress");
    const data = new FormData(form);
    // Not form.action: a field of that name would stand in its place.
    const address = new URL(form.getAttribute("action"), location.href).href;
    const request = new XMLHttpRequest();
    for (const button of form.querySelectorAll("button")) {
      button.disabled = true;
    }
    status.hidden = false;
    words.textContent = "Sending the file";
    request.upload.addEventListener("progress", (sent) => {
      bar.max = sent.total;
      bar.value = sent.loaded;
    });
    request.upload.addEventListener("load", () => {
      words.textContent = "Checking every row";
      bar.removeAttribute("value");
    });
    request.addEventListener("load", () => {
      if (request.responseURL !== address) {
        location.assign(request.responseURL);
        return;
      }
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      document.title = page.title;
      document.body.replaceWith(page.body);
      document.body.classList.add("js-enabled", "govuk-frontend-supported");
      initAll();
      scrollTo(0, 0);
    });
    request.addEventListener("error", () => {
      words.textContent = "The file could not be sent. Check your connection, reload the page and try again.";
      for (const button of form.querySelectorAll("button")) {
        button.disabled = false;
      }
    });
    request.open("POST", address);
    request.send(data);
  });
}
