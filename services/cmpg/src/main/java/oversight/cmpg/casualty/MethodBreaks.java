package oversight.cmpg.casualty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.cmpg.v1.RecordingMethod;
import oversight.collaboration.analysis.SeriesBreak;
import oversight.collaboration.analysis.SeriesBreaks;

/** The casualties' series breaks where a force begins to record injuries by another method. */
@Component
class MethodBreaks implements SeriesBreaks {
  private final RecordingMethods methods;

  MethodBreaks(RecordingMethods methods) {
    this.methods = methods;
  }

  @Override
  public String measure() {
    return "CM01";
  }

  /** A first method on record is no change: what came before it is not known. */
  @Override
  public List<SeriesBreak> asOf(@Nullable Instant asOf) {
    List<SeriesBreak> breaks = new ArrayList<>();
    Map<String, String> before = new HashMap<>();
    for (RecordingMethod method : methods.list(asOf)) {
      String known = before.put(method.getForce(), method.getMethod());
      if (known != null && !known.equals(method.getMethod())) {
        breaks.add(
            new SeriesBreak(
                measure(),
                method.getForce(),
                LocalDate.parse(method.getFrom()),
                "From %s %s records injuries by another method (%s): what was counted before cannot be compared."
                    .formatted(method.getFrom(), method.getForceTitle(), method.getMethod())));
      }
    }
    return breaks;
  }
}
