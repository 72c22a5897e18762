package oversight.collaboration.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One measure of {@code catalogue.yaml}, word for word; {@link MeasureReader} understands it. */
record MeasureEntry(
    @Nullable String code,
    @Nullable String title,
    @Nullable String definition,
    @Nullable String unit,
    @Nullable RatioEntry ratio,
    @Nullable String polarity,
    @Nullable String frequency,
    @Nullable List<String> suppliedBy,
    @Nullable String coverage,
    @Nullable String coverageUnit,
    @Nullable String marking,
    @Nullable Boolean publishable,
    @Nullable Boolean required,
    @Nullable List<PartEntry> parts,
    @Nullable List<BreakdownEntry> breakdowns,
    @Nullable String caveat,
    @Nullable String strand,
    @Nullable Integer shiftRun,
    @Nullable String region) {

  record RatioEntry(
      @Nullable String numerator,
      @Nullable String numeratorBreakdown,
      @Nullable String denominator,
      @Nullable Integer fixedDenominator,
      @Nullable Integer multiplier,
      @Nullable Boolean shareOfRegion) {}

  record PartEntry(
      @Nullable String code,
      @Nullable String title,
      @Nullable String unit,
      @Nullable String within,
      @Nullable Boolean required) {}

  record BreakdownEntry(
      @Nullable String key,
      @Nullable List<String> values,
      @Nullable List<String> parts,
      @Nullable Boolean neverPublic) {}
}
