package oversight.local.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import oversight.local.RunningPlatform;

/**
 * The overview of the whole platform, its sample loaded, as 20 people see it who have signed in
 * with a browser each and click at once, each after a second of looking and then without a pause;
 * and the pages beside it. The time is the client's, from the first byte asked to the last
 * received: the gateway's and the portal's and every service's behind it. Its peer is an asset of
 * the same portal through the same gateway, asked for in the same way. Arguments: people (20),
 * seconds for each page (20).
 */
public final class PortalOverviewBench {
  /** As in a region, and not as on a laptop: with the thorough compiler. */
  private static final String JAVA_OPTIONS = "-Xmx256m -XX:TieredStopAtLevel=4";

  private static final List<String> USERS =
      List.of("pcc.west-mercia", "pcc.staffordshire", "pcc.warwickshire", "pcc.ct.west-midlands");
  private static final List<String> PAGES =
      List.of(
          "/overview",
          "/collaborations/cmpg",
          "/collaborations/cmpg/measures/CM03",
          "/collaborations/cmpg/reports/2011-12-Q3");
  private static final int MOST_MILLISECONDS = 150;

  private final String site;
  private final List<String> sessions;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private PortalOverviewBench(String site, List<String> sessions) {
    this.site = site;
    this.sessions = sessions;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    try (RunningPlatform platform =
        new RunningPlatform(Map.of("OVERSIGHT_JAVA_OPTIONS", JAVA_OPTIONS), "--fresh")) {
      PortalOverviewBench bench =
          new PortalOverviewBench(platform.publicUrl(), signIn(platform.publicUrl(), people));
      String peer = bench.asset();
      // The first calls find everything cold.
      for (String page : PAGES) {
        bench.click(page, seconds, 0);
      }
      for (String page : PAGES) {
        bench.tell(page, "a second apart", bench.click(page, seconds, 1000), peer, seconds);
      }
      bench.tell(
          PAGES.getFirst(),
          "without a pause",
          bench.click(PAGES.getFirst(), seconds, 0),
          peer,
          seconds);
    }
    System.exit(0);
  }

  private void tell(String page, String how, List<Double> times, String peer, int seconds)
      throws Exception {
    // Without any pause so small a thing would be refused as too many calls.
    List<Double> beside = click(peer, Math.max(2, seconds / 4), how.startsWith("a") ? 1000 : 250);
    double ours = percentile(times, 0.95);
    double theirs = percentile(beside, 0.95);
    System.out.printf(
        "%s, %d people, %s: %,d pages, median %.0f ms, 95th percentile %.0f ms (under %d), worst"
            + " %.0f ms; an asset %.0f ms, ratio %.1f%n",
        page,
        sessions.size(),
        how,
        times.size(),
        percentile(times, 0.5),
        ours,
        MOST_MILLISECONDS,
        percentile(times, 1),
        theirs,
        ours / theirs);
  }

  /** Everybody clicks for so long, and looks in between; in milliseconds, sorted. */
  private List<Double> click(String path, int seconds, int looking) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Callable<List<Double>>> people = new ArrayList<>();
    for (int number = 0; number < sessions.size(); number++) {
      String session = sessions.get(number);
      long first = (long) number * looking / sessions.size();
      people.add(() -> {
        List<Double> times = new ArrayList<>();
        Thread.sleep(first);
        while (System.nanoTime() < end) {
          long began = System.nanoTime();
          get(path, session);
          times.add((System.nanoTime() - began) / 1e6);
          Thread.sleep(looking);
        }
        return times;
      });
    }
    List<Double> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Double>> person : threads.invokeAll(people)) {
        all.addAll(person.get());
      }
    }
    return all.stream().sorted().toList();
  }

  private String get(String path, String session) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(site + path))
                .header("Cookie", session)
                .header("Accept", "text/html, */*")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode());
    }
    return answer.body();
  }

  /** The portal's style sheet, as its own page names it. */
  private String asset() throws IOException, InterruptedException {
    return get(PAGES.getFirst(), sessions.getFirst())
        .replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
  }

  private static double percentile(List<Double> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * share)));
  }

  /** So many browsers' sessions, each signed in through Keycloak. */
  private static List<String> signIn(String site, int people) {
    List<String> sessions = new ArrayList<>();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser chromium =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      for (int number = 0; number < people; number++) {
        try (BrowserContext context = chromium.newContext()) {
          Page page = context.newPage();
          page.navigate(site + "/");
          page.fill("#username", USERS.get(number % USERS.size()));
          page.fill("#password", "oversight");
          page.click("#kc-login");
          page.waitForURL(site + "/**");
          sessions.add(
              context.cookies(site).stream()
                  .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                  .collect(Collectors.joining("; ")));
        }
      }
    }
    return sessions;
  }
}
