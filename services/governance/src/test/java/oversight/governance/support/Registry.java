package oversight.governance.support;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ClientCalls;
import java.util.Arrays;
import java.util.List;

/** A register called by somebody, whichever register it is. */
public final class Registry<T extends Message> {
  private final Channel channel;
  private final ServiceDescriptor service;
  private final T prototype;

  /** The register of this resource, called through this channel. */
  public Registry(Channel channel, ServiceDescriptor service, T prototype) {
    this.channel = channel;
    this.service = service;
    this.prototype = prototype;
  }

  /** The same register, called by somebody else. */
  public Registry<T> by(Channel other) {
    return new Registry<>(other, service, prototype);
  }

  /** Opens a record. */
  public T create(T content) {
    return resource("Create", new Object[] {1, content});
  }

  /** Opens a record written as proto3 JSON. */
  public T createFrom(String json) throws InvalidProtocolBufferException {
    Message.Builder content = prototype.newBuilderForType();
    JsonFormat.parser().merge(json, content);
    return create(cast(content.build()));
  }

  /** Returns one. */
  public T get(Message record) {
    return get(name(record));
  }

  /** Returns one by its name. */
  public T get(String name) {
    return resource("Get", new Object[] {1, name});
  }

  /** Changes one. */
  public T update(T record, String... fields) {
    return resource(
        "Update",
        new Object[] {1, record},
        2,
        FieldMask.newBuilder().addAllPaths(List.of(fields)).build());
  }

  /** Moves one. */
  public T move(Message record, String verb, String reason) {
    return resource("Move", new Object[] {1, name(record), 2, verb, 3, reason});
  }

  /** Moves one, saying on which day it happened. */
  public T move(Message record, String verb, String reason, String onDate) {
    return resource("Move", new Object[] {1, name(record), 2, verb, 3, reason, 5, onDate});
  }

  /** Lists them. */
  public Page<T> list(String filter, String order, int size, String token) {
    return page("List", "", new Object[] {1, size, 2, token, 3, filter, 4, order});
  }

  /** The names of all that the filter finds. */
  public List<String> names(String filter) {
    return list(filter, "", 1000, "").items().stream().map(Registry::name).toList();
  }

  /** The history of one. */
  @SuppressWarnings("unchecked")
  public List<Message> versions(Message record) {
    Message answer = call(method("List", "Versions"), new Object[] {1, name(record)});
    return (List<Message>) answer.getField(answer.getDescriptorForType().findFieldByNumber(1));
  }

  /** A page of a list. */
  public record Page<T>(List<T> items, String next) {}

  /** The name of a record. */
  public static String name(Message record) {
    return text(record, "name");
  }

  /** A field of a record as text. */
  public static String text(Message record, String field) {
    return String.valueOf(record.getField(record.getDescriptorForType().findFieldByName(field)));
  }

  private T resource(String prefix, Object[] first, Object... more) {
    Object[] fields = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, fields, first.length, more.length);
    return cast(call(method(prefix, ""), fields));
  }

  private Page<T> page(String prefix, String suffix, Object[] fields) {
    Message answer = call(method(prefix, suffix), fields);
    FieldDescriptor items = answer.getDescriptorForType().findFieldByNumber(1);
    return new Page<>(
        ((List<?>) answer.getField(items)).stream().map(item -> cast((Message) item)).toList(),
        text(answer, "next_page_token"));
  }

  @SuppressWarnings("unchecked")
  private T cast(Message message) {
    return (T) prototype.getClass().cast(message);
  }

  private MethodDescriptor<?, ?> method(String prefix, String suffix) {
    return service.getMethods().stream()
        .filter(method -> String.valueOf(method.getBareMethodName()).startsWith(prefix))
        .filter(method ->
            String.valueOf(method.getBareMethodName()).endsWith("Versions")
                == suffix.equals("Versions"))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private Message call(MethodDescriptor<?, ?> method, Object[] fields) {
    MethodDescriptor<Message, Message> typed = (MethodDescriptor<Message, Message>) method;
    Message prototypeOfRequest =
        java.util.Objects.requireNonNull(
            ((PrototypeMarshaller<Message>) typed.getRequestMarshaller()).getMessagePrototype());
    Message.Builder request = prototypeOfRequest.newBuilderForType();
    for (int index = 0; index < fields.length; index += 2) {
      request.setField(
          request.getDescriptorForType().findFieldByNumber((Integer) fields[index]),
          fields[index + 1]);
    }
    return ClientCalls.blockingUnaryCall(channel, typed, CallOptions.DEFAULT, request.build());
  }
}
