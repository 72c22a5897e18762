package oversight.portal.api.feed;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.ListReportEventsRequest;

/** Asks every collaboration for its events, all at once. */
@Component
final class FeedSources {
  private final Collaborations collaborations;

  FeedSources(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  /**
   * Fetches what stands after the cursor.
   *
   * @param unreachable takes the slugs of those that did not answer
   * @throws StatusRuntimeException where none answers, or one refuses
   */
  List<FeedSource> fetch(MergedCursor from, int size, List<String> unreachable) {
    List<FeedSource> answered = new ArrayList<>();
    StatusRuntimeException last = null;
    for (Map.Entry<String, Future<FeedSource>> asked : ask(from, size).entrySet()) {
      try {
        answered.add(await(asked.getValue()));
      } catch (StatusRuntimeException failure) {
        if (!isUnreachable(failure)) {
          throw failure;
        }
        unreachable.add(asked.getKey());
        last = failure;
      }
    }
    return required(answered, last);
  }

  /** Where nobody at all answered, that is not an empty feed. */
  private static List<FeedSource> required(
      List<FeedSource> answered, @Nullable StatusRuntimeException last) {
    if (last != null && answered.isEmpty()) {
      throw last;
    }
    return answered;
  }

  private Map<String, Future<FeedSource>> ask(MergedCursor from, int size) {
    Map<String, Future<FeedSource>> asked = new LinkedHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String slug : collaborations.slugs()) {
        CollaborationClient client = collaborations.of(slug);
        ListReportEventsRequest request =
            ListReportEventsRequest.newBuilder().setAfter(from.of(slug)).setPageSize(size).build();
        asked.put(
            slug,
            threads.submit(() -> FeedSource.of(slug, client.reports().listReportEvents(request))));
      }
    }
    return asked;
  }

  private static FeedSource await(Future<FeedSource> asked) {
    try {
      return asked.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof StatusRuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Status.CANCELLED.withCause(stopped).asRuntimeException();
    }
  }

  private static boolean isUnreachable(StatusRuntimeException failure) {
    Status.Code code = failure.getStatus().getCode();
    return code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED;
  }
}
