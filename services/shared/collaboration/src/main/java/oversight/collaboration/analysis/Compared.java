package oversight.collaboration.analysis;

import java.util.List;
import java.util.Optional;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.comparison.LikeForLike;

/**
 * A comparison and what a reader must know of its base.
 *
 * @param comparison with the region as it was in each period
 * @param membership who joined and left between the periods; empty where nobody did
 * @param likeForLike the same of those who were members throughout both
 * @param source where a base comes from that is no figure of the ledger; may be empty
 */
record Compared(
    Comparison comparison,
    Optional<LikeForLike> membership,
    Optional<Comparison> likeForLike,
    String source) {

  static Compared plain(Comparison comparison) {
    return new Compared(comparison, Optional.empty(), Optional.empty(), "");
  }

  static Compared from(Comparison comparison, String source) {
    return new Compared(comparison, Optional.empty(), Optional.empty(), source);
  }

  /** The comparison with whatever changed in membership, to be said in words. */
  LikeForLike inWords() {
    return membership
        .map(changed ->
            new LikeForLike(
                comparison, changed.joined(), changed.left(), changed.steady(), likeForLike))
        .orElseGet(
            () -> new LikeForLike(comparison, List.of(), List.of(), List.of(), Optional.empty()));
  }
}
