package oversight.governance.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.governance.quote.Finding;
import oversight.governance.quote.Quotable;
import oversight.governance.quote.Quotables;
import oversight.governance.quote.TypedNumbers;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.PublicTable;
import oversight.service.error.InvalidFieldException;

/**
 * Holds what an officer says to the public against the public figures: words must not bring back a
 * number that disclosure control took out.
 */
final class PublicWords {
  private PublicWords() {}

  /**
   * Refuses a number that no public figure says.
   *
   * @throws InvalidFieldException naming the numbers
   */
  static void check(String summary, List<PublicPart> parts) {
    List<Quotable> cells = new ArrayList<>();
    for (PublicPart part : parts) {
      for (PublicSection section : part.content().getSectionsList()) {
        for (PublicTable table : section.getTablesList()) {
          table.getCellsList().stream()
              .filter(PublicCell::hasValue)
              .forEach(cell -> cells.add(quotable(table, cell)));
        }
      }
    }
    List<String> unknown =
        TypedNumbers.check(summary, Quotables.of(cells)).stream()
            .filter(Finding::isFlagged)
            .map(Finding::text)
            .toList();
    if (!unknown.isEmpty()) {
      throw new InvalidFieldException(
          "summary",
          "No public figure says %s. Words to the public carry public figures alone: take the number"
                  .formatted(String.join(", ", unknown))
              + " out.");
    }
  }

  private static Quotable quotable(PublicTable table, PublicCell cell) {
    return new Quotable(
        "",
        table.getCode(),
        table.getTitle(),
        cell.getForce(),
        cell.getForceTitle(),
        cell.getDisplay(),
        Optional.of(new BigDecimal(cell.getValue().getValue())),
        List.of(),
        "");
  }
}
