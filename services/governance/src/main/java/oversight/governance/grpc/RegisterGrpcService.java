package oversight.governance.grpc;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import java.util.List;
import java.util.function.Function;
import oversight.governance.register.Records;
import oversight.governance.register.Register;
import oversight.governance.register.Shape;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;

/**
 * Answers the six calls of any register. Every register's contract names its requests' fields alike
 * ({@code register.proto}); a test holds every contract to it.
 */
final class RegisterGrpcService<T extends Message> implements BindableService {
  private final Register<T> register;
  private final Records<T> records;
  private final Shape shape;

  RegisterGrpcService(Register<T> register, Records<T> records) {
    this.register = register;
    this.records = records;
    this.shape = Shape.of(register.prototype());
  }

  @Override
  public ServerServiceDefinition bindService() {
    ServerServiceDefinition.Builder service = ServerServiceDefinition.builder(register.service());
    register.service().getMethods().forEach(method -> add(service, method));
    return service.build();
  }

  private <Q, A> void add(ServerServiceDefinition.Builder service, MethodDescriptor<Q, A> method) {
    Message answer = prototype(method);
    Function<Message, Message> work = work(RegisterCall.of(method), answer);
    service.addMethod(
        method,
        ServerCalls.asyncUnaryCall((request, answers) -> {
          answers.onNext(method.parseResponse(bytes(work.apply((Message) request))));
          answers.onCompleted();
        }));
  }

  private static java.io.InputStream bytes(Message message) {
    return message.toByteString().newInput();
  }

  private static Message prototype(MethodDescriptor<?, ?> method) {
    if (method.getResponseMarshaller() instanceof PrototypeMarshaller<?> marshaller
        && marshaller.getMessagePrototype() instanceof Message message) {
      return message;
    }
    throw new IllegalStateException(method.getFullMethodName() + " answers with no message.");
  }

  private Function<Message, Message> work(RegisterCall call, Message answer) {
    return switch (call) {
      case GET -> request -> records.get(caller(), text(request, "name"));
      case LIST -> request -> list(request, answer);
      case CREATE ->
          request -> records.create(caller(), resource(request), text(request, "reason"));
      case UPDATE ->
          request ->
              records.update(caller(), resource(request), mask(request), text(request, "reason"));
      case MOVE ->
          request ->
              records.move(
                  caller(),
                  text(request, "name"),
                  text(request, "verb"),
                  text(request, "reason"),
                  text(request, "etag"),
                  text(request, "on_date"));
      case LIST_VERSIONS -> request -> versions(request, answer);
    };
  }

  private Message list(Message request, Message answer) {
    Records.Page<T> page =
        records.list(
            caller(),
            text(request, "filter"),
            text(request, "order_by"),
            (Integer) request.getField(field(request, "page_size")),
            text(request, "page_token"));
    return page(answer, page.items(), page.next());
  }

  private Message versions(Message request, Message answer) {
    Records.Page<Records.Version<T>> page =
        records.versions(
            caller(),
            text(request, "name"),
            (Integer) request.getField(field(request, "page_size")),
            text(request, "page_token"));
    FieldDescriptor versions = answer.getDescriptorForType().findFieldByNumber(1);
    List<Message> messages =
        page.items().stream()
            .map(version -> {
              Message.Builder builder = answer.newBuilderForType().newBuilderForField(versions);
              return builder
                  .setField(field(builder, "change"), version.change())
                  .setField(builder.getDescriptorForType().findFieldByNumber(2), version.content())
                  .build();
            })
            .toList();
    return page(answer, messages, page.next());
  }

  private static Message page(Message answer, List<? extends Message> items, String next) {
    Message.Builder builder = answer.newBuilderForType();
    FieldDescriptor list = answer.getDescriptorForType().findFieldByNumber(1);
    items.forEach(item -> builder.addRepeatedField(list, item));
    return builder.setField(field(builder, "next_page_token"), next).build();
  }

  private T resource(Message request) {
    FieldDescriptor field = request.getDescriptorForType().findFieldByNumber(1);
    if (!field.getMessageType().equals(shape.type())) {
      throw new IllegalStateException(
          request.getDescriptorForType().getFullName() + " carries another resource.");
    }
    @SuppressWarnings("unchecked")
    T resource = (T) request.getField(field);
    return resource;
  }

  private static List<String> mask(Message request) {
    return ((FieldMask) request.getField(field(request, "update_mask"))).getPathsList();
  }

  private static String text(Message request, String name) {
    return String.valueOf(request.getField(field(request, name)));
  }

  private static FieldDescriptor field(com.google.protobuf.MessageOrBuilder message, String name) {
    FieldDescriptor field = message.getDescriptorForType().findFieldByName(name);
    if (field == null) {
      throw new IllegalStateException(
          message.getDescriptorForType().getFullName() + " has no field " + name);
    }
    return field;
  }

  private static Caller caller() {
    return CallerContext.current();
  }
}
