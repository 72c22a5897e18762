package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

/**
 * One kind of cost held against one kind of use.
 *
 * @param code {@code charge-and-calls}
 * @param title for people
 * @param cost the code of the part in pounds, counted by force
 * @param use the code of the part that is used or demanded, counted by force
 * @param useYear the year of the use
 * @param output the code of the part of which one costs so much; empty for none
 * @param outputName one of it: "attended call"
 * @param note what a reader must know; may be empty
 */
public record MoneyLine(
    String code,
    String title,
    String cost,
    String use,
    UseYear useYear,
    String output,
    String outputName,
    String note) {

  /** Which year's use stands beside the cost of a financial year. */
  public enum UseYear {
    /** The same financial year. */
    SAME,
    /** The calendar year before the financial year begins, as the air service charges. */
    CALENDAR_YEAR_BEFORE
  }

  public MoneyLine {
    require(Words.isSlug(code), "'" + code + "' is no code of a line, such as charge-and-calls.");
    require(!title.isBlank(), code + " has no title.");
    require(
        output.isEmpty() == outputName.isEmpty(),
        code + " names both its output and one of it, or neither.");
  }
}
