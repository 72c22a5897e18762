package oversight.portal.api.json;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.type.Decimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Writes messages as {@code JsonFormat} does with {@code alwaysPrintFieldsWithNoPresence}, save
 * that a decimal is a plain string. Written out because {@code JsonFormat} takes some ten times as
 * long; a test holds the two against each other.
 */
final class MessageWriter {
  private static final Descriptor DECIMAL = Decimal.getDescriptor();
  private static final Descriptor TIMESTAMP = Timestamp.getDescriptor();
  private static final String WELL_KNOWN = "google.protobuf.";

  private MessageWriter() {}

  static void write(JsonGenerator out, Message message) {
    out.writeStartObject();
    for (MessagePlan.Field field : MessagePlan.of(message.getDescriptorForType()).fields()) {
      if (field.optional() && !message.hasField(field.descriptor())) {
        continue;
      }
      out.writeName(field.name());
      Object value = message.getField(field.descriptor());
      if (field.repeated() && value instanceof List<?> values) {
        out.writeStartArray();
        for (Object each : values) {
          single(out, field, each);
        }
        out.writeEndArray();
      } else {
        single(out, field, value);
      }
    }
    out.writeEndObject();
  }

  private static void single(JsonGenerator out, MessagePlan.Field field, Object value) {
    switch (field.type()) {
      case STRING -> out.writeString((String) value);
      case INT -> out.writeNumber((Integer) value);
      case LONG -> out.writeString(value.toString());
      case BOOLEAN -> out.writeBoolean((Boolean) value);
      case ENUM -> constant(out, (EnumValueDescriptor) value);
      case BYTE_STRING -> out.writeBinary(((ByteString) value).toByteArray());
      case MESSAGE -> message(out, (Message) value);
      case FLOAT, DOUBLE -> throw new IllegalStateException("No contract has a binary fraction.");
    }
  }

  /** One that a newer service has added is written as its number, as proto3 JSON says. */
  private static void constant(JsonGenerator out, EnumValueDescriptor value) {
    if (value.getIndex() < 0) {
      out.writeNumber(value.getNumber());
    } else {
      out.writeString(value.getName());
    }
  }

  private static void message(JsonGenerator out, Message value) {
    Descriptor type = value.getDescriptorForType();
    if (type == DECIMAL) {
      out.writeString(((Decimal) value).getValue());
    } else if (type == TIMESTAMP) {
      Timestamp time = (Timestamp) value;
      out.writeString(Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).toString());
    } else if (type.getFullName().startsWith(WELL_KNOWN)) {
      throw new IllegalStateException("No contract has a " + type.getFullName() + " yet.");
    } else {
      write(out, value);
    }
  }
}
