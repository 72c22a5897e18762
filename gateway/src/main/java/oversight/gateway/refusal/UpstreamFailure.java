package oversight.gateway.refusal;

import io.grpc.Status.Code;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;

/** What it means to the caller when the way to the process behind breaks. */
public final class UpstreamFailure {
  private UpstreamFailure() {}

  /** Says whether the failure is one of the way to the process behind, or of that process. */
  public static boolean is(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof ConnectException
          || one instanceof ConnectTimeoutException
          || one instanceof UnknownHostException
          || one instanceof PrematureCloseException
          || one instanceof AbortedException
          || one instanceof ClosedChannelException
          || one instanceof SocketException
          || late(one)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the refusal of a call whose upstream failed. */
  public static Refusal refusal(Throwable failure, String upstream) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (late(one)) {
        return Refusal.of(
            HttpStatus.GATEWAY_TIMEOUT,
            Code.UNAVAILABLE,
            Reasons.UNAVAILABLE,
            upstream + " did not answer in time; try again.");
      }
    }
    return Refusal.unavailable(upstream + " does not answer; try again.");
  }

  private static boolean late(Throwable one) {
    return one instanceof TimeoutException || one instanceof ReadTimeoutException;
  }
}
