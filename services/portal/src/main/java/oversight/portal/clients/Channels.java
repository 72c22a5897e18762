package oversight.portal.clients;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;

/** One channel for each address, opened when first used and closed with the portal. */
final class Channels implements DisposableBean {
  /** Servers of gRPC Java take pings no oftener than every five minutes by default. */
  private static final long KEEP_ALIVE_MINUTES = 6;

  private static final long KEEP_ALIVE_TIMEOUT_SECONDS = 20;

  /** A page of 50,000 figures, or a report with its canonical JSON, is well under it. */
  private static final int LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;

  private final Map<String, ManagedChannel> byAddress = new LinkedHashMap<>();

  synchronized Channel to(String address) {
    ManagedChannel channel = byAddress.computeIfAbsent(address, Channels::open);
    return ClientInterceptors.intercept(channel, new Reconnecting(channel));
  }

  private static ManagedChannel open(String address) {
    return NettyChannelBuilder.forTarget(address)
        .usePlaintext()
        .defaultLoadBalancingPolicy("round_robin")
        .keepAliveTime(KEEP_ALIVE_MINUTES, TimeUnit.MINUTES)
        .keepAliveTimeout(KEEP_ALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .maxInboundMessageSize(LARGEST_ANSWER_BYTES)
        .build();
  }

  @Override
  public synchronized void destroy() throws InterruptedException {
    byAddress.values().forEach(ManagedChannel::shutdown);
    for (ManagedChannel channel : byAddress.values()) {
      if (!channel.awaitTermination(KEEP_ALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        channel.shutdownNow();
      }
    }
  }
}
