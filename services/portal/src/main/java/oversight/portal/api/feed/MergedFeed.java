package oversight.portal.api.feed;

import com.google.protobuf.util.Timestamps;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.ReportEvent;

/**
 * The feeds of all collaborations as one. Within a collaboration the order is its own; between them
 * it is by time of publication. The cursor counts each collaboration apart, so that one that is
 * slow, down or newly opened to the caller costs no event and repeats none.
 */
@Component
final class MergedFeed {
  private static final int DEFAULT_PAGE = 100;
  private static final int LARGEST_PAGE = 1000;

  private final FeedSources sources;

  MergedFeed(FeedSources sources) {
    this.sources = sources;
  }

  /** Some events, the cursor after them, and which collaborations did not answer. */
  record Found(List<ReportEvent> events, String cursor, List<String> unreachable) {
    Found {
      events = List.copyOf(events);
      unreachable = List.copyOf(unreachable);
    }
  }

  /**
   * Reads on from a cursor.
   *
   * @throws RefusedException where the cursor or the size is not possible
   * @throws StatusRuntimeException where no collaboration answers, or one refuses
   */
  Found read(String after, int pageSize) {
    if (pageSize < 0 || pageSize > LARGEST_PAGE) {
      throw new RefusedException(
          Refusal.ofField("pageSize", "must be from 0 to " + LARGEST_PAGE + "."));
    }
    int size = pageSize == 0 ? DEFAULT_PAGE : pageSize;
    MergedCursor from = MergedCursor.parse(after);
    List<String> unreachable = new ArrayList<>();
    List<FeedSource> answered = sources.fetch(from, size, unreachable);
    return merge(from, size, answered, unreachable);
  }

  private static Found merge(
      MergedCursor from, int size, List<FeedSource> answered, List<String> unreachable) {
    Map<String, String> cursors = new HashMap<>(from.bySlug());
    List<ReportEvent> events = new ArrayList<>();
    Optional<FeedSource> next = earliest(answered);
    while (next.isPresent() && events.size() < size) {
      ReportEvent event = next.get().waiting().remove();
      events.add(event);
      cursors.put(next.get().slug(), event.getCursor());
      next = earliest(answered);
    }
    answered.stream()
        .filter(source -> source.isEmpty() && !source.end().isEmpty())
        .forEach(source -> cursors.put(source.slug(), source.end()));
    return new Found(events, new MergedCursor(cursors).text(), unreachable);
  }

  private static Optional<FeedSource> earliest(List<FeedSource> answered) {
    return answered.stream()
        .filter(source -> !source.isEmpty())
        .min(Comparator.comparing(FeedSource::time, Timestamps.comparator()));
  }
}
