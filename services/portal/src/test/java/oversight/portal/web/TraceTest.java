package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;
import oversight.portal.web.fake.Tour;

/** Every number that a commissioner's office is shown leads to where it comes from. */
class TraceTest {
  private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

  /** Cells that show numbers: of tables, and of the overview's cards. */
  private static final String NUMBERS =
      "td.govuk-table__cell--numeric, .app-headline__value, .app-explain > li, .app-card__cost";

  /**
   * What leads on: a figure, a record of a log, a file, or the tables of this page that it comes
   * from.
   */
  private static final Pattern WAY =
      Pattern.compile(
          ".*/(figures|logs|submissions|measures|records)(/.*|\\?.*|$)|#.+|/collaborations/.*/what-if.*");

  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Tour.class,
      names = {
        "OVERVIEW",
        "OVERVIEW_CLEARED",
        "COLLABORATION",
        "COLLABORATION_WITH_ITS_OWN",
        "COLLABORATION_WITHOUT_REPORT",
        "COLLABORATION_SENSITIVE",
        "CAMPAIGN",
        "MEASURE",
        "MEASURE_OF_FORCE",
        "MEASURE_AS_AT",
        "REPORT",
        "AIR"
      })
  void leadsToWhereItComesFrom(Tour tour) {
    Person person = tour.person();
    List<String> dead =
        new Browser(REGION, person)
            .get(tour.path()).document().select("main").select(NUMBERS).stream()
                .filter(cell -> DIGIT.matcher(cell.text()).matches())
                .filter(cell -> !isGap(cell))
                .filter(cell -> !leads(cell))
                .map(cell -> heading(cell) + ": " + cell.text())
                .toList();

    assertThat(dead).as(tour.path()).isEmpty();
  }

  /** The difference of two shares of its own row, each of which leads on. */
  private static boolean isGap(Element cell) {
    Element row = cell.closest("tr");
    return row != null
        && cell.equals(row.lastElementChild())
        && row.select("td a[href*=/figures/]").size() >= 4;
  }

  /** By itself, or with its whole column or table. */
  private static boolean leads(Element cell) {
    Element table = cell.closest("table");
    if (table != null && cell.is("td")) {
      Element column = table.select("thead th").get(cell.elementSiblingIndex());
      if (hasWay(column) || hasWay(table.select("caption").getFirst())) {
        return true;
      }
    }
    return hasWay(cell);
  }

  private static boolean hasWay(Element cell) {
    return cell.select("a[href]").stream()
        .anyMatch(link -> WAY.matcher(link.attr("href")).matches());
  }

  private static String heading(Element cell) {
    Element table = cell.closest("table");
    return table == null ? "" : table.select("caption").text();
  }
}
