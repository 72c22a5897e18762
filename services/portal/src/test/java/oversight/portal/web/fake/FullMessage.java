package oversight.portal.web.fake;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import java.util.function.UnaryOperator;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;

/** A message in which something stands in every field. */
record FullMessage(UnaryOperator<String> text) {
  private static final int ROWS = 2;

  Message like(Message prototype) {
    Message.Builder builder = prototype.newBuilderForType();
    for (FieldDescriptor field : prototype.getDescriptorForType().getFields()) {
      if (field.isRepeated()) {
        for (int row = 0; row < ROWS; row++) {
          builder.addRepeatedField(field, value(builder, field));
        }
      } else {
        builder.setField(field, value(builder, field));
      }
    }
    return builder.build();
  }

  private Object value(Message.Builder builder, FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case STRING -> string(field);
      case INT -> 2;
      case LONG -> 2L;
      case BOOLEAN -> true;
      case ENUM -> field.getEnumType().getValues().get(1);
      case MESSAGE -> message(builder.newBuilderForField(field));
      case FLOAT, DOUBLE, BYTE_STRING -> throw new IllegalStateException(field.getFullName());
    };
  }

  private Message message(Message.Builder builder) {
    return builder instanceof Decimal.Builder decimal
        ? decimal.setValue("1234.5").build()
        : like(builder.build());
  }

  private String string(FieldDescriptor field) {
    return switch (RegisterModel.shown(field).getKind()) {
      case DATE -> "2016-03-01";
      case ORGANISATION -> "pcc-west-mercia";
      case LINK -> "boards/" + FakeRegister.ID;
      case CLEARANCE -> "";
      case LONG_TEXT -> text.apply("What was said.\n\nAnd what followed from it.");
      default -> line(field);
    };
  }

  private String line(FieldDescriptor field) {
    return switch (field.getName()) {
      case "id" -> "01JPAPER";
      case "start_time", "end_time" -> "10:00";
      default -> text.apply(Wording.label(field));
    };
  }
}
