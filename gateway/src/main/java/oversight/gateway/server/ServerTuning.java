package oversight.gateway.server;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The limits of HTTP/2 from outside, and none of the way there but prior knowledge and ALPN. */
@Component
final class ServerTuning implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
  /** Calls at once on one connection; a client with many followed feeds keeps one. */
  private static final long STREAMS = 500;

  /** What a client may send before it is read: enough for an upload over a slow line. */
  private static final int WINDOW_BYTES = 256 * 1024;

  private static final int RESETS = 3_000;
  private static final int RESETS_SECONDS = 30;

  private static final Duration PING_PATIENCE = Duration.ofSeconds(10);

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(server ->
        server
            .doOnChannelInit((observer, channel, remote) -> {
              NoUpgrade.install(channel);
              BrokenBody.install(channel);
            })
            .http2Settings(settings ->
                settings
                    .maxConcurrentStreams(STREAMS)
                    .initialWindowSize(WINDOW_BYTES)
                    .maxHeaderListSize(32 * 1024)
                    // Each call that a client gives up is a reset; Netty's 200 in 30 s would cut
                    // off one
                    // that ends its feeds at once. Enough is left against the rapid-reset attack.
                    .maxDecodedRstFramesPerWindow(RESETS, RESETS_SECONDS)
                    .maxEncodedRstFramesPerWindow(RESETS, RESETS_SECONDS)
                    .pingAckTimeout(PING_PATIENCE)));
  }
}
