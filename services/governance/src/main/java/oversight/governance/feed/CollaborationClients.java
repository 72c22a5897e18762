package oversight.governance.feed;

import java.util.List;
import org.springframework.stereotype.Component;
import oversight.governance.GovernanceProperties;
import oversight.region.Region;

/** A client for each collaboration that the configuration gives an address. */
@Component
final class CollaborationClients implements AutoCloseable {
  private final List<CollaborationClient> clients;

  CollaborationClients(GovernanceProperties properties, Region region, ServiceToken token) {
    this.clients =
        properties.addresses(region).entrySet().stream()
            .map(entry ->
                new CollaborationClient(
                    region.collaboration(entry.getKey()).orElseThrow(), entry.getValue(), token))
            .toList();
  }

  List<CollaborationClient> all() {
    return clients;
  }

  @Override
  public void close() {
    clients.forEach(CollaborationClient::close);
  }
}
