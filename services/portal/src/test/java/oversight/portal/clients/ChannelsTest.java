package oversight.portal.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Channel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.ListMeasuresResponse;
import oversight.returns.v1.MeasureServiceGrpc;
import oversight.returns.v1.MeasureServiceGrpc.MeasureServiceImplBase;

class ChannelsTest {
  private final Channels channels = new Channels();

  @AfterEach
  void close() throws InterruptedException {
    channels.destroy();
  }

  @Test
  void addressHasOneChannelHoweverManyShareIt() throws IOException, InterruptedException {
    Server server = serve(0);
    String address = "localhost:" + server.getPort();

    assertThat(ask(channels.to(address))).isEqualTo(Status.Code.OK);
    assertThat(ask(channels.to(address))).isEqualTo(Status.Code.OK);
    server.shutdownNow().awaitTermination();
  }

  @Test
  void serviceIsReachedSoonAfterItsRestartHoweverLongItWasGone()
      throws IOException, InterruptedException {
    Server before = serve(0);
    int port = before.getPort();
    Channel channel = channels.to("localhost:" + port);
    assertThat(ask(channel)).isEqualTo(Status.Code.OK);
    before.shutdownNow().awaitTermination();
    await()
        .during(Duration.ofSeconds(6))
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(400))
        .until(() -> ask(channel) == Status.Code.UNAVAILABLE);

    Server after = serve(port);
    await()
        .atMost(Duration.ofMillis(1800))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> ask(channel) == Status.Code.OK);
    after.shutdownNow().awaitTermination();
  }

  private static Status.Code ask(Channel channel) {
    try {
      ListMeasuresResponse answer =
          Deadlines.read(MeasureServiceGrpc.newBlockingStub(channel))
              .listMeasures(ListMeasuresRequest.getDefaultInstance());
      assertThat(answer.getMeasuresList()).isEmpty();
      return Status.Code.OK;
    } catch (StatusRuntimeException refused) {
      return refused.getStatus().getCode();
    }
  }

  private static Server serve(int port) throws IOException {
    return NettyServerBuilder.forAddress(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
        .addService(
            new MeasureServiceImplBase() {
              @Override
              public void listMeasures(
                  ListMeasuresRequest request, StreamObserver<ListMeasuresResponse> observer) {
                observer.onNext(ListMeasuresResponse.getDefaultInstance());
                observer.onCompleted();
              }
            })
        .build()
        .start();
  }
}
