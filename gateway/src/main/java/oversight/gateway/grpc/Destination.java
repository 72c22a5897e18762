package oversight.gateway.grpc;

import oversight.gateway.refusal.Refusal;

/** Where a call goes. */
sealed interface Destination {
  /** To a process. */
  record To(Upstream upstream) implements Destination {}

  /** Nowhere. */
  record Nowhere(Refusal refusal) implements Destination {}
}
