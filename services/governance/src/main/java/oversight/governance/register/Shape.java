package oversight.governance.register;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import oversight.governance.v1.FieldDescription;
import oversight.governance.v1.RecordInfo;
import oversight.governance.v1.RegisterDescription;

/**
 * What the contract says of a register's resource.
 *
 * @param type the resource
 * @param described its options
 * @param fields its content: every field but name, etag, state and record
 */
public record Shape(Descriptor type, RegisterDescription described, List<FieldDescriptor> fields) {
  private static final int FIRST_CONTENT = 10;

  /** Reads the contract. */
  public static Shape of(Message prototype) {
    Descriptor type = prototype.getDescriptorForType();
    if (!type.getOptions().hasExtension(oversight.governance.v1.Register.register)) {
      throw new IllegalArgumentException(type.getFullName() + " is no resource of a register.");
    }
    return new Shape(
        type,
        type.getOptions().getExtension(oversight.governance.v1.Register.register),
        type.getFields().stream().filter(field -> field.getNumber() >= FIRST_CONTENT).toList());
  }

  /** The collection: {@code boards}. */
  public String collection() {
    return described.getCollection();
  }

  /** A field of every resource, or of this one. */
  public FieldDescriptor field(String name) {
    FieldDescriptor field = type.findFieldByName(name);
    if (field == null) {
      throw new IllegalArgumentException(type.getFullName() + " has no field " + name);
    }
    return field;
  }

  /** Whether the resource has a field. */
  public boolean has(String name) {
    return type.findFieldByName(name) != null;
  }

  /** A text of the resource. */
  public String text(Message resource, String name) {
    return String.valueOf(resource.getField(field(name)));
  }

  /** Fields that an owner may change; empty for all. */
  public List<String> openToOwner() {
    return fields.stream()
        .filter(field -> shown(field).getOpenToOwner())
        .map(FieldDescriptor::getName)
        .toList();
  }

  /** Every state but the unspecified, by name. */
  public Map<String, EnumValueDescriptor> states() {
    return field("state").getEnumType().getValues().stream()
        .filter(value -> value.getNumber() != 0)
        .collect(Collectors.toMap(EnumValueDescriptor::getName, value -> value));
  }

  /** How the contract says that a field is shown. */
  public static FieldDescription shown(FieldDescriptor field) {
    return field.getOptions().getExtension(oversight.governance.v1.Register.shown);
  }

  /** The resource with what is not content: name, etag, state and info. */
  public <T extends Message> T dress(
      T content, String name, String etag, String state, RecordInfo info) {
    Message.Builder builder =
        content.toBuilder()
            .setField(field("name"), name)
            .setField(field("etag"), etag)
            .setField(field("record"), info);
    EnumValueDescriptor value = field("state").getEnumType().findValueByName(state);
    if (value != null) {
      builder.setField(field("state"), value);
    }
    return Contents.cast(builder.build(), content);
  }

  /** The content alone. */
  public <T extends Message> T bare(T resource) {
    Message.Builder builder = resource.toBuilder();
    for (String name : List.of("name", "etag", "state", "record")) {
      builder.clearField(field(name));
    }
    return Contents.cast(builder.build(), resource);
  }
}
