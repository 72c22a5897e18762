package oversight.gateway.grpc;

import io.grpc.Status.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import oversight.gateway.refusal.Reasons;
import oversight.gateway.refusal.Refusal;

/**
 * Finds the process that answers a call.
 *
 * <p>{@code /oversight.returns.v1.*}, reflection and health are the same on every process, so the
 * caller names one in the metadata {@code oversight-collaboration}. {@code /oversight.<slug>.v1.*}
 * names its own; a hyphen of a slug is an underscore in a package.
 */
final class Destinations {
  static final String METADATA = "oversight-collaboration";
  static final String GOVERNANCE = "governance";

  private static final String OURS = "/oversight.";
  private static final String SHARED = "/oversight.returns.";
  private static final List<String> ON_EVERY_PROCESS =
      List.of(
          "/grpc.health.v1.Health/",
          "/grpc.reflection.v1.ServerReflection/",
          "/grpc.reflection.v1alpha.ServerReflection/");

  private final Map<String, Destination.To> bySlug = new HashMap<>();
  private final Map<String, Destination.To> byPackage = new HashMap<>();
  private final String known;

  Destinations(List<Upstream> collaborations, Upstream governance) {
    for (Upstream collaboration : collaborations) {
      add(collaboration);
    }
    add(governance);
    known = String.join(", ", collaborations.stream().map(Upstream::slug).toList());
  }

  private void add(Upstream upstream) {
    Destination.To to = new Destination.To(upstream);
    bySlug.put(upstream.slug(), to);
    byPackage.put(upstream.slug().replace('-', '_'), to);
  }

  /**
   * Finds where a call goes.
   *
   * @param path the path of the request: {@code /oversight.cmpg.v1.MembershipService/GetMembership}
   * @param named every value of the metadata {@code oversight-collaboration}
   */
  Destination find(String path, List<String> named) {
    if (path.startsWith(SHARED) || onEveryProcess(path)) {
      return byName(path, named);
    }
    if (path.startsWith(OURS)) {
      int end = path.indexOf('.', OURS.length());
      Destination.To to = end < 0 ? null : byPackage.get(path.substring(OURS.length(), end));
      if (to != null) {
        return to;
      }
    }
    return new Destination.Nowhere(
        Refusal.of(
                HttpStatus.NOT_FOUND,
                Code.UNIMPLEMENTED,
                Reasons.NOT_FOUND,
                "No process here offers " + path + ".")
            .with(Map.of("resource", path)));
  }

  private Destination byName(String path, List<String> named) {
    if (named.size() != 1 || named.getFirst().isBlank()) {
      return new Destination.Nowhere(
          Refusal.of(
                  HttpStatus.BAD_REQUEST,
                  Code.INVALID_ARGUMENT,
                  Reasons.INVALID_FIELD,
                  "Every collaboration offers "
                      + path
                      + ": say which one is meant, once, with the metadata '"
                      + METADATA
                      + "' (one of "
                      + known
                      + ").")
              .with(Map.of("field", METADATA)));
    }
    String slug = named.getFirst().strip();
    Destination.To to = bySlug.get(slug);
    if (to == null || (slug.equals(GOVERNANCE) && path.startsWith(SHARED))) {
      return new Destination.Nowhere(
          Refusal.notFound(
              "There is no collaboration '" + slug + "'; there are " + known + ".",
              Map.of("resource", "collaborations/" + slug)));
    }
    return to;
  }

  private static boolean onEveryProcess(String path) {
    for (String prefix : ON_EVERY_PROCESS) {
      if (path.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
