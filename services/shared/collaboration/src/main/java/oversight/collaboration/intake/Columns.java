package oversight.collaboration.intake;

import java.util.List;

/** The columns of a file of figures. */
final class Columns {
  static final String MEASURE = "measure";
  static final String PERIOD = "period";
  static final String BREAKDOWN = "breakdown";
  static final String VALUE = "value";
  static final String NOTE = "note";
  static final String FORCE = "force";

  /** Those without which nothing can be read. */
  static final List<String> REQUIRED = List.of(MEASURE, PERIOD, VALUE);

  /** Of a form: they tell who fills it in what is asked for, and say nothing here. */
  static final String TITLE = "title";

  /** All that may stand there; any other would be lost in silence, so it is refused. */
  static final List<String> KNOWN =
      List.of(
          MEASURE,
          PERIOD,
          BREAKDOWN,
          VALUE,
          NOTE,
          FORCE,
          TITLE,
          "unit",
          "last quarter",
          "guidance");

  private Columns() {}
}
