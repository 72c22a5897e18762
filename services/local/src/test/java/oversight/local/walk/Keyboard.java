package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who has a keyboard and no mouse, and must see where they are at each step. */
final class Keyboard {
  private static final int MOST_STEPS = 80;

  /** A focus that shows: an outline or a shadow on the element or, of a radio, on its label. */
  private static final String SHOWS =
      """
      () => {
        const element = document.activeElement;
        const shows = (style) =>
          (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
        const label = element.nextElementSibling;
        return shows(getComputedStyle(element))
          || (label !== null && shows(getComputedStyle(label, "::before")));
      }
      """;

  private final Page page;
  private final AtomicInteger loads = new AtomicInteger();

  Keyboard(Page page) {
    this.page = page;
    page.onLoad(loaded -> loads.incrementAndGet());
    // From the start: told only when it opens, the browser would show a chooser of its own.
    page.onFileChooser(chooser -> {});
  }

  /** Presses Tab until the target has the focus; each step on the way must show where it is. */
  void reach(Locator target) {
    for (int step = 0; step < MOST_STEPS; step++) {
      if (target.evaluate("element => element === document.activeElement").equals(true)) {
        return;
      }
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement !== document.body"))
          .as("the end of %s comes before %s", page.url(), target)
          .isEqualTo(true);
      assertThat(page.evaluate(SHOWS))
          .as(
              "a focus that shows on %s",
              page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
          .isEqualTo(true);
    }
    throw new AssertionError(target + " is not reached on " + page.url());
  }

  /** Follows a link or presses a button. */
  void press(Locator target) {
    reach(target);
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }

  /** The same where another page, or this one anew, follows. */
  void send(Locator button) {
    reach(button);
    int before = loads.get();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> loads.get() > before);
  }

  void write(Locator field, String words) {
    reach(field);
    page.keyboard().press("Control+A");
    page.keyboard().type(words);
  }

  /** Opens the chooser of a file field and chooses a CSV. */
  void choose(Locator field, String csv) {
    choose(field, new FilePayload("figures.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  /** Opens the chooser of a file field and chooses a file. */
  void choose(Locator field, FilePayload file) {
    reach(field);
    FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
    chooser.setFiles(file);
  }
}
