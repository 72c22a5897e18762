// The author's desk with JavaScript: each text is shown as the report will show it while it is written,
// and figures are offered to who types {{. Without JavaScript a button previews, and a page lists them.
const WAIT_MILLISECONDS = 700;
const OFFER_MILLISECONDS = 250;

export function setUpDesk() {
  const form = document.querySelector("form[data-desk]");
  if (!form) {
    return;
  }
  for (const group of form.querySelectorAll("[data-writing]")) {
    new Writing(form, group).start();
  }
}

class Writing {
  constructor(form, group) {
    this.form = form;
    this.group = group;
    this.text = group.querySelector("textarea");
    this.offered = group.querySelector("[data-offered]");
    this.status = document.querySelector("[data-desk-status]");
    this.asked = 0;
  }

  start() {
    this.text.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.show(), WAIT_MILLISECONDS);
      clearTimeout(this.offering);
      this.offering = setTimeout(() => this.offer(), OFFER_MILLISECONDS);
    });
    this.text.addEventListener("keydown", (event) => {
      const first = this.offered.querySelector("button");
      if (event.key === "ArrowDown" && first) {
        event.preventDefault();
        first.focus();
      } else if (event.key === "Escape") {
        this.close();
      }
    });
    this.offered.addEventListener("keydown", (event) => this.move(event));
  }

  async show() {
    const body = new URLSearchParams();
    body.set(this.text.name, this.text.value);
    const box = this.group.querySelector("input[type=checkbox]");
    if (box && box.checked) {
      body.set(box.name, box.value);
    }
    try {
      const answer = await fetch(this.form.dataset.desk + "/preview", {
        method: "POST",
        body,
        headers: { "X-XSRF-TOKEN": this.form.elements._csrf.value, Accept: "application/json" },
      });
      if (answer.ok) {
        this.render(await answer.json());
      }
    } catch {
      // The network is away: the text is still here, and the button previews it.
    }
  }

  render(shown) {
    // The service made this HTML of Markdown's plain part; nothing that was typed is in it as HTML.
    const preview = this.group.querySelector("[data-preview]");
    preview.innerHTML = shown.html;
    // Once: who closes it again wants it closed.
    if (shown.html && !this.opened) {
      this.opened = true;
      preview.closest("details").open = true;
    }
    const list = this.group.querySelector("[data-findings]");
    list.replaceChildren(
      ...shown.findings.map((finding) => {
        const line = document.createElement("li");
        line.classList.toggle("app-explain--worse", finding.blocks);
        const strong = document.createElement("strong");
        strong.textContent = (finding.blocks ? "To mend, " : "To look at, ") + finding.where;
        line.append(strong, ": " + finding.message + " " + finding.remedy);
        return line;
      }),
    );
  }

  /** The words between {{ and the caret; null where none are being typed. */
  begun() {
    const before = this.text.value.slice(0, this.text.selectionStart);
    const open = before.lastIndexOf("{{");
    const words = before.slice(open + 2);
    return open < 0 || words.includes("}") || words.includes("\n") ? null : { open, words };
  }

  async offer() {
    const begun = this.begun();
    const asked = ++this.asked;
    if (!begun) {
      this.close();
      return;
    }
    try {
      const words = begun.words.replaceAll("|", " ");
      const answer = await fetch(this.form.dataset.desk + "/references?words=" + encodeURIComponent(words), {
        headers: { Accept: "application/json" },
      });
      if (answer.ok && asked === this.asked) {
        this.list(await answer.json());
      }
    } catch {
      this.close();
    }
  }

  list(figures) {
    if (!figures.length) {
      this.close();
      return;
    }
    this.offered.replaceChildren(
      ...figures.map((figure) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "app-offered__figure";
        const display = document.createElement("strong");
        display.textContent = figure.display;
        const code = document.createElement("code");
        code.textContent = figure.text;
        button.append(display, " " + figure.title + " ", code);
        button.addEventListener("click", () => this.insert(figure.text));
        return button;
      }),
    );
    this.offered.hidden = false;
    this.status.textContent =
      figures.length + (figures.length === 1 ? " figure fits." : " figures fit.") + " Press the down arrow to choose.";
  }

  move(event) {
    const buttons = [...this.offered.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      (next < 0 ? this.text : (buttons[next] ?? buttons[at])).focus();
    } else if (event.key === "Escape") {
      this.close();
      this.text.focus();
    }
  }

  insert(reference) {
    const begun = this.begun();
    const end = this.text.selectionStart;
    const start = begun ? begun.open : end;
    const rest = this.text.value.slice(end).replace(/^[^{}\n]*\}\}/, "");
    this.text.value = this.text.value.slice(0, start) + reference + rest;
    this.text.focus();
    this.text.setSelectionRange(start + reference.length, start + reference.length);
    this.close();
    this.show();
  }

  close() {
    this.offered.hidden = true;
    this.offered.replaceChildren();
  }
}
