package oversight.portal.api.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.io.SerializedString;

/**
 * How messages of one type are written, worked out once.
 *
 * @param fields its fields, by number
 */
record MessagePlan(List<Field> fields) {
  private static final Map<Descriptor, MessagePlan> PLANS = new ConcurrentHashMap<>();

  /**
   * One field.
   *
   * @param descriptor the field itself
   * @param name its name in JSON
   * @param type how its values are written
   * @param repeated whether it is a list
   * @param optional whether it may be absent
   */
  record Field(
      FieldDescriptor descriptor,
      SerializedString name,
      JavaType type,
      boolean repeated,
      boolean optional) {
    static Field of(FieldDescriptor field) {
      if (field.isMapField()
          || field.getJavaType() == JavaType.FLOAT
          || field.getJavaType() == JavaType.DOUBLE) {
        throw new IllegalStateException(
            "No contract has a map or a binary fraction yet: " + field.getFullName());
      }
      return new Field(
          field,
          new SerializedString(field.getJsonName()),
          field.getJavaType(),
          field.isRepeated(),
          field.hasPresence());
    }
  }

  static MessagePlan of(Descriptor type) {
    MessagePlan known = PLANS.get(type);
    return known == null ? PLANS.computeIfAbsent(type, MessagePlan::make) : known;
  }

  private static MessagePlan make(Descriptor type) {
    return new MessagePlan(
        type.getFields().stream()
            .sorted(Comparator.comparingInt(FieldDescriptor::getNumber))
            .map(Field::of)
            .toList());
  }
}
