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
 * @param rows of a list
 */
public record FormField(
    String id,
    String label,
    String hint,
    Input input,
    String value,
    List<Choice> choices,
    String problem,
    List<FormRow> rows) {
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

  /** One of a list. */
  public record FormRow(String id, String legend, List<FormField> fields) {}
}
