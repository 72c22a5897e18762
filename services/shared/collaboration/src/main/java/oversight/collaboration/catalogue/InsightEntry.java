package oversight.collaboration.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of {@code analysis} in {@code catalogue.yaml}, word for word. */
record InsightEntry(
    @Nullable String measure,
    @Nullable Integer baselinePoints,
    @Nullable List<String> people,
    @Nullable List<TargetEntry> targets,
    @Nullable NationalEntry national,
    @Nullable DecisionEntry publicDecision) {

  record TargetEntry(
      @Nullable String value,
      @Nullable String from,
      @Nullable String to,
      @Nullable String force,
      @Nullable String source) {}

  record NationalEntry(
      @Nullable String name,
      @Nullable String source,
      @Nullable Map<String, List<String>> periods) {}

  record DecisionEntry(@Nullable String date, @Nullable String text) {}
}
