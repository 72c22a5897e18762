package oversight.portal.web.register;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oversight.portal.clients.RegisterModel;

/** The fields of a record under the headings of its contract, in the order people read them. */
final class Sections {
  /** Numbers of the fields that say who keeps a record and who may see it: they come last. */
  private static final int FIRST_KEEPING = 11;

  private static final int LAST_KEEPING = 14;
  private static final int FIRST_CONTENT = 10;

  private Sections() {}

  /** The fields by heading; those before the first heading stand under the empty one. */
  static Map<String, List<FieldDescriptor>> of(Descriptor type) {
    Map<String, List<FieldDescriptor>> sections = new LinkedHashMap<>();
    List<FieldDescriptor> keeping = new ArrayList<>();
    String heading = "";
    for (FieldDescriptor field : type.getFields()) {
      if (field.getNumber() < FIRST_CONTENT) {
        continue;
      }
      if (isKeeping(field)) {
        keeping.add(field);
        continue;
      }
      String begun = RegisterModel.shown(field).getSection();
      heading = begun.isEmpty() ? heading : begun;
      sections.computeIfAbsent(heading, none -> new ArrayList<>()).add(field);
    }
    if (!keeping.isEmpty()) {
      sections.put(RegisterModel.shown(keeping.getFirst()).getSection(), keeping);
    }
    return sections;
  }

  /** Whether a field says who keeps the record, or who may see it. */
  static boolean isKeeping(FieldDescriptor field) {
    return field.getNumber() >= FIRST_KEEPING && field.getNumber() <= LAST_KEEPING;
  }
}
