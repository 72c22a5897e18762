package oversight.analysis.disclosure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A small count that is not shown, with the proofs found so far that it could be another.
 *
 * <p>Three are wanted: that it could be as much as 4, that it could be as little as 1, and that
 * even a reader who knew the part each withheld cell plays could not tell its value.
 */
final class Secret {

  /** A proof that is wanted. */
  enum Need {
    AS_MUCH_AS_FOUR,
    AS_LITTLE_AS_ONE,
    NOT_ONE_VALUE
  }

  private final int index;
  private final long value;
  private final Map<Need, Move> proofs = new EnumMap<>(Need.class);

  Secret(int index, long value) {
    this.index = index;
    this.value = value;
  }

  int index() {
    return index;
  }

  long value() {
    return value;
  }

  /** The moves that would do, the best first; none where nothing is wanted. */
  List<Long> wanted(Need need) {
    return switch (need) {
      case AS_MUCH_AS_FOUR -> downTo(Cell.SMALLEST_SHOWN - 1 - value, 1);
      case AS_LITTLE_AS_ONE -> downTo(value - 1, -1);
      case NOT_ONE_VALUE -> value == 1 ? List.of(1L) : value == 4 ? List.of(-1L) : List.of(1L, -1L);
    };
  }

  private static List<Long> downTo(long most, long sign) {
    return LongStream.iterate(most, amount -> amount > 0, amount -> amount - 1)
        .map(amount -> amount * sign)
        .boxed()
        .toList();
  }

  @Nullable Move proof(Need need) {
    return proofs.get(need);
  }

  void prove(Need need, Move proof) {
    proofs.put(need, proof);
  }

  /** Whether moving by an amount is the best proof of a need. */
  boolean meets(Need need, long amount) {
    return switch (need) {
      case AS_MUCH_AS_FOUR -> amount >= Cell.SMALLEST_SHOWN - 1 - value;
      case AS_LITTLE_AS_ONE -> -amount >= value - 1;
      case NOT_ONE_VALUE -> amount != 0;
    };
  }

  /** Whether a reader cannot tell its value. */
  boolean isProtected() {
    return proof(Need.AS_MUCH_AS_FOUR) != null || proof(Need.AS_LITTLE_AS_ONE) != null;
  }

  /** Whether a reader can tell no more than that it is 1 to 4. */
  boolean isFullyProtected() {
    for (Need need : Need.values()) {
      Move proof = proof(need);
      if (!wanted(need).isEmpty() && (proof == null || !meets(need, proof.of(index)))) {
        return false;
      }
    }
    return true;
  }
}
