package oversight.local.walk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oversight.local.RunningPlatform;

/** Debian's Chromium, driven by Playwright, in front of the running platform. */
final class Browser implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<String> CONFORMANCE =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final RunningPlatform platform;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  Browser(RunningPlatform platform) {
    this.platform = platform;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
  }

  /** A window of its own, of somebody who has not signed in. */
  Page atTheDoor(String address) {
    Page page = window(true);
    page.navigate(address);
    return page;
  }

  /** A window of its own, signed in through Keycloak. */
  Page signIn(String user, boolean javaScript) {
    Page page = window(javaScript);
    page.navigate(platform.publicUrl() + "/");
    page.fill("#username", user);
    page.fill("#password", "oversight");
    page.click("#kc-login");
    page.waitForURL(platform.publicUrl() + "/**");
    return page;
  }

  private Page window(boolean javaScript) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(1440, 900)
                .setLocale("en-GB"));
    context.setDefaultTimeout(60_000);
    return context.newPage();
  }

  /** Keeps what the page looks like at three widths, as the tests' output. */
  static void keep(Page page, String name) {
    for (int width : new int[] {320, 768, 1440}) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
    }
  }

  /** What axe-core has against a page, a line each; none where it conforms to WCAG 2.2 AA. */
  static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(CONFORMANCE).analyze().getViolations().stream().map(Browser::line).toList();
  }

  private static String line(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
  }

  private static Path executable() {
    return Stream.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "There is no Chromium here. ./oversight test installs it where it may."));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
