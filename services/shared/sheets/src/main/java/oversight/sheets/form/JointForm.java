package oversight.sheets.form;

import java.time.LocalDate;
import java.util.List;

/**
 * The forms of several collaborations in one workbook: a sheet for each, named after it, so that
 * what comes back can be taken apart by the names of its sheets.
 *
 * @param title "West Mercia: figures for Q3 2015/16"
 * @param marking the highest of its parts'
 * @param dated the day that the file says it was made on
 * @param facts the cover's lines
 * @param instructions how to fill it in, a paragraph each
 * @param parts a form each, in the order of their sheets
 */
public record JointForm(
    String title,
    String marking,
    LocalDate dated,
    List<FormFact> facts,
    List<String> instructions,
    List<Part> parts) {
  /** Copies the lists. */
  public JointForm {
    facts = List.copyOf(facts);
    instructions = List.copyOf(instructions);
    parts = List.copyOf(parts);
  }

  /**
   * The form of one collaboration.
   *
   * @param name of its sheet: "CMPG"
   * @param form what it asks for
   */
  public record Part(String name, Form form) {}
}
