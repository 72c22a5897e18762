package oversight.portal.web.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.portal.web.report.CellView;
import oversight.region.Force;

/**
 * The region's answer in one screenful: what stands out of all collaborations together, the worst
 * first, and what each costs beside what the caller's own area makes of it.
 *
 * @param lines what worsened, needs explaining or improved
 * @param quiet what to say where that is nothing; empty otherwise
 * @param costs a collaboration each whose cost is known
 * @param own the caller's own area: "West Mercia"; empty for none
 */
public record Summary(List<Line> lines, String quiet, List<Cost> costs, String own) {
  private static final CellView NOTHING = new CellView("", "", "");
  private static final String LAST_YEAR = " on the same quarter last year";

  /** Copies the lists. */
  public Summary {
    lines = List.copyOf(lines);
    costs = List.copyOf(costs);
  }

  /**
   * Something that stands out.
   *
   * @param style the class that draws it
   * @param verdict "Worsened"
   * @param where "CMPG"
   * @param title the measure's
   * @param href the measure's page
   * @param value of the region, with the way to where it comes from
   * @param change on the same quarter last year, without saying so; may be empty
   */
  public record Line(
      String style,
      String verdict,
      String where,
      String title,
      String href,
      CellView value,
      String change) {}

  /**
   * What a collaboration costs.
   *
   * @param name "CMPG"
   * @param href its page
   * @param year "2010/11"
   * @param total of all, with the way to where it comes from; its text is empty where not known
   * @param each "£2,302.63 for each arrest"; may be empty
   * @param pays the own area's share of the cost; its text is empty where it is no member
   * @param uses its share of the use, likewise
   */
  public record Cost(
      String name,
      String href,
      String year,
      CellView total,
      String each,
      CellView pays,
      CellView uses) {}

  /** Of the cards of a page. */
  static Summary of(List<Card> cards, @Nullable Force own) {
    List<Line> lines =
        cards.stream()
            .flatMap(card -> card.explain().stream().map(said -> line(card, said)))
            .sorted(Comparator.comparingInt(line -> Verdicts.rankOf(line.verdict())))
            .toList();
    boolean reported = cards.stream().anyMatch(card -> !card.reportHref().isEmpty());
    return new Summary(
        lines,
        lines.isEmpty() && reported ? "Nothing stands out of ordinary variation." : "",
        cards.stream()
            .filter(card -> !card.cost().rows().isEmpty())
            .map(card -> cost(card, own))
            .toList(),
        own == null ? "" : own.name());
  }

  private static Line line(Card card, Explain said) {
    return new Line(
        said.style(),
        said.verdict(),
        card.shortName(),
        said.title(),
        said.href(),
        said.value(),
        said.change().replace(LAST_YEAR, "").replace("percentage points", "points"));
  }

  private static Cost cost(Card card, @Nullable Force own) {
    Optional<CostOfUse.Row> row =
        own == null
            ? Optional.empty()
            : card.cost().rows().stream()
                .filter(each -> each.code().equals(own.code()))
                .findFirst();
    return new Cost(
        card.shortName(),
        card.href(),
        card.cost().year(),
        card.cost().total(),
        card.cost().each(),
        row.map(CostOfUse.Row::cost).orElse(NOTHING),
        row.map(CostOfUse.Row::use).orElse(NOTHING));
  }
}
