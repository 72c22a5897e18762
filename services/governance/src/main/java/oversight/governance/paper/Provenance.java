package oversight.governance.paper;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.region.Region;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ReportSection;

/** Who supplied the figures of a measure, who signed them, and in which version they stand. */
final class Provenance {
  private Provenance() {}

  /** The source line below a table or chart, without "Source:" and without a full stop. */
  static String of(Region region, Part part, ReportSection section) {
    List<Figure> figures =
        section.getRowsList().stream().flatMap(row -> row.getFiguresList().stream()).toList();
    return String.join(
        "; ",
        Stream.of(supplied(region, figures), signed(figures), published(part))
            .filter(words -> !words.isEmpty())
            .toList());
  }

  private static String supplied(Region region, List<Figure> figures) {
    List<String> suppliers =
        figures.stream()
            .map(Figure::getSuppliedBy)
            .filter(supplier -> !supplier.isEmpty())
            .map(supplier -> name(region, supplier))
            .distinct()
            .toList();
    return suppliers.isEmpty() ? "" : "supplied by " + Words.list(suppliers);
  }

  private static String signed(List<Figure> figures) {
    List<String> signatories =
        figures.stream()
            .map(Figure::getSignedOffBy)
            .filter(signatory -> !signatory.isEmpty())
            .distinct()
            .toList();
    if (signatories.isEmpty()) {
      return "";
    }
    return "signed off by "
        + Words.list(signatories)
        + figures.stream()
            .filter(Figure::hasSignOffTime)
            .map(Figure::getSignOffTime)
            .max(Comparator.comparing(Provenance::instant))
            .map(last -> ", last on " + Words.date(instant(last)))
            .orElse("");
  }

  /** The version alone, where a table beside names the rest. */
  static String published(Part part) {
    return "%s report, version %d, hash %s, published %s"
        .formatted(
            part.collaboration().shortName(),
            part.report().version(),
            part.report().shortHash(),
            Words.date(part.report().publishTime()));
  }

  private static String name(Region region, String supplier) {
    return region
        .force(supplier)
        .map(Force::name)
        .or(() -> region.collaboration(supplier).map(Collaboration::shortName))
        .orElse(supplier);
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochMilli(Timestamps.toMillis(time));
  }
}
