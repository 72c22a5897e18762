package oversight.sheets.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says for whom and when a form was made, and by which version of it. It stands on the cover and in
 * the workbook's properties, and survives being filled in and saved by Excel or LibreOffice.
 *
 * @param version the version of the form's layout, from 1
 * @param collaboration slug
 * @param quarter id: {@code 2015-16-Q3}
 * @param supplier a force's ONS code, or the collaboration's slug
 * @param content 16 hexadecimal digits that change with the rows of the form
 */
public record FormStamp(
    int version, String collaboration, String quarter, String supplier, String content) {
  /** The layout written here: the sheets Cover, Figures, Guidance and Lists; nine columns. */
  public static final int CURRENT_VERSION = 2;

  private static final Pattern TEXT =
      Pattern.compile(
          "oversight-form/([0-9]{1,4}) ([a-z0-9-]{1,60}) ([0-9]{4}-[0-9]{2}-Q[1-4])"
              + " ([A-Za-z0-9-]{1,60}) ([0-9a-f]{16})");

  /** As it stands on a cover. */
  public String text() {
    return "oversight-form/%d %s %s %s %s"
        .formatted(version, collaboration, quarter, supplier, content);
  }

  /** The first stamp in a text. */
  public static Optional<FormStamp> in(CharSequence text) {
    Matcher found = TEXT.matcher(text);
    return found.find()
        ? Optional.of(
            new FormStamp(
                Integer.parseInt(found.group(1)),
                found.group(2),
                found.group(3),
                found.group(4),
                found.group(5)))
        : Optional.empty();
  }
}
