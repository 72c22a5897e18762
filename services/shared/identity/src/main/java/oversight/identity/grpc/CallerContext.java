package oversight.identity.grpc;

import io.grpc.Context;
import oversight.identity.Caller;
import oversight.identity.InvalidTokenException;

/** The caller of the gRPC call under way. */
public final class CallerContext {
  /** Where the caller is kept; set by {@link CallerServerInterceptor}. */
  public static final Context.Key<Caller> KEY = Context.key("oversight-caller");

  private CallerContext() {}

  /**
   * The caller.
   *
   * @throws InvalidTokenException outside of an authenticated call
   */
  public static Caller current() {
    Caller caller = KEY.get();
    if (caller == null) {
      throw new InvalidTokenException("The call is not authenticated.");
    }
    return caller;
  }
}
