package oversight.portal.clients;

import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import java.util.List;
import oversight.governance.v1.FieldDescription;
import oversight.governance.v1.RecordInfo;
import oversight.governance.v1.Register;
import oversight.governance.v1.RegisterDescription;

/**
 * A register as its contract describes it. Its pages, its part of the API and its exports are made
 * from this.
 *
 * @param service its six calls
 * @param prototype a resource in which nothing stands
 */
public record RegisterModel(ServiceDescriptor service, Message prototype) {
  private static final int FIRST_CONTENT = 10;

  /** The six calls. */
  public enum Call {
    /** One record. */
    GET("Get", ""),
    /** Many. */
    LIST("List", "s"),
    /** Open one. */
    CREATE("Create", ""),
    /** Change one. */
    UPDATE("Update", ""),
    /** Move one. */
    MOVE("Move", ""),
    /** Its history. */
    VERSIONS("List", "Versions");

    private final String prefix;
    private final String suffix;

    Call(String prefix, String suffix) {
      this.prefix = prefix;
      this.suffix = suffix;
    }
  }

  /** What it is called. */
  public RegisterDescription described() {
    return type().getOptions().getExtension(Register.register);
  }

  /** The collection: {@code boards}. */
  public String collection() {
    return described().getCollection();
  }

  /** The resource. */
  public Descriptor type() {
    return prototype.getDescriptorForType();
  }

  /** The fields of its content. */
  public List<FieldDescriptor> fields() {
    return type().getFields().stream().filter(field -> field.getNumber() >= FIRST_CONTENT).toList();
  }

  /** The method of a call. */
  @SuppressWarnings("unchecked")
  public MethodDescriptor<Message, Message> method(Call call) {
    return (MethodDescriptor<Message, Message>)
        service.getMethods().stream()
            .filter(method -> isCall(String.valueOf(method.getBareMethodName()), call))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(service.getName() + " has no " + call));
  }

  private static boolean isCall(String method, Call call) {
    boolean versions = method.endsWith("Versions");
    return method.startsWith(call.prefix)
        && method.endsWith(call.suffix)
        && versions == (call == Call.VERSIONS);
  }

  /** An empty request of a call. */
  public Message.Builder request(Call call) {
    if (method(call).getRequestMarshaller() instanceof PrototypeMarshaller<Message> marshaller
        && marshaller.getMessagePrototype() != null) {
      return marshaller.getMessagePrototype().newBuilderForType();
    }
    throw new IllegalStateException(service.getName() + " takes no messages.");
  }

  /** What is not content of a record. */
  public static RecordInfo info(Message record) {
    return (RecordInfo) value(record, "record");
  }

  /** A field of a message by its name in the contract. */
  public static Object value(Message message, String field) {
    FieldDescriptor descriptor = message.getDescriptorForType().findFieldByName(field);
    if (descriptor == null) {
      throw new IllegalArgumentException(
          message.getDescriptorForType().getFullName() + " has no field " + field);
    }
    return message.getField(descriptor);
  }

  /** A text of a message; the name of a value of an enumeration. */
  public static String text(Message message, String field) {
    return String.valueOf(value(message, field));
  }

  /** How a field is shown. */
  public static FieldDescription shown(FieldDescriptor field) {
    return field.getOptions().getExtension(Register.shown);
  }

  /** Whether only the service writes a field. */
  public static boolean isOutput(FieldDescriptor field) {
    return field
        .getOptions()
        .getExtension(FieldBehaviorProto.fieldBehavior)
        .contains(FieldBehavior.OUTPUT_ONLY);
  }
}
