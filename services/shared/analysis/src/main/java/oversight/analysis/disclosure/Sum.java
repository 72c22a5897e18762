package oversight.analysis.disclosure;

import java.util.List;

/** A cell that is the sum of others. */
public record Sum(String total, List<String> parts) {

  public Sum {
    parts = List.copyOf(parts);
  }
}
