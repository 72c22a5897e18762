package oversight.collaboration.intake;

import java.util.List;
import java.util.Set;

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

  /** Of a form: tells who fills it in what is asked for; a row that has it is a form's. */
  static final String TITLE = "title";

  /** All that are read; any other would be lost in silence, so it is refused. */
  static final List<String> KNOWN = List.of(MEASURE, PERIOD, BREAKDOWN, VALUE, NOTE, FORCE, TITLE);

  /** Those of a form that are there for people to look at, and are not read. */
  static final Set<String> FOR_PEOPLE =
      Set.of("unit", "guidance", "last quarter", "last quarter value");

  private Columns() {}
}
