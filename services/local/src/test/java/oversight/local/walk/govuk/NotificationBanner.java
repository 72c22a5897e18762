package oversight.local.walk.govuk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The green box that says what was done. */
public final class NotificationBanner {
  private final Locator box;

  /** The banner of a page. */
  public NotificationBanner(Page page) {
    this.box = page.locator(".govuk-notification-banner");
  }

  /** What it says; empty where there is none. */
  public String text() {
    return box.count() == 0 ? "" : box.locator(".govuk-notification-banner__heading").innerText();
  }
}
