// Better with JavaScript, complete without it.
import { initAll } from "./govuk-frontend.js";
import { setUpDesk } from "./desk.js";
import { setUpUploads } from "./upload.js";

initAll();

// A table or error summary inside a region that scrolls is reached by keyboard only where it does.
for (const region of document.querySelectorAll(".app-table-wrap")) {
  if (region.scrollWidth <= region.clientWidth) {
    region.removeAttribute("tabindex");
    region.removeAttribute("role");
    region.removeAttribute("aria-labelledby");
  }
}

setUpUploads();
setUpDesk();
