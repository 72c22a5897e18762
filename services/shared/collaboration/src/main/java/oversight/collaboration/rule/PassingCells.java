package oversight.collaboration.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.catalogue.Rule.Term;

/**
 * Asks the rules of cells while a file's rows pass. A cell is held only until the last of its
 * values has come, for most files have those close together; a rule for which too many cells wait
 * is given up here, and asked of the stored rows instead. So memory stays flat.
 */
public final class PassingCells {
  /** Cells of all rules that may wait at once. */
  private static final int MOST_WAITING = 100_000;

  /** Unsound cells of a rule that are kept; more findings than this nobody reads. */
  private static final int MOST_UNSOUND = 30_000;

  private final Map<String, List<Slot>> byPart = new HashMap<>();
  private final List<Watch> watches = new ArrayList<>();
  private int waiting;

  /** A term of a rule that is watched. */
  private record Slot(Watch watch, int term) {}

  PassingCells(List<CellQuestion> questions) {
    for (CellQuestion question : questions) {
      Watch watch = new Watch(question);
      watches.add(watch);
      List<Term> terms = question.terms();
      for (int i = 0; i < terms.size(); i++) {
        byPart
            .computeIfAbsent(terms.get(i).part(), part -> new ArrayList<>())
            .add(new Slot(watch, i));
      }
    }
  }

  /**
   * Takes an understood row into account.
   *
   * @param value null where a symbol stands in its place
   */
  public void add(Place place, String part, CellName name, @Nullable BigDecimal value) {
    for (Slot slot : byPart.getOrDefault(part, List.of())) {
      if (!slot.watch().givenUp) {
        waiting += slot.watch().add(slot.term(), place, name, value);
        if (waiting > MOST_WAITING || slot.watch().unsound.size() > MOST_UNSOUND) {
          waiting -= slot.watch().giveUp();
        }
      }
    }
  }

  /** What was found of each question that could be asked so. */
  List<Watch> watches() {
    return watches;
  }

  /** The cells of one question. */
  static final class Watch {
    private final CellQuestion question;
    private final Map<CellName, Waiting> waiting = new HashMap<>();
    private final List<RowsOfFile.Cell> unsound = new ArrayList<>();
    private boolean givenUp;

    private Watch(CellQuestion question) {
      this.question = question;
    }

    CellQuestion question() {
      return question;
    }

    /** Whether too many cells waited, so that the stored rows are to be asked. */
    boolean isGivenUp() {
      return givenUp;
    }

    /** The cells with all values in the file that are not as they should be. */
    List<RowsOfFile.Cell> unsound() {
      return unsound;
    }

    /** Tells of every cell of which the file has some values only, and of none that it hides. */
    void incomplete(Consumer<Incomplete> told) {
      waiting.forEach((name, cell) -> {
        if (!cell.hidden) {
          told.accept(new Incomplete(name, Arrays.asList(cell.values)));
        }
      });
    }

    private int add(int term, Place place, CellName name, @Nullable BigDecimal value) {
      int before = waiting.size();
      Waiting cell = waiting.computeIfAbsent(name, named -> new Waiting(question.terms().size()));
      cell.add(term, place, value);
      if (cell.missing == 0) {
        waiting.remove(name);
        if (!cell.hidden) {
          RowsOfFile.Cell complete = whole(name, cell.values);
          if (!question.holds(complete)) {
            unsound.add(complete);
          }
        }
      }
      return waiting.size() - before;
    }

    private int giveUp() {
      int held = waiting.size();
      givenUp = true;
      waiting.clear();
      unsound.clear();
      return held;
    }

    private static RowsOfFile.Cell whole(CellName name, RowsOfFile.@Nullable Value[] values) {
      List<RowsOfFile.Value> all = new ArrayList<>(values.length);
      for (RowsOfFile.Value value : values) {
        if (value != null) {
          all.add(value);
        }
      }
      return new RowsOfFile.Cell(name.force(), name.breakdown(), name.period(), all);
    }
  }

  /**
   * A cell of which the file has some values only.
   *
   * @param name which
   * @param values in the order of the terms; null where the file is silent
   */
  record Incomplete(CellName name, List<RowsOfFile.@Nullable Value> values) {}

  /** A cell until its last value comes. */
  private static final class Waiting {
    private final RowsOfFile.@Nullable Value[] values;
    private int missing;
    private boolean hidden;

    Waiting(int terms) {
      values = new RowsOfFile.@Nullable Value[terms];
      missing = terms;
    }

    void add(int term, Place place, @Nullable BigDecimal value) {
      if (value == null) {
        // A symbol is not a number, and says that none counts.
        hidden = true;
      }
      if (values[term] == null) {
        missing--;
        values[term] = new RowsOfFile.Value(value == null ? BigDecimal.ZERO : value, place);
      }
    }
  }
}
