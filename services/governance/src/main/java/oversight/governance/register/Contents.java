package oversight.governance.register;

import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The content of records as messages: kept as proto3 JSON, compared, merged field by field. */
final class Contents {
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().omittingInsignificantWhitespace();

  /** A field that a newer version of the service kept is passed over by an older one. */
  private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

  private Contents() {}

  static String json(Message content) {
    try {
      return PRINTER.print(content);
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static <T extends Message> T read(String json, T prototype) {
    Message.Builder builder = prototype.newBuilderForType();
    try {
      PARSER.merge(json, builder);
    } catch (InvalidProtocolBufferException broken) {
      throw new IllegalStateException("A record's content cannot be read.", broken);
    }
    return cast(builder.build(), prototype);
  }

  /** Without what only the service writes, at any depth. */
  static <T extends Message> T asGiven(T content) {
    Message.Builder builder = content.toBuilder();
    strip(builder);
    return cast(builder.build(), content);
  }

  /** What was kept, with the given fields replaced by those of another content. */
  static <T extends Message> T replace(T kept, T given, Collection<FieldDescriptor> fields) {
    Message.Builder builder = kept.toBuilder();
    for (FieldDescriptor field : fields) {
      builder.clearField(field);
      if (field.isRepeated() || given.hasField(field) || !field.hasPresence()) {
        builder.setField(field, given.getField(field));
      }
    }
    return cast(builder.build(), kept);
  }

  /** The fields in which two contents differ, as the contract spells them. */
  static List<String> changed(Shape shape, Message before, Message after) {
    List<String> changed = new ArrayList<>();
    for (FieldDescriptor field : shape.fields()) {
      if (!before.getField(field).equals(after.getField(field))) {
        changed.add(field.getName());
      }
    }
    return changed;
  }

  /** Whether only the service writes it. */
  static boolean isOutput(FieldDescriptor field) {
    return field
        .getOptions()
        .getExtension(FieldBehaviorProto.fieldBehavior)
        .contains(FieldBehavior.OUTPUT_ONLY);
  }

  private static void strip(Message.Builder builder) {
    for (FieldDescriptor field : builder.getDescriptorForType().getFields()) {
      if (isOutput(field)) {
        builder.clearField(field);
      } else if (field.getJavaType() == JavaType.MESSAGE && field.isRepeated()) {
        for (int index = 0; index < builder.getRepeatedFieldCount(field); index++) {
          Message inner = (Message) builder.getRepeatedField(field, index);
          builder.setRepeatedField(field, index, asGiven(inner));
        }
      } else if (field.getJavaType() == JavaType.MESSAGE && builder.hasField(field)) {
        builder.setField(field, asGiven((Message) builder.getField(field)));
      }
    }
  }

  /** A message built from one of a type is of that type. */
  @SuppressWarnings("unchecked")
  static <T extends Message> T cast(Message message, T like) {
    return (T) like.getClass().cast(message);
  }
}
