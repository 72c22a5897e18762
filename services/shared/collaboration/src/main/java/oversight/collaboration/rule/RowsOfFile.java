package oversight.collaboration.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import oversight.collaboration.catalogue.Rule.Term;

/**
 * The understood rows of one file as the rules see them, with what the same supplier has signed off
 * before standing in where the file is silent.
 */
public interface RowsOfFile {

  /** The codes of the parts that occur in the file, each with the ids of its periods. */
  Map<String, Set<String>> periods();

  /** A place as people are told it: without its sheet where all rows are in one. */
  Place shown(Place place);

  /** Every row that says again what an earlier one said. */
  void twins(Consumer<Twin> found);

  /** Every cell of the file in which all these values are there. */
  void cells(List<Term> terms, Consumer<Cell> found);

  /** What the same supplier has signed off before for these parts and cells. */
  void signed(Set<String> parts, Set<CellName> cells, Consumer<Signed> found);

  /** Every whole with the sum of its parts by each key, where the file has any of them. */
  void breakdowns(Set<String> measures, Consumer<Sum> found);

  /** Every figure of the whole collaboration with the sum over forces, likewise; no breakdowns. */
  void regions(Set<String> measures, Consumer<Sum> found);

  /** The first 5,000 values without a breakdown, in the order of the file. */
  List<Whole> wholes();

  /**
   * A value without a breakdown.
   *
   * @param place in the file
   * @param measure the part's code
   * @param force ONS code, or empty
   * @param period id
   * @param value exact
   */
  record Whole(Place place, String measure, String force, String period, BigDecimal value) {}

  /**
   * A row that says again what an earlier one said.
   *
   * @param place of it
   * @param first the place of the earlier row
   * @param measure of both
   * @param period of both
   */
  record Twin(Place place, Place first, String measure, String period) {}

  /**
   * A value.
   *
   * @param value exact
   * @param place in the file; none where it was signed off before
   */
  record Value(BigDecimal value, Place place) {}

  /**
   * A value that was signed off before.
   *
   * @param part its code
   * @param cell which
   * @param value exact
   */
  record Signed(String part, CellName cell, BigDecimal value) {}

  /**
   * The values of one force, period and breakdown.
   *
   * @param force ONS code, or empty
   * @param breakdown keys in order, or empty
   * @param period id
   * @param values in the order of the terms asked for
   */
  record Cell(String force, String breakdown, String period, List<Value> values) {
    /** Copies the list. */
    public Cell {
      values = List.copyOf(values);
    }
  }

  /**
   * A whole and the sum of its parts.
   *
   * @param measure the part's code
   * @param force ONS code, or empty
   * @param period id
   * @param key of the breakdown; empty for a sum over forces
   * @param given how many parts have a value
   * @param sum of those
   * @param whole the whole's value
   * @param place of the whole, or of the first part where the whole was signed off before
   * @param signedBefore whether something of it was signed off before
   */
  record Sum(
      String measure,
      String force,
      String period,
      String key,
      int given,
      BigDecimal sum,
      BigDecimal whole,
      Place place,
      boolean signedBefore) {}
}
