package oversight.sheets.read;

import java.util.BitSet;
import java.util.function.Consumer;

/** Which columns of a sheet are hidden. */
final class HiddenColumns {
  private static final int MOST = 65_536;

  private final BitSet hidden = new BitSet();

  void add(int first, int last) {
    if (first >= 0 && first < MOST && last >= first) {
      hidden.set(first, Math.min(last, MOST) + 1);
    }
  }

  void tell(String sheet, Heading heading, TableShape shape, Consumer<Observation> found) {
    for (int i = 0; i < heading.names().size(); i++) {
      String name = heading.names().get(i);
      if (hidden.get(i) && shape.columns().contains(name)) {
        found.accept(
            new Observation(
                ObservationKind.HIDDEN_COLUMN_READ,
                sheet,
                heading.row(),
                name,
                "Column " + ColumnLetters.of(i) + " is hidden, and was read.",
                "Unhide it, and check that it holds what you mean to send."));
      }
    }
  }
}
