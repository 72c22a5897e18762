package oversight.governance.quote;

/** A stretch of what an officer wrote. */
public sealed interface Piece {
  /** As it was written. */
  String text();

  /** Plain words. */
  record Plain(String text) implements Piece {}

  /** A reference to a figure: {@code {{CM03.tests}}}. */
  record Reference(String text) implements Piece {}

  /** A number that was typed. */
  record Typed(String text) implements Piece {}
}
