package oversight.portal.clients;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.stub.ClientCalls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import oversight.portal.clients.RegisterModel.Call;

/** A register, called by whoever makes the request under way. */
public final class RegisterClient {
  private static final int PAGE = 500;
  private static final long SECONDS = 10;

  private final Channel channel;
  private final RegisterModel model;

  RegisterClient(Channel channel, RegisterModel model) {
    this.channel = channel;
    this.model = model;
  }

  /** A list as the caller asks for it. */
  public record Query(String filter, String orderBy, int pageSize, String pageToken) {
    /** Everything that a filter finds. */
    public static Query of(String filter, String orderBy) {
      return new Query(filter, orderBy, 0, "");
    }
  }

  /** A page of a list: {@code ListBoardsResponse}. */
  public Message list(Query query) {
    Message.Builder request = model.request(Call.LIST);
    set(request, "filter", query.filter());
    set(request, "order_by", query.orderBy());
    set(request, "page_size", query.pageSize());
    set(request, "page_token", query.pageToken());
    return call(Call.LIST, request);
  }

  /** Every record that a filter finds, page after page. */
  public List<Message> all(String filter, String orderBy) {
    List<Message> records = new ArrayList<>();
    String token = "";
    do {
      Message page = list(new Query(filter, orderBy, PAGE, token));
      records.addAll(items(page));
      token = RegisterModel.text(page, "next_page_token");
    } while (!token.isEmpty());
    return records;
  }

  /** One record. */
  public Message get(String id) {
    return call(Call.GET, set(model.request(Call.GET), "name", name(id)));
  }

  /** Opens a record. */
  public Message create(Message record, String reason) {
    Message.Builder request = model.request(Call.CREATE);
    request.setField(resource(request), record);
    return call(Call.CREATE, set(request, "reason", reason));
  }

  /** Changes a record; the mask names fields as the contract or as JSON spells them. */
  public Message update(Message record, Collection<String> mask, String reason) {
    Message.Builder request = model.request(Call.UPDATE);
    request.setField(resource(request), record);
    set(request, "update_mask", FieldMask.newBuilder().addAllPaths(mask).build());
    return call(Call.UPDATE, set(request, "reason", reason));
  }

  /**
   * Moves a record.
   *
   * @param onDate the day on which it happened, ISO 8601; empty where the move carries none
   */
  public Message move(String id, String verb, String reason, String etag, String onDate) {
    Message.Builder request = set(model.request(Call.MOVE), "name", name(id));
    set(request, "verb", verb);
    set(request, "reason", reason);
    set(request, "on_date", onDate);
    return call(Call.MOVE, set(request, "etag", etag));
  }

  /** A record's history: {@code ListBoardVersionsResponse}. */
  public Message versions(String id, int pageSize, String pageToken) {
    Message.Builder request = set(model.request(Call.VERSIONS), "name", name(id));
    set(request, "page_size", pageSize);
    return call(Call.VERSIONS, set(request, "page_token", pageToken));
  }

  /** What a page lists. */
  @SuppressWarnings("unchecked")
  public static List<Message> items(Message page) {
    return (List<Message>) page.getField(page.getDescriptorForType().findFieldByNumber(1));
  }

  private String name(String id) {
    return model.collection() + "/" + id;
  }

  private static FieldDescriptor resource(Message.Builder request) {
    return request.getDescriptorForType().findFieldByNumber(1);
  }

  private static Message.Builder set(Message.Builder request, String field, Object value) {
    FieldDescriptor descriptor = request.getDescriptorForType().findFieldByName(field);
    if (descriptor == null) {
      throw new IllegalStateException(
          request.getDescriptorForType().getFullName() + " has no field " + field);
    }
    return request.setField(descriptor, value);
  }

  private Message call(Call call, Message.Builder request) {
    return ClientCalls.blockingUnaryCall(
        channel,
        model.method(call),
        CallOptions.DEFAULT.withDeadlineAfter(SECONDS, TimeUnit.SECONDS),
        request.build());
  }
}
