package oversight.local.walk.govuk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The box at the top of a page that says what is wrong, each line a link to where. */
public final class ErrorSummary {
  private final Page page;
  private final Locator box;

  /** The summary of a page. */
  public ErrorSummary(Page page) {
    this.page = page;
    this.box = page.locator(".govuk-error-summary");
  }

  /** Its lines. */
  public List<String> lines() {
    return box.locator("li").allInnerTexts();
  }

  /** The first of its links. */
  public Locator firstLink() {
    return box.locator("a").first();
  }

  /** Whether whoever uses a keyboard or listens is taken to it, and the page's title says so. */
  public boolean isAnnounced() {
    return box.evaluate("box => box === document.activeElement").equals(true)
        && page.title().startsWith("Error: ");
  }
}
