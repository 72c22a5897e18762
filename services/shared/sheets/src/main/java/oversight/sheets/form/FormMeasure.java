package oversight.sheets.form;

import java.util.List;

/**
 * A measure as a form explains it.
 *
 * @param code {@code CM03}
 * @param title "Breath-test failure"
 * @param definition what is counted and how
 * @param caveat what to know of it; may be empty
 * @param marking how it is handled
 * @param breakdowns by what it breaks down
 */
public record FormMeasure(
    String code,
    String title,
    String definition,
    String caveat,
    String marking,
    List<FormBreakdown> breakdowns) {

  /** Copies the list. */
  public FormMeasure {
    breakdowns = List.copyOf(breakdowns);
  }

  /**
   * A key by which a measure breaks down.
   *
   * @param key {@code outcome}
   * @param values the values allowed; empty where any lower-case words joined by hyphens are
   */
  public record FormBreakdown(String key, List<String> values) {
    /** Copies the list. */
    public FormBreakdown {
      values = List.copyOf(values);
    }
  }
}
