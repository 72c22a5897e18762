package oversight.governance.pack;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import oversight.governance.quote.Finding;
import oversight.governance.quote.Piece;
import oversight.governance.quote.Pieces;
import oversight.governance.quote.Quotable;
import oversight.governance.quote.Quotables;
import oversight.governance.quote.TypedNumbers;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.region.Region;
import oversight.returns.v1.ErrorReason;
import oversight.service.database.CallerTransactions;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/** What the words of a pack can refer to, and what its figures say to the numbers in them. */
@Component
public class Quotes {
  private final CallerTransactions transactions;
  private final PackStore store;
  private final Bindings bindings;
  private final Region region;

  Quotes(CallerTransactions transactions, PackStore store, Bindings bindings, Region region) {
    this.transactions = transactions;
    this.store = store;
    this.bindings = bindings;
    this.region = region;
  }

  /** What the words of a pack can refer to, in the order of the pack. */
  public List<Quotable> quotables(Caller caller, String name) {
    return transactions.read(
        caller,
        () -> {
          StoredPack pack =
              store.find(PackName.id(name)).orElseThrow(() -> new NotFoundException(name));
          Move.QUOTE.from(pack.name(), pack.state());
          return Quotables.of(region, bindings.reports(pack.id(), pack.version())).all();
        });
  }

  /** What the figures say to the numbers that the officer typed; for those who compile alone. */
  public List<Finding> findings(Caller caller, Edition edition) {
    Compilation compilation = edition.compilation();
    return compilation == null || !caller.may(Permission.COMPILE_PACKS)
        ? List.of()
        : TypedNumbers.check(compilation.front().words(), Quotables.of(region, edition.reports()));
  }

  /**
   * Refuses references to figures that the pack does not have; no reason makes them stand.
   *
   * @throws InvalidFieldException where there are any
   */
  void requireReferencesStand(StoredPack pack) {
    Quotables figures = Quotables.of(region, bindings.reports(pack.id(), pack.version()));
    List<String> broken =
        Pieces.of(pack.front().words()).stream()
            .filter(Piece.Reference.class::isInstance)
            .map(piece -> ((Piece.Reference) piece).text())
            .filter(reference -> figures.find(reference).isEmpty())
            .distinct()
            .toList();
    if (!broken.isEmpty()) {
      throw new InvalidFieldException(
          "executive_summary",
          ("The words of the pack refer to figures that it does not have: %s."
                  + " Correct them from the list of figures, or take them out.")
              .formatted(String.join(", ", broken)));
    }
  }

  /**
   * Refuses numbers that match no figure of the pack.
   *
   * @throws ServiceException with EXPLANATION_NEEDED
   */
  void requireNumbersStand(StoredPack pack) {
    List<String> flagged =
        TypedNumbers.check(
                pack.front().words(),
                Quotables.of(region, bindings.reports(pack.id(), pack.version())))
            .stream()
            .filter(Finding::isFlagged)
            .map(Finding::text)
            .toList();
    if (!flagged.isEmpty()) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_EXPLANATION_NEEDED,
          "The words of the pack have numbers that match no figure of the pack, or not the one that"
              + " they name: %s. Correct them, refer to the figures instead, or say why they stand."
                  .formatted(String.join(", ", flagged)),
          Map.of("pack", pack.name(), "numbers", String.join(" ", flagged)));
    }
  }
}
