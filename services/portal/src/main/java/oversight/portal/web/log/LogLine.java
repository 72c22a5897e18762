package oversight.portal.web.log;

/**
 * A log in the list.
 *
 * @param title "Call log"
 * @param definition what a row is
 * @param href its records
 * @param columns its columns, those without which a row is refused first named so
 * @param derives which measures follow from it; empty for none
 * @param upload where a file is sent; empty where the caller sends none
 */
public record LogLine(
    String title, String definition, String href, String columns, String derives, String upload) {}
