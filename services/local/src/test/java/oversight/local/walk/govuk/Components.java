package oversight.local.walk.govuk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Finds components by what a person sees of them. */
public final class Components {
  private Components() {}

  /** A button by its words. */
  public static Locator button(Page page, String words) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true))
        .first();
  }

  /** A link by how its words begin. */
  public static Locator link(Page page, String words) {
    return page.locator("main a:visible")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first();
  }

  /** The file upload of a form. */
  public static Locator fileUpload(Page page) {
    return page.locator(".govuk-file-upload");
  }

  /** The text areas of a form, whose names begin so. */
  public static Locator textareas(Page page, String name) {
    return page.locator(".govuk-textarea[name^=" + name + "]");
  }

  /** The tag that says how far something has come. */
  public static String tag(Page page) {
    return page.locator("main .govuk-tag").first().innerText();
  }
}
