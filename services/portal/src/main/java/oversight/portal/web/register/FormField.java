package oversight.portal.web.register;

import java.util.List;
import oversight.portal.web.page.Choice;

/**
 * A field of a form.
 *
 * @param id its name in the form and on the page: {@code seats-0-post}
 * @param label its name for people
 * @param hint how to fill it; may be empty
 * @param input how it is entered
 * @param value what stands in it
 * @param choices of a select
 * @param problem what is wrong with it; empty where nothing is
 * @param rows of a list; none of anything else
 */
public record FormField(
    String id,
    String label,
    String hint,
    Input input,
    String value,
    List<Choice> choices,
    String problem,
    RowList rows) {
  /** How a field is entered. */
  public enum Input {
    /** One line. */
    LINE,
    /** A day, on one line. */
    DAY,
    /** Pounds. */
    MONEY,
    /** A percentage. */
    PERCENT,
    /** A whole number. */
    NUMBER,
    /** Paragraphs, or a text a line. */
    TEXT,
    /** One of several. */
    CHOICE,
    /** Yes or no. */
    TICK,
    /** Goes along unseen. */
    HIDDEN,
    /** A list of several fields each. */
    ROWS
  }

  /** Whether it takes little room, so that several stand on a line. */
  public boolean isShort() {
    return switch (input) {
      case DAY, MONEY, PERCENT, NUMBER, CHOICE -> true;
      default -> false;
    };
  }

  /** Whether it takes a line of its own. */
  public boolean isLong() {
    return input == Input.TEXT;
  }

  /**
   * The entries of a list.
   *
   * @param singular what one is called: "Line"
   * @param columns what the columns of pasted rows are, in their order; empty where none are taken
   * @param pasted rows that were pasted and could not be read
   * @param problem what is wrong with them; empty where nothing is
   * @param together what their amounts make so far; empty where they hold none
   */
  public record RowList(
      String singular,
      String columns,
      String pasted,
      String problem,
      List<FormRow> rows,
      String together) {
    /** What a field has that is no list. */
    public static final RowList NONE = new RowList("", "", "", "", List.of(), "");
  }

  /**
   * One of a list.
   *
   * @param open whether its fields are shown at once
   * @param empty whether nothing stands in it
   */
  public record FormRow(
      String id, String legend, List<FormField> fields, boolean open, boolean empty) {}
}
