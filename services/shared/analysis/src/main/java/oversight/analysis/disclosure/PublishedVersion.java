package oversight.analysis.disclosure;

import java.util.Set;

/**
 * A version of a table that is public already.
 *
 * @param table the true figures it was made from
 * @param withheld the cells it did not show
 */
public record PublishedVersion(PublicTable table, Set<String> withheld) {

  public PublishedVersion {
    withheld = Set.copyOf(withheld);
  }
}
