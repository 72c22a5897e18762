package oversight.portal.api.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;

/** Chooses a format by {@code Accept}. */
public final class Accept {
  private Accept() {}

  /**
   * The format that is wanted most among those offered; the first offered where all are the same to
   * the caller.
   *
   * @param header the header, or null where there is none
   * @throws RefusedException with 406 where none is wanted
   */
  public static MediaType choose(@Nullable String header, List<MediaType> offered) {
    if (header == null || header.isBlank()) {
      return offered.getFirst();
    }
    List<MediaType> wanted = parse(header);
    MimeTypeUtils.sortBySpecificity(wanted);
    wanted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
    for (MediaType want : wanted) {
      for (MediaType offer : offered) {
        if (want.getQualityValue() > 0 && want.includes(offer)) {
          return offer;
        }
      }
    }
    throw unmet(offered);
  }

  private static List<MediaType> parse(String header) {
    try {
      return MediaType.parseMediaTypes(header);
    } catch (InvalidMediaTypeException unreadable) {
      throw new RefusedException(
          Refusal.ofField("Accept", "'" + header + "' is not a list of media types."));
    }
  }

  private static RefusedException unmet(List<MediaType> offered) {
    return new RefusedException(
        new Refusal(
            HttpStatus.NOT_ACCEPTABLE,
            "FORMAT_UNKNOWN",
            "It is to be had as " + MediaType.toString(offered) + ".",
            Map.of(),
            List.of()));
  }
}
