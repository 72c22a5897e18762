package oversight.portal.clients;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oversight.identity.Caller;
import oversight.identity.grpc.TokenRelayInterceptor;
import oversight.portal.security.CurrentCaller;

/**
 * The collaborations' services, by slug. What {@link #of} gives out speaks with the caller's token
 * and may be used on any thread; what {@link #ofNobody} gives out speaks with none.
 */
public final class Collaborations {
  private static final Metadata.Key<String> COLLABORATION =
      Metadata.Key.of("oversight-collaboration", Metadata.ASCII_STRING_MARSHALLER);

  private final Map<String, Channel> bySlug;

  Collaborations(Map<String, Channel> channels) {
    Map<String, Channel> named = new LinkedHashMap<>();
    channels.forEach((slug, channel) -> named.put(slug, naming(slug, channel)));
    this.bySlug = named;
  }

  /** The slugs of all there are, in the order in which they are configured. */
  public List<String> slugs() {
    return List.copyOf(bySlug.keySet());
  }

  /**
   * One collaboration's services, called by whoever makes the request under way.
   *
   * @throws UnknownCollaborationException where there is none of this slug
   */
  public CollaborationClient of(String slug) {
    return of(slug, CurrentCaller.get());
  }

  /**
   * One collaboration's services, called by this caller.
   *
   * @throws UnknownCollaborationException where there is none of this slug
   */
  public CollaborationClient of(String slug, Caller caller) {
    return new CollaborationClient(
        slug,
        ClientInterceptors.intercept(channel(slug), new TokenRelayInterceptor(caller::token)));
  }

  /**
   * One collaboration's services, called by nobody: only what anybody may see is answered, also
   * where whoever makes the request under way may see more.
   *
   * @throws UnknownCollaborationException where there is none of this slug
   */
  public CollaborationClient ofNobody(String slug) {
    return new CollaborationClient(slug, channel(slug));
  }

  private Channel channel(String slug) {
    Channel channel = bySlug.get(slug);
    if (channel == null) {
      throw new UnknownCollaborationException(slug);
    }
    return CallMetadata.onto(channel);
  }

  private static Channel naming(String slug, Channel channel) {
    Metadata metadata = new Metadata();
    metadata.put(COLLABORATION, slug);
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(metadata));
  }
}
