package oversight.portal.clients;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oversight.governance.v1.CalendarServiceGrpc;
import oversight.governance.v1.CalendarServiceGrpc.CalendarServiceBlockingStub;
import oversight.governance.v1.DocumentServiceGrpc;
import oversight.governance.v1.DocumentServiceGrpc.DocumentServiceBlockingStub;
import oversight.governance.v1.ListRegisterSummariesRequest;
import oversight.governance.v1.PackServiceGrpc;
import oversight.governance.v1.PackServiceGrpc.PackServiceBlockingStub;
import oversight.governance.v1.RegisterSummary;
import oversight.governance.v1.RegisterSummaryServiceGrpc;
import oversight.governance.v1.ReminderServiceGrpc;
import oversight.governance.v1.ReminderServiceGrpc.ReminderServiceBlockingStub;
import oversight.governance.v1.SearchServiceGrpc;
import oversight.governance.v1.SearchServiceGrpc.SearchServiceBlockingStub;
import oversight.identity.grpc.TokenRelayInterceptor;
import oversight.portal.security.CurrentCaller;
import oversight.returns.v1.AuditServiceGrpc;
import oversight.returns.v1.AuditServiceGrpc.AuditServiceBlockingStub;

/**
 * The governance service, called by whoever makes the request under way. Ask for one stub a call,
 * on the request's own thread.
 */
public final class Governance {
  private final Channel channel;

  Governance(Channel channel) {
    this.channel = channel;
  }

  /** Packs, for what is one question and one answer. */
  public PackServiceBlockingStub packs() {
    return Deadlines.read(stub());
  }

  /** Packs, with time enough to compile or to render one. */
  public PackServiceBlockingStub documents() {
    return Deadlines.transfer(stub());
  }

  /** A register. */
  public RegisterClient register(RegisterModel model) {
    return new RegisterClient(relaying(), model);
  }

  /** How much stands on each register, by its collection. */
  public Map<String, RegisterSummary> registerSummaries() {
    return Deadlines.read(RegisterSummaryServiceGrpc.newBlockingStub(relaying()))
        .listRegisterSummaries(ListRegisterSummariesRequest.getDefaultInstance())
        .getRegistersList()
        .stream()
        .collect(
            Collectors.toMap(
                RegisterSummary::getRegister,
                Function.identity(),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  /** Finds words in the registers. */
  public SearchServiceBlockingStub search() {
    return Deadlines.read(SearchServiceGrpc.newBlockingStub(relaying()));
  }

  /** Who did what and was shown what. */
  public AuditServiceBlockingStub audit() {
    return Deadlines.transfer(AuditServiceGrpc.newBlockingStub(relaying()));
  }

  /** The same, in nobody's name: for what anybody may read. */
  public PackServiceBlockingStub packsOfNobody() {
    return Deadlines.transfer(PackServiceGrpc.newBlockingStub(CallMetadata.onto(channel)));
  }

  /** The caller's calendar and its secret addresses. */
  public CalendarServiceBlockingStub calendars() {
    return Deadlines.transfer(CalendarServiceGrpc.newBlockingStub(relaying()));
  }

  /** The same, in nobody's name: for what a secret opens. */
  public CalendarServiceBlockingStub calendarsOfNobody() {
    return Deadlines.transfer(CalendarServiceGrpc.newBlockingStub(CallMetadata.onto(channel)));
  }

  /** The caller's reminders. */
  public ReminderServiceBlockingStub reminders() {
    return Deadlines.read(ReminderServiceGrpc.newBlockingStub(relaying()));
  }

  /** The same, in nobody's name: for links in mails. */
  public ReminderServiceBlockingStub remindersOfNobody() {
    return Deadlines.read(ReminderServiceGrpc.newBlockingStub(CallMetadata.onto(channel)));
  }

  /** Records as papers. */
  public DocumentServiceBlockingStub recordDocuments() {
    return Deadlines.transfer(DocumentServiceGrpc.newBlockingStub(relaying()));
  }

  private PackServiceBlockingStub stub() {
    return PackServiceGrpc.newBlockingStub(relaying());
  }

  private Channel relaying() {
    String token = CurrentCaller.get().token();
    return ClientInterceptors.intercept(
        CallMetadata.onto(channel), new TokenRelayInterceptor(() -> token));
  }
}
