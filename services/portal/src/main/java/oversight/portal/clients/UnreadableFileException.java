package oversight.portal.clients;

import java.io.IOException;

/** A file that was being sent could not be read to its end, mostly because its sender hung up. */
public final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableFileException(IOException cause) {
    super("The file broke off.", cause);
  }
}
