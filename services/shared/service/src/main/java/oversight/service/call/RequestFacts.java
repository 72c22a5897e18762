package oversight.service.call;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request says of itself, whatever its type. */
final class RequestFacts {
  private static final String KEY = "idempotency_key";

  private RequestFacts() {}

  /** The idempotency key in a field of its own; empty for none. */
  static String key(Message request) {
    return text(request, KEY);
  }

  /** SHA-256 over the request without its key. */
  static byte[] sha256(Message request) {
    FieldDescriptor key = request.getDescriptorForType().findFieldByName(KEY);
    Message plain = key == null ? request : request.toBuilder().clearField(key).build();
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.getSerializedSize());
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      out.useDeterministicSerialization();
      plain.writeTo(out);
      out.flush();
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What a call is about: the resource it made or named, or else what it asked for. */
  static String subject(@Nullable Message request, @Nullable Message answer) {
    for (Message message : new Message[] {answer, request}) {
      if (message != null && !text(message, "name").isEmpty()) {
        return text(message, "name");
      }
    }
    return request == null
        ? ""
        : List.of("parent", "force", "quarter").stream()
            .map(field -> text(request, field))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(" "));
  }

  private static String text(Message message, String name) {
    FieldDescriptor field = message.getDescriptorForType().findFieldByName(name);
    return field != null
            && field.getJavaType() == FieldDescriptor.JavaType.STRING
            && !field.isRepeated()
        ? (String) message.getField(field)
        : "";
  }
}
