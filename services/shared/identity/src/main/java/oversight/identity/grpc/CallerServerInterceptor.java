package oversight.identity.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Map;
import oversight.identity.Caller;
import oversight.identity.CallerReader;
import oversight.identity.IdentityUnavailableException;
import oversight.identity.InvalidTokenException;
import oversight.identity.Permission;

/**
 * Lets a call in where its token is good and one of the caller's roles has the permission that the
 * called method needs. A method that is not in the table is refused to everybody. What anybody may
 * see needs no token; but one that is sent must be good.
 */
public final class CallerServerInterceptor implements ServerInterceptor {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final String SCHEME = "bearer ";

  /** Answered to anybody: it says only whether the process serves. */
  private static final String HEALTH = "grpc.health.v1.Health";

  private final CallerReader reader;
  private final Map<String, Permission> permissions;
  private final RefusedCalls refusals;

  /**
   * Guards a server.
   *
   * @param reader verifies tokens
   * @param permissions what each method needs, by full method name ({@code package.Service/Method})
   */
  public CallerServerInterceptor(CallerReader reader, Map<String, Permission> permissions) {
    this(reader, permissions, RefusedCalls.UNHEARD);
  }

  /**
   * Guards a server.
   *
   * @param reader verifies tokens
   * @param permissions what each method needs, by full method name ({@code package.Service/Method})
   * @param refusals told of calls that are not let in
   */
  public CallerServerInterceptor(
      CallerReader reader, Map<String, Permission> permissions, RefusedCalls refusals) {
    this.refusals = refusals;
    this.reader = reader;
    this.permissions = Map.copyOf(permissions);
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    String method = call.getMethodDescriptor().getFullMethodName();
    if (HEALTH.equals(call.getMethodDescriptor().getServiceName())) {
      return next.startCall(call, headers);
    }
    Permission needed = permissions.get(method);
    if (needed != null && needed.isAnybodys() && !headers.containsKey(AUTHORIZATION)) {
      return as(Caller.ANYBODY, call, headers, next);
    }
    Caller caller;
    try {
      caller = reader.read(token(headers));
    } catch (InvalidTokenException refused) {
      return Refusals.notAuthenticated(call, refused);
    } catch (IdentityUnavailableException unknown) {
      return Refusals.unavailable(call, unknown);
    }
    if (needed == null || !(needed.isAnybodys() || caller.may(needed))) {
      refusals.denied(caller, method, headers);
      return Refusals.denied(call, needed);
    }
    return as(caller, call, headers, next);
  }

  private static <Q, A> ServerCall.Listener<Q> as(
      Caller caller, ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return Contexts.interceptCall(
        Context.current().withValue(CallerContext.KEY, caller), call, headers, next);
  }

  private static String token(Metadata headers) {
    Iterable<String> all = headers.getAll(AUTHORIZATION);
    String found = null;
    if (all != null) {
      for (String value : all) {
        if (found != null) {
          throw new InvalidTokenException("A call must carry one token, not several.");
        }
        found = value;
      }
    }
    if (found == null
        || !found.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        || found.length() == SCHEME.length()) {
      throw new InvalidTokenException("The call carries no bearer token.");
    }
    return found.substring(SCHEME.length()).strip();
  }
}
