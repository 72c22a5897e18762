package oversight.identity.grpc;

import io.grpc.Metadata;
import oversight.identity.Caller;

/** Told of calls that are not let in. */
@FunctionalInterface
public interface RefusedCalls {
  /** Tells nobody. */
  RefusedCalls UNHEARD = (caller, method, headers) -> {};

  /**
   * A caller who is known may not make this call.
   *
   * @param method the full name of the RPC
   * @param headers of the call
   */
  void denied(Caller caller, String method, Metadata headers);
}
