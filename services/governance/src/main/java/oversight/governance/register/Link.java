package oversight.governance.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import oversight.governance.v1.FieldKind;

/**
 * A reference that a record makes.
 *
 * @param field the path of the field that holds it: {@code items.papers.document}
 * @param target what it names
 */
record Link(String field, String target) {
  /** Every reference in a content, each once. */
  static Set<Link> of(Message content) {
    List<Link> links = new ArrayList<>();
    collect(content, "", links);
    return new LinkedHashSet<>(links);
  }

  private static void collect(Message content, String prefix, List<Link> links) {
    content
        .getAllFields()
        .forEach((field, value) -> {
          if (Contents.isOutput(field)) {
            return;
          }
          String path = prefix + field.getName();
          List<?> values = value instanceof List<?> several ? several : List.of(value);
          for (Object each : values) {
            if (each instanceof Message inner && field.getJavaType() == JavaType.MESSAGE) {
              collect(inner, path + ".", links);
            } else if (isLink(field) && !each.toString().isEmpty()) {
              links.add(new Link(path, each.toString()));
            }
          }
        });
  }

  private static boolean isLink(FieldDescriptor field) {
    return Shape.shown(field).getKind() == FieldKind.LINK;
  }
}
