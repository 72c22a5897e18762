package oversight.sheets.form;

/**
 * A row of a form: a figure that may be given.
 *
 * @param measure the code of the part: {@code CM03.tests}
 * @param period id: {@code 2015-10}
 * @param breakdown {@code key=value}, or empty for the whole
 * @param title what is counted, in the field's words
 * @param unit in words: "number of"
 * @param entry what may be written as its value
 * @param lastQuarter what was given for the period before, for reference; may be empty
 * @param guidance what to know while filling it in
 */
public record FormRow(
    String measure,
    String period,
    String breakdown,
    String title,
    String unit,
    Entry entry,
    String lastQuarter,
    String guidance) {

  /** What may be written as a value, apart from a symbol. */
  public enum Entry {
    /** A whole number, zero or more. */
    WHOLE("a whole number, 0 or more"),
    /** A number, zero or more, with at most two decimal places. */
    HUNDREDTHS("a number, 0 or more, with at most 2 decimal places");

    private final String words;

    Entry(String words) {
      this.words = words;
    }

    /** For people: "a whole number, 0 or more". */
    public String words() {
      return words;
    }
  }
}
