package oversight.governance.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How material is handled, lowest first. OFFICIAL-SENSITIVE is a handling marking inside OFFICIAL;
 * nothing above it may be held here.
 */
public enum Marking {
  OFFICIAL("OFFICIAL"),
  OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE");

  private final String label;

  Marking(String label) {
    this.label = label;
  }

  /** As it is written on paper: {@code OFFICIAL-SENSITIVE}. */
  public String label() {
    return label;
  }

  /** The marking that is written so; empty where none that may be held here is. */
  public static Optional<Marking> of(String label) {
    return Arrays.stream(values()).filter(marking -> marking.label.equals(label)).findFirst();
  }

  /** What a compilation takes: the highest among its parts'; the lowest where it has none. */
  public static Marking highest(Collection<Marking> parts) {
    return parts.stream().max(Comparator.naturalOrder()).orElse(OFFICIAL);
  }
}
