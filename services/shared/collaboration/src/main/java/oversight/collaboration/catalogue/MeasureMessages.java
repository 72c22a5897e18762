package oversight.collaboration.catalogue;

import oversight.returns.v1.BreakdownKey;
import oversight.returns.v1.MeasurePart;

/** Measures as they go over the wire. */
public final class MeasureMessages {
  private MeasureMessages() {}

  /**
   * The message of a measure.
   *
   * @param collaboration the slug of whose measure it is
   */
  public static oversight.returns.v1.Measure toMessage(String collaboration, Measure measure) {
    var message =
        oversight.returns.v1.Measure.newBuilder()
            .setName("collaborations/" + collaboration + "/measures/" + measure.code())
            .setCode(measure.code())
            .setTitle(measure.title())
            .setDefinition(measure.definition())
            .setUnit(measure.unit())
            .setPolarity(measure.polarity())
            .setFrequency(measure.frequency())
            .addAllSuppliedBy(measure.suppliedBy())
            .setCoverage(measure.coverage())
            .setMarking(measure.marking().label())
            .setPublishable(measure.publishable())
            .addAllParts(measure.parts().stream().map(MeasureMessages::part).toList())
            .addAllBreakdowns(
                measure.breakdowns().stream().map(MeasureMessages::breakdown).toList())
            .setCaveat(measure.caveat())
            .setRegionStated(measure.regionStated());
    Ratio ratio = measure.ratio();
    if (ratio != null) {
      message.setRatio(ratio(ratio));
    }
    return message.build();
  }

  private static MeasurePart part(Part part) {
    String within = part.within();
    return MeasurePart.newBuilder()
        .setCode(part.code())
        .setTitle(part.title())
        .setUnit(part.unit())
        .setWithin(within == null ? "" : within)
        .setRequired(part.required())
        .build();
  }

  private static BreakdownKey breakdown(Breakdown breakdown) {
    return BreakdownKey.newBuilder()
        .setKey(breakdown.key())
        .addAllValues(breakdown.values())
        .addAllParts(breakdown.parts())
        .build();
  }

  private static oversight.returns.v1.Ratio ratio(Ratio ratio) {
    return oversight.returns.v1.Ratio.newBuilder()
        .setNumerator(ratio.numerator())
        .setDenominator(ratio.denominator())
        .setMultiplier(ratio.multiplier())
        .setFixedDenominator(ratio.fixedDenominator())
        .setNumeratorBreakdown(ratio.numeratorBreakdown())
        .setShareOfRegion(ratio.shareOfRegion())
        .build();
  }
}
