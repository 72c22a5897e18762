package oversight.collaboration.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import oversight.testing.TestIssuer;

/**
 * Calls every RPC as every kind of caller and writes down who is let in, in the form in which a
 * test says who should be: a row for each RPC, a column for each caller, {@code +} for let in and
 * {@code -} for denied.
 */
public final class AccessTable {
  private static final int SECONDS = 20;

  private final RunningCollaboration service;
  private final TestIssuer issuer;
  private final Map<String, Message> requests = new LinkedHashMap<>();

  /** A kind of caller, each with the organisation that its role belongs to. */
  private record Kind(String title, String organisation, List<String> roles) {}

  /** Calls this service. */
  public AccessTable(RunningCollaboration service, TestIssuer issuer) {
    this.service = service;
    this.issuer = issuer;
  }

  /** What an RPC is called with: a request that is well formed. */
  public AccessTable with(MethodDescriptor<?, ?> method, Message request) {
    requests.put(method.getFullMethodName(), request);
    return this;
  }

  private static List<Kind> kinds(String collaboration, List<String> more) {
    List<Kind> kinds =
        List.of(
            new Kind("analyst", "west-mercia", List.of("analyst")),
            new Kind("system", "west-mercia", List.of("system")),
            new Kind("approver", "west-mercia", List.of("approver")),
            new Kind("unit", collaboration, List.of("analyst")),
            new Kind("author", collaboration, List.of("author")),
            new Kind("pcc", "pcc-west-mercia", List.of("pcc")),
            new Kind("rpo", "regional-policy", List.of("rpo")),
            new Kind("engineer", "regional-policy", List.of("engineer")),
            new Kind("service", "", List.of("service")),
            new Kind("nobody", "west-mercia", List.of("offline_access")));
    return kinds.stream()
        .map(kind -> {
          List<String> roles = new ArrayList<>(kind.roles());
          roles.addAll(more);
          return new Kind(kind.title(), kind.organisation(), roles);
        })
        .toList();
  }

  /** The table of all RPCs of the service; every one must have a request. */
  public String table(String collaboration, String... moreRoles) {
    List<Kind> kinds = kinds(collaboration, List.of(moreRoles));
    StringBuilder table = new StringBuilder();
    table.append(kinds.stream().map(Kind::title).collect(Collectors.joining(" ", "RPC ", "\n")));
    for (MethodDescriptor<?, ?> method : methods()) {
      table.append(shortName(method));
      for (Kind kind : kinds) {
        String token =
            issuer.token(
                kind.title() + ".of.access",
                kind.organisation(),
                kind.roles().toArray(String[]::new));
        table.append(' ').append(mark(call(service.as(token), method)));
      }
      table.append('\n');
    }
    return table.toString();
  }

  /** How each RPC refuses a channel: a line for each that does not answer UNAUTHENTICATED. */
  public List<String> letInBy(Channel channel) {
    List<String> letIn = new ArrayList<>();
    for (MethodDescriptor<?, ?> method : methods()) {
      Refused outcome = call(channel, method);
      if (outcome.code() != Code.UNAUTHENTICATED || !outcome.reason().equals("NOT_AUTHENTICATED")) {
        letIn.add(shortName(method) + " " + outcome);
      }
    }
    return letIn;
  }

  /** The RPCs that answer whoever brings no token, by their short names. */
  public List<String> openToAnybody() {
    return letInBy(service.anonymous()).stream()
        .map(outcome -> outcome.substring(0, outcome.indexOf(' ')))
        .toList();
  }

  /** Every method of the contract that the service answers. */
  public List<MethodDescriptor<?, ?>> methods() {
    List<MethodDescriptor<?, ?>> methods = new ArrayList<>();
    service.services().stream()
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .forEach(each -> methods.addAll(each.getMethods()));
    assertThat(methods)
        .as("an RPC that the table of permissions does not name")
        .allSatisfy(method -> assertThat(requests).containsKey(method.getFullMethodName()));
    return methods;
  }

  private static String shortName(MethodDescriptor<?, ?> method) {
    return String.valueOf(method.getBareMethodName());
  }

  private static String mark(Refused outcome) {
    return switch (outcome.code()) {
      case PERMISSION_DENIED -> {
        assertThat(outcome.reason()).isEqualTo("PERMISSION_DENIED");
        assertThat(outcome.metadata()).containsKey("permission");
        yield "-";
      }
      case UNAUTHENTICATED, UNKNOWN, INTERNAL, UNAVAILABLE, UNIMPLEMENTED, DEADLINE_EXCEEDED ->
          outcome.toString();
      default -> "+";
    };
  }

  /** The outcome of a call with the RPC's request; code OK where it answered. */
  private Refused call(Channel channel, MethodDescriptor<?, ?> method) {
    Message request = requests.get(method.getFullMethodName());
    if (request == null) {
      throw new IllegalStateException(method.getFullMethodName());
    }
    return Answered.by(channel, method, request, SECONDS).end();
  }
}
