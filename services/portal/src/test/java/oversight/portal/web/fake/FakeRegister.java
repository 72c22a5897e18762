package oversight.portal.web.fake;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import oversight.governance.v1.AvailableDeed;
import oversight.governance.v1.AvailableMove;
import oversight.governance.v1.LinkCondition;
import oversight.governance.v1.RecordChange;
import oversight.governance.v1.RecordInfo;
import oversight.governance.v1.RecordLink;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModel.Call;
import oversight.portal.upstream.Upstream;

/** A register in memory that holds one record, in which something stands in every field. */
public final class FakeRegister implements BindableService {
  /** The last part of the name of the record that each holds. */
  public static final String ID = "01JRECORD00000000000000000";

  private final RegisterModel model;
  private final Map<String, Message> records = new LinkedHashMap<>();

  /** A register whose texts are these. */
  public FakeRegister(RegisterModel model, UnaryOperator<String> text) {
    this.model = model;
    Message record = new FullMessage(text).like(model.prototype());
    records.put(ID, dressed(record, model.collection() + "/" + ID));
  }

  private Message dressed(Message record, String name) {
    Message.Builder builder = record.toBuilder();
    set(builder, "name", name);
    set(builder, "etag", "v3");
    FieldDescriptor state = model.type().findFieldByName("state");
    builder.setField(state, state.getEnumType().getValues().get(1));
    RecordInfo.Builder info =
        RecordInfo.newBuilder()
            .setVersion(3)
            .setCreatedBy("rpo")
            .setCreateTime(Samples.time("2016-01-04T09:00:00Z"))
            .setUpdatedBy("pcc.west-mercia")
            .setUpdateTime(Samples.time("2016-02-02T09:00:00Z"))
            .setEditable(true)
            .addRemarks("It was due on 1 March 2016 and is not done.")
            .addMoves(
                AvailableMove.newBuilder()
                    .setVerb("forward")
                    .setLabel("Move it on")
                    .setDayLabel("Day on which it happened")
                    .setDayHint("Leave it empty for today.")
                    .setState("NEXT"))
            .addMoves(
                AvailableMove.newBuilder()
                    .setVerb("withdraw")
                    .setLabel("Withdraw")
                    .setState("WITHDRAWN")
                    .setNeedsReason(true))
            .addLinks(
                RecordLink.newBuilder()
                    .setField("board")
                    .setName("boards/" + ID)
                    .setTitle("Regional Governance Group")
                    .setState("ACTIVE")
                    .setCondition(LinkCondition.LINKED))
            .addReferredBy(
                RecordLink.newBuilder()
                    .setField("meeting")
                    .setName("actions/" + ID)
                    .setTitle("Write to the Home Office")
                    .setState("WITHDRAWN")
                    .setCondition(LinkCondition.TARGET_WITHDRAWN));
    model.fields().stream()
        .filter(field -> !RegisterModel.isOutput(field))
        .forEach(field -> info.addEditableFields(field.getName()));
    model.fields().stream()
        .filter(field -> !RegisterModel.shown(field).getDeed().isEmpty())
        .forEach(field ->
            info.addDeeds(
                AvailableDeed.newBuilder()
                    .setField(field.getName())
                    .setLabel(RegisterModel.shown(field).getDeed())));
    builder.setField(model.type().findFieldByName("record"), info.build());
    return builder.build();
  }

  @Override
  public ServerServiceDefinition bindService() {
    ServerServiceDefinition.Builder service = ServerServiceDefinition.builder(model.service());
    for (Call call : Call.values()) {
      add(service, model.method(call), call);
    }
    return service.build();
  }

  private void add(
      ServerServiceDefinition.Builder service,
      MethodDescriptor<Message, Message> method,
      Call call) {
    service.addMethod(
        method,
        ServerCalls.asyncUnaryCall((request, answers) -> {
          if (call == Call.UPDATE && isStale(request)) {
            answers.onError(
                Upstream.refusal(
                    Status.Code.ABORTED, "STALE_ETAG", "Somebody changed this record."));
            return;
          }
          Message answer = answer(method, call, request);
          if (answer == null) {
            answers.onError(Status.NOT_FOUND.asRuntimeException());
          } else {
            answers.onNext(answer);
            answers.onCompleted();
          }
        }));
  }

  private @org.jspecify.annotations.Nullable Message answer(
      MethodDescriptor<Message, Message> method, Call call, Message request) {
    return switch (call) {
      case GET, MOVE -> records.get(id(RegisterModel.text(request, "name")));
      case LIST -> page(method, new ArrayList<>(records.values()));
      case CREATE -> keep(request, ID.replace("RECORD", "OPENED"));
      case UPDATE ->
          keep(
              request,
              id(
                  RegisterModel.text(
                      (Message)
                          request.getField(request.getDescriptorForType().findFieldByNumber(1)),
                      "name")));
      case VERSIONS -> page(method, List.of(version(method)));
    };
  }

  private static boolean isStale(Message request) {
    Message given = (Message) request.getField(request.getDescriptorForType().findFieldByNumber(1));
    return RegisterModel.text(given, "etag").equals("v2");
  }

  private Message keep(Message request, String id) {
    Message given = (Message) request.getField(request.getDescriptorForType().findFieldByNumber(1));
    Message kept = dressed(given, model.collection() + "/" + id);
    records.put(id, kept);
    return kept;
  }

  /** What was last kept under an id. */
  public @org.jspecify.annotations.Nullable Message kept(String id) {
    return records.get(id);
  }

  private Message version(MethodDescriptor<Message, Message> method) {
    Message.Builder page = prototype(method).newBuilderForType();
    Message.Builder version =
        page.newBuilderForField(page.getDescriptorForType().findFieldByNumber(1));
    return version
        .setField(
            version.getDescriptorForType().findFieldByNumber(1),
            RecordChange.newBuilder()
                .setVersion(3)
                .setVerb("update")
                .setState("OPEN")
                .setChangedBy("rpo")
                .setChangeTime(Samples.time("2016-02-02T09:00:00Z"))
                .setReason("The board asked.")
                .addChangedFields("title")
                .build())
        .setField(
            version.getDescriptorForType().findFieldByNumber(2),
            java.util.Objects.requireNonNull(records.get(ID)))
        .build();
  }

  private static Message page(MethodDescriptor<Message, Message> method, List<Message> items) {
    Message.Builder page = prototype(method).newBuilderForType();
    items.forEach(
        item -> page.addRepeatedField(page.getDescriptorForType().findFieldByNumber(1), item));
    return page.build();
  }

  private static Message prototype(MethodDescriptor<Message, Message> method) {
    return java.util.Objects.requireNonNull(
        ((MethodDescriptor.PrototypeMarshaller<Message>) method.getResponseMarshaller())
            .getMessagePrototype());
  }

  private static String id(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  private static void set(Message.Builder builder, String field, Object value) {
    builder.setField(builder.getDescriptorForType().findFieldByName(field), value);
  }
}
