package oversight.sheets.form;

/**
 * A line of a form's cover.
 *
 * @param name "Quarter"
 * @param value "Q3 2015/16 (1 October to 31 December 2015)"
 */
public record FormFact(String name, String value) {}
