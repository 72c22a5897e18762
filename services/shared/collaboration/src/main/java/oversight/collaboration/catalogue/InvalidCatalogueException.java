package oversight.collaboration.catalogue;

import org.jspecify.annotations.Nullable;

/** A catalogue's file says something that cannot be; the message names the measure at fault. */
public final class InvalidCatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidCatalogueException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
