package oversight.governance.quote;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oversight.governance.report.PublishedReport;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.region.Region;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/**
 * The figures to which the words of a pack can refer. Words are one text for all readers, so what
 * takes a clearance is not among them, whoever asks.
 */
public final class Quotables {
  private static final String CLOSE = "}}";
  private static final String REGION = "|region" + CLOSE;

  private final Map<String, Quotable> byReference;

  private Quotables(Map<String, Quotable> byReference) {
    this.byReference = byReference;
  }

  /** Those of these reports, in their order. */
  public static Quotables of(Region region, List<PublishedReport> reports) {
    Map<String, Quotable> found = new LinkedHashMap<>();
    for (PublishedReport report : reports) {
      if (isOpen(region, report.collaboration())) {
        for (ReportSection section : report.content().getSectionsList()) {
          for (ReportRow row : section.getRowsList()) {
            Quotable quotable = quotable(region, report, section, row);
            found.putIfAbsent(quotable.reference(), quotable);
          }
        }
      }
    }
    return new Quotables(found);
  }

  /** Those of these figures; of several with one reference the first. */
  public static Quotables of(List<Quotable> figures) {
    Map<String, Quotable> found = new LinkedHashMap<>();
    for (int index = 0; index < figures.size(); index++) {
      Quotable figure = figures.get(index);
      found.putIfAbsent(
          figure.reference().isEmpty() ? String.valueOf(index) : figure.reference(), figure);
    }
    return new Quotables(found);
  }

  /** Whether words that everybody reads may refer to a collaboration. */
  static boolean isOpen(Region region, String slug) {
    return region.collaboration(slug).map(Collaboration::clearance).orElse("").isEmpty();
  }

  /** All of them. */
  public List<Quotable> all() {
    return List.copyOf(byReference.values());
  }

  /** The one that this reference names; the whole's may name the region. */
  public Optional<Quotable> find(String reference) {
    return Optional.ofNullable(byReference.get(reference.replace(REGION, CLOSE)));
  }

  private static String reference(String measure, String force) {
    return "{{" + measure + (force.isEmpty() ? "" : "|" + force) + CLOSE;
  }

  private static Quotable quotable(
      Region region, PublishedReport report, ReportSection section, ReportRow row) {
    String force =
        row.getForce().isEmpty()
            ? ""
            : region.force(row.getForce()).map(Force::slug).orElse(row.getForce());
    String display =
        row.getDisplay().isBlank()
            ? switch (row.getSymbol()) {
              case CONFIDENTIAL -> "[c]";
              case NOT_APPLICABLE -> "[z]";
              case NOT_AVAILABLE, SYMBOL_UNSPECIFIED, UNRECOGNIZED -> "[x]";
            }
            : row.getDisplay();
    return new Quotable(
        reference(section.getMeasure(), force),
        section.getMeasure(),
        section.getTitle().isBlank() ? section.getMeasure() : section.getTitle(),
        force,
        row.getTitle(),
        display,
        row.hasValue() ? exact(row.getValue()) : Optional.empty(),
        comparisons(row),
        "/collaborations/%s/figures/%s/%s?force=%s&at=%s"
            .formatted(
                report.collaboration(),
                section.getMeasure(),
                report.quarter(),
                force,
                report.publishTime()));
  }

  private static List<BigDecimal> comparisons(ReportRow row) {
    List<BigDecimal> values = new ArrayList<>();
    for (Comparison comparison : row.getComparisonsList()) {
      if (comparison.hasBase()) {
        exact(comparison.getBase()).ifPresent(values::add);
      }
      if (comparison.hasDifference()) {
        exact(comparison.getDifference()).ifPresent(values::add);
      }
      if (comparison.hasPercentChange()) {
        exact(comparison.getPercentChange()).ifPresent(values::add);
      }
    }
    return values;
  }

  /** The number; empty where a symbol stands in its place. */
  private static Optional<BigDecimal> exact(Decimal decimal) {
    try {
      return Optional.of(new BigDecimal(decimal.getValue()));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
