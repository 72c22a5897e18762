package oversight.gateway.grpc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.BytesValue;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import oversight.gateway.support.Calls;
import oversight.gateway.support.Calls.Answer;
import oversight.gateway.support.Door;

@Timeout(60)
final class UpstreamLifeTest {
  private static final String CTU = "oversight.ctu.v1.EchoService";

  @Test
  void aProcessThatIsRestartedIsSoonReachedAgain() throws Exception {
    try (Door door = new Door()) {
      Calls calls = Calls.of(door.channel(), CTU, Calls.signedIn(door));
      for (int round = 0; round < 3; round++) {
        assertThat(calls.unary("hello")).isEqualTo("hello");
        door.restartCtu();
        awaitAnswer(calls);
      }
    }
  }

  /**
   * A call on a connection that has just been cut is told UNAVAILABLE: try again. It may be once.
   */
  private static void awaitAnswer(Calls calls) {
    try {
      assertThat(calls.unary("hello")).isEqualTo("hello");
    } catch (StatusRuntimeException cut) {
      assertThat(cut.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
      assertThat(calls.unary("hello again")).isEqualTo("hello again");
    }
  }

  @Test
  void aFeedWhoseProcessDiesEndsAsUnavailable() throws Exception {
    try (Door door = new Door()) {
      Metadata headers = Calls.signedIn(door);
      Iterator<BytesValue> feed = Calls.of(door.channel(), CTU, headers).many("for ever");
      assertThat(feed.next()).isEqualTo(Calls.bytes("first"));
      door.restartCtu();
      StatusRuntimeException failure = Calls.failureOf(feed::next);
      assertThat(failure.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
    }
  }

  @Test
  void aFeedWhereNothingHappensStaysOpenPastTheIdleTimeouts() throws Exception {
    try (Door door = new Door(Map.of("server.netty.idle-timeout", "500ms"))) {
      Answer answer = new Answer();
      ClientCall<BytesValue, BytesValue> feed =
          Calls.of(door.channel(), CTU, Calls.signedIn(door)).follow(answer);
      assertThat(answer.events.take().message()).isEqualTo(Calls.bytes("first"));
      assertThat(answer.events.poll(4, SECONDS)).isNull();
      feed.cancel("enough", null);
    }
  }
}
