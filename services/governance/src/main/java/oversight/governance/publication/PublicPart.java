package oversight.governance.publication;

import java.time.Instant;
import oversight.governance.report.ContentJson;
import oversight.returns.v1.PublicContent;

/**
 * The public version of a report in a public pack.
 *
 * @param collaboration the slug of the collaboration
 * @param version of the public report, counted by itself
 * @param publishTime when it was published
 * @param sha256 of its canonical JSON
 * @param canonicalJson what it says
 */
public record PublicPart(
    String collaboration, int version, Instant publishTime, String sha256, String canonicalJson) {
  /** What it says, read from the bytes that were hashed. */
  public PublicContent content() {
    return ContentJson.readPublic(canonicalJson);
  }
}
