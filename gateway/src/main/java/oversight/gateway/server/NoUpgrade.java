package oversight.gateway.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http2.CleartextHttp2ServerUpgradeHandler.PriorKnowledgeUpgradeEvent;

/**
 * Overlooks the wish of an HTTP/1.1 client to go over to HTTP/2 in clear text, which a server may
 * do and RFC 9113 has given up. Netty would collect the body first and refuse any upload with 413,
 * and Java's own HTTP client wishes it with every first request. HTTP/2 by prior knowledge stays.
 */
final class NoUpgrade extends ChannelInboundHandlerAdapter {
  private static final CharSequence SETTINGS = "http2-settings";

  /** Puts itself between the HTTP/1.1 codec and what would upgrade, where they are. */
  static void install(Channel channel) {
    ChannelPipeline pipeline = channel.pipeline();
    ChannelHandlerContext codec = pipeline.context(HttpServerCodec.class);
    if (codec != null) {
      pipeline.addAfter(codec.name(), "oversight.noUpgrade", new NoUpgrade());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request
        && request.headers().contains(HttpHeaderNames.UPGRADE)) {
      request.headers().remove(HttpHeaderNames.UPGRADE).remove(SETTINGS);
    }
    context.fireChannelRead(message);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof PriorKnowledgeUpgradeEvent) {
      context.pipeline().remove(this);
    }
    context.fireUserEventTriggered(event);
  }
}
