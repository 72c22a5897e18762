package oversight.sheets.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oversight.sheets.SheetFormat;
import oversight.sheets.archive.FixedZip;
import oversight.sheets.xml.XmlOut;

/**
 * The form as an OpenDocument 1.3 spreadsheet. Written here rather than by a library: the one that
 * is well kept for writing ODS (SODS) knows no validation, no protection of single cells and no
 * print set-up.
 */
final class FormOds {
  private static final int SPARE_OPEN_COLUMNS = 3;

  private final Form form;
  private final XmlOut out = new XmlOut();

  FormOds(Form form) {
    this.form = form;
  }

  byte[] write() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", SheetFormat.ODS.contentType().getBytes(StandardCharsets.US_ASCII));
    entries.put("META-INF/manifest.xml", OdsParts.manifest());
    entries.put("content.xml", content());
    entries.put("meta.xml", OdsParts.meta(form));
    entries.put("settings.xml", OdsParts.settings());
    entries.put("styles.xml", OdsParts.styles(form));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FixedZip.pack(entries, "mimetype", bytes);
    return bytes.toByteArray();
  }

  private byte[] content() {
    out.open("office:document-content", OdsParts.root());
    OdsStyles.write(out);
    out.open("office:body").open("office:spreadsheet");
    OdsRules.write(out, form);
    cover();
    figures();
    table("Guidance", FormTables.GUIDANCE_HEADINGS, FormTables.guidance(form));
    table("Lists", FormTables.LIST_HEADINGS, FormTables.lists(form));
    return out.bytes();
  }

  private void cover() {
    sheet("Cover", List.of("w50", "w160"));
    line("strong", form.marking());
    line("title", form.title());
    form.facts().forEach(fact -> line("strong", fact.name(), fact.value()));
    line("strong", "");
    line("heading", "How to fill it in");
    for (int number = 0; number < form.instructions().size(); number++) {
      line("strong", "Step " + (number + 1), form.instructions().get(number));
    }
    line("strong", "");
    line("strong", "Form", form.stamp().text());
    out.close();
  }

  private void line(String first, String... texts) {
    out.open("table:table-row", "table:style-name", "row");
    for (int column = 0; column < texts.length; column++) {
      words(texts[column], column == 0 ? first : "words");
    }
    out.close();
  }

  private void figures() {
    sheet(Form.FIGURES, List.of("w30", "w30", "w60", "w30", "w70", "w90", "w30", "w50", "w90"));
    header(Form.COLUMNS);
    for (FormRow row : form.rows()) {
      out.open("table:table-row", "table:style-name", "row");
      words(row.measure(), "text");
      words(row.period(), "text");
      words(row.breakdown(), "text");
      open(OdsRules.style(row.entry()), OdsRules.style(row.entry()));
      open("note", "");
      words(row.title(), "words");
      words(row.unit(), "words");
      words(row.lastQuarter(), "words");
      words(row.guidance(), "words");
      out.close();
    }
    for (int spare = 0; spare < form.spareRows(); spare++) {
      out.open("table:table-row", "table:style-name", "row");
      for (int column = 0; column < SPARE_OPEN_COLUMNS; column++) {
        open("note", OdsRules.SPARE.get(column));
      }
      String decimals = OdsRules.style(FormRow.Entry.HUNDREDTHS);
      open(decimals, decimals);
      open("note", "");
      out.close();
    }
    out.close();
  }

  /** A cell to be filled in. */
  private void open(String style, String rule) {
    out.empty(
        "table:table-cell",
        "table:style-name",
        style,
        rule.isEmpty() ? "" : "table:content-validation-name",
        rule);
  }

  private void table(String name, List<String> headings, List<List<String>> rows) {
    List<String> widths = List.of("w50", "w70", "w160", "w160");
    sheet(name, widths.subList(0, headings.size()));
    header(headings);
    for (List<String> texts : rows) {
      out.open("table:table-row", "table:style-name", "row");
      texts.forEach(text -> words(text, "words"));
      out.close();
    }
    out.close();
  }

  /** Begins a sheet of which only unprotected cells can be changed; no password guards it. */
  private void sheet(String name, List<String> columns) {
    out.open(
        "table:table", "table:name", name, "table:style-name", "sheet", "table:protected", "true");
    columns.forEach(style -> out.empty("table:table-column", "table:style-name", style));
  }

  private void header(List<String> headings) {
    out.open("table:table-header-rows").open("table:table-row", "table:style-name", "row");
    headings.forEach(heading -> words(heading, "header"));
    out.close().close();
  }

  private void words(String text, String style) {
    if (text.isEmpty()) {
      out.empty("table:table-cell", "table:style-name", style);
      return;
    }
    out.open("table:table-cell", "table:style-name", style, "office:value-type", "string");
    out.element("text:p", text).close();
  }

  /** The widths that columns have, in millimetres. */
  static List<Integer> widths() {
    return List.of(30, 50, 60, 70, 90, 160);
  }
}
