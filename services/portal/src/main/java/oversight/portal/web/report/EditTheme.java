package oversight.portal.web.report;

import java.util.List;

/**
 * The texts of one theme.
 *
 * @param title "Drink and drugs"
 * @param fields a text for each of its measures
 */
public record EditTheme(String title, List<EditField> fields) {}
