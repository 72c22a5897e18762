package oversight.gateway.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.CleartextHttp2ServerUpgradeHandler.PriorKnowledgeUpgradeEvent;
import io.netty.util.ReferenceCountUtil;

/**
 * Breaks off a request over HTTP/1.1 whose body's framing is broken. Netty hands the damage on as
 * the body's last part, and what came before it would pass for the whole: half a file of figures
 * would be taken for all of it.
 */
final class BrokenBody extends ChannelInboundHandlerAdapter {
  /** Puts itself behind the HTTP/1.1 codec, where there is one. */
  static void install(Channel channel) {
    ChannelPipeline pipeline = channel.pipeline();
    ChannelHandlerContext codec = pipeline.context(HttpServerCodec.class);
    if (codec != null) {
      pipeline.addAfter(codec.name(), "oversight.brokenBody", new BrokenBody());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpContent part
        && !(message instanceof HttpRequest)
        && part.decoderResult().isFailure()) {
      ReferenceCountUtil.release(message);
      refuse(context);
    } else {
      context.fireChannelRead(message);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof PriorKnowledgeUpgradeEvent) {
      context.pipeline().remove(this);
    }
    context.fireUserEventTriggered(event);
  }

  /** Where an answer is under way already, the codec refuses this one, and the line is cut. */
  private static void refuse(ChannelHandlerContext context) {
    DefaultFullHttpResponse refusal =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
    refusal
        .headers()
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set(HttpHeaderNames.CONTENT_LENGTH, 0);
    context.writeAndFlush(refusal).addListener(ChannelFutureListener.CLOSE);
  }
}
