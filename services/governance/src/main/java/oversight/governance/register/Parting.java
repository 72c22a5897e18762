package oversight.governance.register;

import com.google.protobuf.Message;
import java.util.Set;

/** How a record is kept in two parts, one of which only some of its readers may see. */
public interface Parting<T extends Message> {
  /** What every reader of the record sees. */
  T open(T whole);

  /** The rest; the default instance where there is none. */
  T closed(T whole);

  /** The whole again. */
  T join(T open, T closed);

  /** Slugs of the organisations that may see the rest, beside the Regional Policy Officers. */
  Set<String> readers(Change<T> change);
}
