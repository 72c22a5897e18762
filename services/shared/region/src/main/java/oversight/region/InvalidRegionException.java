package oversight.region;

import org.jspecify.annotations.Nullable;

/** The region's file says something that cannot be, or is not there. */
public final class InvalidRegionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidRegionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
