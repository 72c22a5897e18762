package oversight.papers.model;

/** A column of a table: its heading and on which side its cells line up. */
public record Column(String heading, Alignment alignment) {
  /** The side on which cells line up: text at the start, numbers at the end. */
  public enum Alignment {
    START,
    END
  }

  public Column {
    heading = Wording.clean(heading);
  }

  /** A column of words. */
  public static Column text(String heading) {
    return new Column(heading, Alignment.START);
  }

  /** A column of numbers. */
  public static Column numbers(String heading) {
    return new Column(heading, Alignment.END);
  }
}
