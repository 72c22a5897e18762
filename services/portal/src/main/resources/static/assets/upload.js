// An upload with JavaScript: the file is sent as it is, so that it is checked while it is sent, and
// what is found is shown at once. Without JavaScript the form is posted as any other.
import { initAll } from "./govuk-frontend.js";

const MOST_SHOWN = 20;
const SAY_EVERY_MILLISECONDS = 5000;

export function setUpUploads() {
  for (const form of document.querySelectorAll("form[data-upload]")) {
    setUpDrop(form);
    form.addEventListener("submit", (event) => {
      const file = form.elements.file.files[0];
      const whom = form.elements.collaboration;
      const ready = file && file.size > 0 && (!whom || whom.value) && form.elements.quarter.value;
      // What is missing, the page itself says.
      if (ready) {
        event.preventDefault();
        (whom ? new Upload(form, file) : new FormUpload(form, file)).start();
      }
    });
  }
}

function setUpDrop(form) {
  const zone = form.querySelector("[data-drop]");
  const input = form.elements.file;
  const words = zone.querySelector("[data-drop-words]");
  words.hidden = false;
  zone.classList.add("app-drop--ready");
  let inside = 0;
  const mark = (step) => {
    inside = Math.max(0, inside + step);
    zone.classList.toggle("app-drop--over", inside > 0);
  };
  zone.addEventListener("dragenter", () => mark(1));
  zone.addEventListener("dragleave", () => mark(-1));
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  });
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    inside = 0;
    mark(0);
    const dropped = event.dataTransfer.files;
    if (dropped.length === 1) {
      input.files = dropped;
      input.dispatchEvent(new Event("change"));
      input.focus();
    } else if (dropped.length > 1) {
      words.textContent = "drop one file, not " + dropped.length;
    }
  });
  input.addEventListener("change", () => {
    words.textContent = input.files.length ? size(input.files[0].size) : "or drop a file here";
  });
}

class Upload {
  constructor(form, file) {
    this.form = form;
    this.file = file;
    this.id = random();
    this.part = (name) => form.querySelector("[data-upload-" + name + "]");
    this.request = new XMLHttpRequest();
    this.shown = 0;
    this.lastSaid = 0;
  }

  start() {
    this.begin();
    this.address = this.open();
    const request = this.request;
    request.upload.addEventListener("progress", (sent) => this.sent(Math.min(sent.loaded, this.file.size)));
    request.upload.addEventListener("load", () => this.allSent());
    request.addEventListener("load", () => this.answered(this.address));
    request.addEventListener("error", () =>
      this.stopped("The file could not be sent. Check your connection and try again."),
    );
    request.addEventListener("abort", () =>
      this.stopped("You stopped the upload. If all of it had been sent by then, it is listed under Submissions."),
    );
    request.send(this.body());
    this.watch();
  }

  open() {
    this.slug = this.form.elements.collaboration.value;
    const request = this.request;
    const address = new URL(this.form.dataset.upload, location.href);
    for (const [name, value] of Object.entries({
      collaboration: this.slug,
      quarter: this.form.elements.quarter.value,
      log: this.form.elements.log ? this.form.elements.log.value : "",
      action: this.form.elements.action.value,
      filename: this.file.name,
      upload: this.id,
      once: this.form.elements.once.value,
    })) {
      address.searchParams.set(name, value);
    }
    request.open("POST", address.href);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-XSRF-TOKEN", this.form.elements._csrf.value);
    request.setRequestHeader("Revision-Reason", encodeURIComponent(this.form.elements.reason.value));
    return address.href;
  }

  body() {
    return this.file;
  }

  allSent() {
    this.sent(this.file.size);
  }

  begin() {
    for (const button of this.form.querySelectorAll("button[type=submit]")) {
      button.disabled = true;
    }
    this.part("status").hidden = false;
    this.part("problem").textContent = "";
    this.part("findings").replaceChildren();
    this.part("found").hidden = true;
    const stop = this.part("stop");
    stop.hidden = false;
    stop.onclick = () => this.request.abort();
    this.part("checked").textContent = "Waiting for the first rows";
    this.sent(0);
    this.say("Sending " + this.file.name, true);
    this.part("status").scrollIntoView({ block: "nearest" });
  }

  sent(bytes) {
    this.part("sent").textContent =
      bytes < this.file.size ? "Sent " + size(bytes) + " of " + size(this.file.size) : "Sent all of " + size(this.file.size);
    this.part("sent-bar").value = this.file.size ? bytes / this.file.size : 1;
  }

  watch() {
    if (!window.EventSource) {
      return;
    }
    this.events = new EventSource("/api/v1/collaborations/" + this.slug + "/uploads/" + this.id + "/progress");
    // A connection that was lost and found begins anew, with all that was found.
    this.events.addEventListener("open", () => {
      this.shown = 0;
      this.part("findings").replaceChildren();
    });
    this.events.addEventListener("progress", (event) => this.progress(JSON.parse(event.data)));
    this.events.addEventListener("end", (event) => {
      this.events.close();
      this.progress(JSON.parse(event.data));
    });
  }

  progress(now) {
    const rows = now.rows || 0;
    const errors = now.errors || 0;
    const warnings = now.warnings || 0;
    const words = count(rows, "row") + " read: " + count(errors, "error") + ", " + count(warnings, "warning");
    this.part("checked").textContent = now.stage === "RECEIVING" ? words : words + ". Checking all rows together";
    const bar = this.part("checked-bar");
    const bytes = Number(now.bytes || 0);
    if (now.stage === "RECEIVING" && bytes < this.file.size) {
      bar.max = this.file.size;
      bar.value = bytes;
    } else {
      bar.removeAttribute("value");
    }
    const first = !this.shown && (now.findings || []).length;
    for (const finding of now.findings || []) {
      this.show(finding);
    }
    this.say(first ? "First finding: " + where(now.findings[0]) + now.findings[0].message : words, first);
  }

  show(finding) {
    if (this.shown++ >= MOST_SHOWN) {
      return;
    }
    this.part("found").hidden = false;
    const error = finding.severity === "ERROR";
    const item = document.createElement("li");
    const tag = document.createElement("strong");
    tag.className = "govuk-tag govuk-tag--" + (error ? "red" : "purple");
    tag.textContent = error ? "Error" : "Warning";
    item.append(tag, " " + where(finding) + finding.message + " " + (finding.remedy || ""));
    this.part("findings").append(item);
  }

  /** Politely, and seldom enough to be listened to. */
  say(words, atOnce) {
    const now = Date.now();
    if (atOnce || now - this.lastSaid > SAY_EVERY_MILLISECONDS) {
      this.lastSaid = now;
      this.part("said").textContent = words;
    }
  }

  end() {
    if (this.events) {
      this.events.close();
    }
    this.part("stop").hidden = true;
  }

  stopped(words) {
    this.end();
    this.part("status").hidden = false;
    this.part("problem").textContent = words;
    for (const button of this.form.querySelectorAll("button[type=submit]")) {
      button.disabled = false;
    }
  }

  answered(address) {
    this.end();
    if (this.request.responseURL !== address) {
      location.assign(this.request.responseURL);
      return;
    }
    const page = new DOMParser().parseFromString(this.request.responseText, "text/html");
    document.title = page.title;
    document.body.replaceWith(page.body);
    document.body.classList.add("js-enabled", "govuk-frontend-supported");
    initAll();
    setUpUploads();
    scrollTo(0, 0);
    if (!document.querySelector(".govuk-error-summary")) {
      const heading = document.querySelector("h1");
      heading.tabIndex = -1;
      heading.focus();
    }
  }
}

/**
 * A file for several collaborations: it is taken apart once all of it is there, and each part is
 * then watched by itself.
 */
class FormUpload extends Upload {
  open() {
    // The form has a field named action, so its address is not form.action.
    const address = new URL(this.form.getAttribute("action"), location.href);
    this.request.open("POST", address.href);
    return address.href;
  }

  body() {
    const body = new FormData(this.form);
    body.set("upload", this.id);
    return body;
  }

  allSent() {
    super.allSent();
    const words = "Taking the file apart, and checking each collaboration’s rows";
    this.part("checked").textContent = words;
    this.say(words, true);
    this.watchParts();
  }

  watch() {
    this.part("checked").textContent = "Checked once all of it is sent";
  }

  watchParts() {
    this.parts = new Map();
    this.watching = [];
    if (!window.EventSource) {
      return;
    }
    for (const [slug, name] of this.form.dataset.uploadParts.split(",").map((part) => part.split(":"))) {
      const events = new EventSource("/api/v1/collaborations/" + slug + "/uploads/" + this.id + "-" + slug + "/progress");
      this.watching.push(events);
      // A collaboration that the file has nothing for is never heard of.
      events.addEventListener("error", () => events.close());
      events.addEventListener("progress", (event) => this.heard(name, JSON.parse(event.data)));
      events.addEventListener("end", (event) => {
        events.close();
        this.heard(name, JSON.parse(event.data), true);
      });
    }
  }

  heard(name, now, over = false) {
    this.parts.set(name, { now, over });
    const words = [...this.parts].map(([whose, part]) => whose + " " + far(part)).join("; ");
    this.part("checked").textContent = words;
    const bar = this.part("checked-bar");
    bar.max = this.parts.size;
    bar.value = [...this.parts.values()].filter((part) => part.over).length;
    for (const finding of now.findings || []) {
      this.show({ ...finding, message: name + ", " + finding.message });
    }
    this.say(words, false);
  }

  end() {
    super.end();
    for (const events of this.watching || []) {
      events.close();
    }
  }
}

function far({ now, over }) {
  const words = count(now.rows || 0, "row") + ", " + count(now.errors || 0, "error") + ", " + count(now.warnings || 0, "warning");
  return over ? words + ", checked" : words + " so far";
}

function where(finding) {
  const parts = [];
  if (finding.sheet) {
    parts.push("sheet " + finding.sheet);
  }
  if (finding.row) {
    parts.push("row " + finding.row);
  }
  if (finding.column) {
    parts.push("column " + finding.column);
  }
  const words = parts.join(", ");
  return words ? words[0].toUpperCase() + words.slice(1) + ": " : "";
}

function count(number, noun) {
  return number.toLocaleString("en-GB") + " " + noun + (number === 1 ? "" : "s");
}

function size(bytes) {
  if (bytes < 1000) {
    return count(bytes, "byte");
  }
  return bytes < 1e6 ? Math.round(bytes / 1e3) + " kB" : (bytes / 1e6).toFixed(1) + " MB";
}

/** Random enough to be nobody else's; there is no randomUUID where a page is not secure. */
function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
