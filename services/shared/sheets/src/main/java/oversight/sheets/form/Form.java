package oversight.sheets.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * The form of a return, ready to fill.
 *
 * @param stamp for whom it is
 * @param title "Central Motorway Police Group: figures for Q3 2015/16"
 * @param marking how it is handled: the highest of its measures'
 * @param dated the day that the file says it was made on; fixed, so that the same form gives the
 *     same bytes
 * @param facts the cover's lines
 * @param instructions how to fill it in, a paragraph each
 * @param rows the figures that may be given
 * @param spareRows how many empty rows follow, for breakdowns with values of the supplier's own
 * @param measures what the measures mean
 */
public record Form(
    FormStamp stamp,
    String title,
    String marking,
    LocalDate dated,
    List<FormFact> facts,
    List<String> instructions,
    List<FormRow> rows,
    int spareRows,
    List<FormMeasure> measures) {
  /** The columns, in order; the first five are what is read when it comes back. */
  public static final List<String> COLUMNS =
      List.of(
          "measure",
          "period",
          "breakdown",
          "value",
          "note",
          "title",
          "unit",
          "last quarter",
          "guidance");

  /** The name of the sheet to fill in. */
  public static final String FIGURES = "Figures";

  /** The heading above the cover's instructions. */
  static final String HOW_TO = "How to fill it in";

  private static final int CONTENT_BYTES = 8;

  /** Copies the lists. */
  public Form {
    facts = List.copyOf(facts);
    instructions = List.copyOf(instructions);
    rows = List.copyOf(rows);
    measures = List.copyOf(measures);
  }

  /** A digest of what is asked for: the same rows give the same 16 digits, whatever was given. */
  public static String contentOf(List<FormRow> rows) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (FormRow row : rows) {
        String line =
            String.join("\t", row.measure(), row.period(), row.breakdown(), row.entry().name());
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, CONTENT_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
