package oversight.sheets.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, by its first bytes alone: what its sender calls it proves nothing. */
public final class FirstBytes {
  /** How many are enough. */
  public static final int ENOUGH = 4096;

  private static final Pattern JSON =
      Pattern.compile("\\A(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]\\d]).*", Pattern.DOTALL);

  private FirstBytes() {}

  /**
   * Whether the file is a container (a ZIP), in which a workbook may be; otherwise it is text.
   *
   * @param head its first bytes, at least {@link #ENOUGH} where it has so many
   * @throws UnreadableException (FORMAT_UNKNOWN, FILE_ENCRYPTED) where it is neither
   */
  public static boolean isContainer(byte[] head) {
    if (begins(head, "PK\u0003\u0004") || begins(head, "PK\u0005\u0006")) {
      return true;
    }
    refuseOld(head);
    refuseOther(head);
    return false;
  }

  private static void refuseOld(byte[] head) {
    if (begins(head, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      // Such a file may be a workbook of Excel 97, or a new one under a password.
      throw unknown(
          "This is a workbook of Excel 97 to 2003 (XLS), or one that is locked with a password.",
          "Open it, take the password off if it has one, and save it as “Excel Workbook (.xlsx)”.");
    }
  }

  private static void refuseOther(byte[] head) {
    if (begins(head, "%PDF-")) {
      throw notATable("a PDF");
    }
    if (begins(head, "\u0089PNG")
        || begins(head, "\u00ff\u00d8\u00ff")
        || begins(head, "GIF8")
        || begins(head, "II*\0")
        || begins(head, "MM\0*")) {
      throw notATable("a picture");
    }
    if (begins(head, "{\\rtf")) {
      throw notATable("a text document (RTF)");
    }
    if (begins(head, "\u001f\u008b")
        || begins(head, "7z\u00bc\u00af")
        || begins(head, "Rar!")
        || begins(head, "BZh")
        || begins(head, "\u00fd7zXZ")) {
      throw unknown("This is a compressed archive.", "Unpack it, and send the file in it.");
    }
    if (begins(head, "\u00ff\u00fe\0\0") || begins(head, "\0\0\u00fe\u00ff")) {
      throw unknown("This is text in UTF-32.", "Save it as “CSV UTF-8 (Comma delimited)”.");
    }
    refuseText(head);
  }

  private static void refuseText(byte[] head) {
    String text = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      text = text.substring(3);
    }
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<head")) {
      throw notATable("a web page (HTML)");
    }
    if (start.startsWith("<?xml") || start.startsWith("<office:document")) {
      throw notATable("an XML document");
    }
    if (JSON.matcher(start).matches()) {
      throw notATable("JSON");
    }
    if (!begins(head, "\u00ff\u00fe") && !begins(head, "\u00fe\u00ff") && isMostlyNul(head)) {
      throw unknown(
          "This is no text that is read here: a tenth of it and more is NUL.",
          "In Excel, save it as “CSV UTF-8 (Comma delimited)” or as “Excel Workbook (.xlsx)”.");
    }
  }

  private static boolean isMostlyNul(byte[] head) {
    int nul = 0;
    for (byte b : head) {
      nul += b == 0 ? 1 : 0;
    }
    return nul > 4 && nul * 10L >= head.length;
  }

  private static UnreadableException notATable(String what) {
    return unknown(
        "This is " + what + ", and figures are read from tables.",
        "Send CSV, an Excel workbook (.xlsx) or an OpenDocument spreadsheet (.ods).");
  }

  static UnreadableException unknown(String message, String remedy) {
    return new UnreadableException("FORMAT_UNKNOWN", message, remedy);
  }

  /** Each character of the start stands for one byte. */
  private static boolean begins(byte[] head, String start) {
    if (head.length < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if ((head[i] & 0xff) != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
