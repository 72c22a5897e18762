package oversight.service.call;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;

/**
 * An answer as it may be kept: without the fields that its contract marks {@code debug_redact}. A
 * secret is given out once; a repeated call is answered without it.
 */
final class Secretless {
  private Secretless() {}

  /** The same message, secrets left out at every depth. */
  static Message of(Message message) {
    Message.Builder kept = message.toBuilder();
    for (Map.Entry<FieldDescriptor, Object> entry : message.getAllFields().entrySet()) {
      FieldDescriptor field = entry.getKey();
      if (field.getOptions().getDebugRedact()) {
        kept.clearField(field);
      } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !field.isMapField()) {
        kept.setField(
            field,
            entry.getValue() instanceof List<?> several
                ? several.stream().map(each -> of((Message) each)).toList()
                : of((Message) entry.getValue()));
      }
    }
    return kept.build();
  }
}
