package oversight.sheets.form;

import java.util.List;

/** What a form's value cells allow, in the words and the formula that a spreadsheet checks. */
final class FormRules {
  static final String TITLE = "Value";

  private FormRules() {}

  /** What is shown beside the cell while it is filled in. */
  static String prompt(FormRow.Entry entry) {
    return "Write "
        + entry.words()
        + ". Or write [x] not available, [z] not applicable or [c] confidential. Blank is not"
        + " zero.";
  }

  /** What is shown where something else was written. */
  static String refusal(FormRow.Entry entry) {
    return "This cell takes "
        + entry.words()
        + ", or one of the symbols [x], [z] and [c]. Put anything else into the note.";
  }

  /**
   * The formula that holds for an allowed value, for a cell's address and an argument separator.
   */
  static String formula(FormRow.Entry entry, String cell, char separator) {
    String places =
        switch (entry) {
          case WHOLE -> "INT(@)=@";
          case HUNDREDTHS -> "ROUND(@,2)=@";
        };
    return ("IF(ISNUMBER(@),AND(@>=0," + places + "),OR(@=\"[x]\",@=\"[z]\",@=\"[c]\"))")
        .replace(',', separator)
        .replace("@", cell);
  }

  /** The codes of the rows, each once, for the spare rows to choose from. */
  static List<String> codes(Form form) {
    return form.rows().stream().map(FormRow::measure).distinct().toList();
  }

  /** The periods of the rows, each once. */
  static List<String> periods(Form form) {
    return form.rows().stream().map(FormRow::period).distinct().toList();
  }
}
