package oversight.ctu.uplift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureMessages;
import oversight.ctu.v1.ArmedUplift;
import oversight.ctu.v1.UpliftLine;
import oversight.region.Force;
import oversight.region.Region;

/**
 * Officers in post against the target by force, and for the region the sums over the forces of
 * which both are known.
 */
final class UpliftLines {
  private static final String IN_POST = "CT07.in-post";
  private static final String TARGET = "CT07.target";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 10;

  private final Region region;
  private final List<CountingFigure> figures;

  UpliftLines(Region region, List<CountingFigure> figures) {
    this.region = region;
    this.figures = List.copyOf(figures);
  }

  void addTo(ArmedUplift.Builder answer) {
    BigDecimal inPost = BigDecimal.ZERO;
    BigDecimal target = BigDecimal.ZERO;
    List<String> missing = new ArrayList<>();
    for (Force force : region.forces()) {
      Optional<BigDecimal> there = value(IN_POST, force);
      Optional<BigDecimal> wanted = value(TARGET, force);
      answer.addLines(line(there, wanted).setForce(force.code()).setForceTitle(force.name()));
      if (there.isPresent() && wanted.isPresent()) {
        inPost = inPost.add(there.get());
        target = target.add(wanted.get());
      } else {
        missing.add(force.name());
      }
    }
    if (missing.size() < region.forces().size()) {
      answer.addLines(line(Optional.of(inPost), Optional.of(target)).setForceTitle(region.name()));
    }
    if (!missing.isEmpty()) {
      answer.addNotes("The region's line lacks " + String.join(", ", missing) + ".");
    }
  }

  private Optional<BigDecimal> value(String part, Force force) {
    return figures.stream()
        .filter(figure -> figure.measure().equals(part) && figure.force().equals(force.code()))
        .findFirst()
        .flatMap(figure -> Optional.ofNullable(figure.value()));
  }

  private static UpliftLine.Builder line(Optional<BigDecimal> inPost, Optional<BigDecimal> target) {
    UpliftLine.Builder line = UpliftLine.newBuilder();
    inPost.ifPresent(officers -> line.setInPost(FigureMessages.decimal(officers)));
    target.ifPresent(officers -> line.setTarget(FigureMessages.decimal(officers)));
    if (inPost.isEmpty() || target.isEmpty()) {
      return line.setDisplay("[x]");
    }
    BigDecimal there = inPost.get();
    BigDecimal wanted = target.get();
    line.setGap(FigureMessages.decimal(there.subtract(wanted)));
    String share = "[z]";
    if (wanted.signum() > 0) {
      BigDecimal exact = there.multiply(HUNDRED).divide(wanted, DECIMALS, RoundingMode.HALF_UP);
      line.setPerCent(FigureMessages.decimal(exact));
      share = Display.of(exact, Unit.PER_CENT);
    }
    return line.setDisplay(
        "%s of %s, %s"
            .formatted(Display.of(there, Unit.COUNT), Display.of(wanted, Unit.COUNT), share));
  }
}
