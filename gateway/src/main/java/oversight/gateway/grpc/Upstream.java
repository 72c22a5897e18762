package oversight.gateway.grpc;

import reactor.netty.http.client.HttpClient;

/**
 * A process that answers gRPC.
 *
 * @param slug {@code cmpg}, or {@code governance}
 * @param client speaks clear-text HTTP/2 to it
 */
record Upstream(String slug, HttpClient client) {}
