package oversight.sheets.form;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Has Excel check what is written into a form, as it is written. */
final class XlsxRules {
  private static final int VALUE = Form.COLUMNS.indexOf("value");
  private static final int BREAKDOWN = Form.COLUMNS.indexOf("breakdown");

  private XlsxRules() {}

  /**
   * One rule for each run of rows that take the same: Excel is slow with a rule a cell.
   *
   * @param lists the sheet that says what the empty rows may say
   */
  static void apply(Form form, XSSFSheet sheet, String lists) {
    int first = 0;
    int rows = form.rows().size();
    while (first < rows) {
      FormRow.Entry entry = form.rows().get(first).entry();
      int last = first;
      while (last + 1 < rows && form.rows().get(last + 1).entry() == entry) {
        last++;
      }
      value(sheet, entry, first + 1, last + 1);
      first = last + 1;
    }
    if (form.spareRows() > 0) {
      int last = rows + form.spareRows();
      value(sheet, FormRow.Entry.HUNDREDTHS, rows + 1, last);
      list(sheet, lists, "A", FormRules.codes(form).size(), 0, rows + 1, last);
      list(sheet, lists, "B", FormRules.periods(form).size(), 1, rows + 1, last);
      breakdown(sheet, rows + 1, last);
    }
  }

  private static void value(XSSFSheet sheet, FormRow.Entry entry, int first, int last) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation rule =
        rule(
            sheet,
            helper.createCustomConstraint(FormRules.formula(entry, "D" + (first + 1), ',')),
            VALUE,
            first,
            last);
    rule.createPromptBox(FormRules.TITLE, FormRules.prompt(entry));
    rule.createErrorBox(FormRules.TITLE, FormRules.refusal(entry));
    sheet.addValidationData(rule);
  }

  private static void list(
      XSSFSheet sheet, String lists, String letter, int size, int column, int first, int last) {
    if (size == 0) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String range = "'%s'!$%s$2:$%s$%d".formatted(lists, letter, letter, size + 1);
    DataValidation rule =
        rule(sheet, helper.createFormulaListConstraint(range), column, first, last);
    rule.createErrorBox(Form.COLUMNS.get(column), "Choose one of the sheet " + lists + ".");
    sheet.addValidationData(rule);
  }

  private static void breakdown(XSSFSheet sheet, int first, int last) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation rule =
        rule(
            sheet,
            helper.createCustomConstraint("ISNUMBER(FIND(\"=\",C" + (first + 1) + "))"),
            BREAKDOWN,
            first,
            last);
    rule.createPromptBox("Breakdown", "Write key=value, such as campaign=summer. See Lists.");
    rule.createErrorBox("Breakdown", "Write key=value, such as campaign=summer.");
    sheet.addValidationData(rule);
  }

  private static DataValidation rule(
      XSSFSheet sheet, DataValidationConstraint constraint, int column, int first, int last) {
    DataValidation rule =
        sheet
            .getDataValidationHelper()
            .createValidation(constraint, new CellRangeAddressList(first, last, column, column));
    rule.setEmptyCellAllowed(true);
    rule.setShowPromptBox(true);
    rule.setShowErrorBox(true);
    rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
    return rule;
  }
}
