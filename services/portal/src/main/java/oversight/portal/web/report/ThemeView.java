package oversight.portal.web.report;

import java.util.List;
import oversight.portal.web.section.SectionTable;

/**
 * What a board reads together.
 *
 * @param code sets it apart on the page
 * @param title "Drink and drugs"; empty in a version frozen before there were themes
 * @param sections one for each measure
 * @param records the collaboration's own records that belong to it
 */
public record ThemeView(
    String code, String title, List<SectionView> sections, List<SectionTable> records) {}
