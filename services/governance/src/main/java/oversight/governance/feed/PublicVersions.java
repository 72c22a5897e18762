package oversight.governance.feed;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.PublicReport;
import oversight.service.error.ServiceException;

/** Public versions of reports, asked for in nobody's name: what it gets anybody may have. */
@Component
public class PublicVersions {
  private final CollaborationClients clients;

  PublicVersions(CollaborationClients clients) {
    this.clients = clients;
  }

  /**
   * The latest public version of a collaboration's report; empty where there is none.
   *
   * @throws ServiceException with UNAVAILABLE where the collaboration does not answer
   */
  public Optional<PublicReport> latest(String collaboration, String quarter) {
    return clients.all().stream()
        .filter(client -> client.collaboration().slug().equals(collaboration))
        .findFirst()
        .flatMap(client -> fetch(client, quarter));
  }

  private static Optional<PublicReport> fetch(CollaborationClient client, String quarter) {
    try {
      return Optional.of(client.fetchPublic(quarter));
    } catch (StatusRuntimeException refused) {
      if (refused.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return Optional.empty();
      }
      ServiceException unavailable =
          new ServiceException(
              ErrorReason.ERROR_REASON_UNAVAILABLE,
              "The %s does not answer. Please try again.".formatted(client.collaboration().name()),
              Map.of());
      unavailable.initCause(refused);
      throw unavailable;
    }
  }
}
