package oversight.collaboration.endpoint;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;

/** Cuts a page so that no client refuses it for its size. */
public final class PageSize {
  /** gRPC clients refuse more than 4 MiB unless told otherwise. */
  private static final int LARGEST_BYTES = 3 << 20;

  private PageSize() {}

  /** The first messages that fit: at least one where there is one, at most so many. */
  public static <M extends Message> List<M> cut(List<M> messages, int most) {
    List<M> page = new ArrayList<>();
    int bytes = 0;
    for (M message : messages) {
      bytes += message.getSerializedSize();
      if (page.size() == most || (!page.isEmpty() && bytes > LARGEST_BYTES)) {
        break;
      }
      page.add(message);
    }
    return page;
  }
}
