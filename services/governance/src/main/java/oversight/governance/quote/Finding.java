package oversight.governance.quote;

/**
 * What the figures of a pack say to a number that was typed.
 *
 * @param text as it was typed
 * @param sentence in which it stands
 * @param verdict in short
 * @param words what it matches, or what the named figure says instead; may be empty
 * @param reference how to refer to that figure; empty for none
 */
public record Finding(
    String text, String sentence, Verdict verdict, String words, String reference) {
  /** In short. */
  public enum Verdict {
    /** A figure says the same. */
    MATCHES,
    /** The sentence names a measure, and no figure of it says so. */
    DISAGREES,
    /** No figure says so. */
    UNMATCHED
  }

  /** Whether somebody must say why it stands. */
  public boolean isFlagged() {
    return verdict != Verdict.MATCHES;
  }
}
