package oversight.portal.web.register;

import com.google.protobuf.Message;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oversight.portal.problem.FieldError;
import oversight.portal.problem.Refusal;
import oversight.portal.web.page.Problem;

/**
 * What stands in a form, as it was typed.
 *
 * @param record what was read of it
 * @param fields that are on the form
 * @param reason why, for the history
 * @param problems what is wrong, by field
 * @param general what is wrong and of no one field
 * @param pasted rows that could not be read, by the field of their list
 * @param asTyped what was typed where it could not be read, by field
 * @param longer the list for which more empty rows were asked; empty for none
 */
record Typed(
    Message record,
    List<String> fields,
    String reason,
    Map<String, String> problems,
    List<Problem> general,
    Map<String, String> pasted,
    Map<String, String> asTyped,
    String longer) {
  /** A form in which nothing was typed yet. */
  static Typed fresh(Message record, Collection<String> fields) {
    return new Typed(record, List.copyOf(fields), "", Map.of(), List.of(), Map.of(), Map.of(), "");
  }

  /** A form as it was sent. */
  static Typed of(
      Message record, Collection<String> fields, String reason, FormReader reader, String longer) {
    return new Typed(
        record,
        List.copyOf(fields),
        reason,
        reader.problems(),
        List.of(),
        reader.unread(),
        reader.asTyped(),
        longer);
  }

  /** Whether it goes back to whoever types: with problems, or with the rows that were asked for. */
  boolean isUnfinished() {
    return !problems.isEmpty() || !longer.isEmpty();
  }

  /** The same with what the service found wrong. */
  Typed refused(Refusal refusal) {
    Map<String, String> byField = new LinkedHashMap<>();
    for (FieldError error : refusal.errors()) {
      byField.putIfAbsent(id(error.field()), error.description());
    }
    return new Typed(
        record,
        fields,
        reason,
        byField,
        byField.isEmpty() ? List.of(new Problem(refusal.detail(), "")) : List.of(),
        pasted,
        asTyped,
        longer);
  }

  /** "board.seats[0].post" is the field "seats-0-post" of the form. */
  static String id(String path) {
    return path.replaceAll("\\[(\\d+)]", "-$1").replace('.', '-');
  }
}
