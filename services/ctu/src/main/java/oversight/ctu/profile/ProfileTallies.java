package oversight.ctu.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.collaboration.ledger.FigureMessages;
import oversight.ctu.v1.LocalProfile;
import oversight.ctu.v1.ProfileState;
import oversight.ctu.v1.ProfileTally;
import oversight.region.Force;
import oversight.region.Region;

/** How many profiles are due and current, by force and for the region. */
final class ProfileTallies {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 10;

  private ProfileTallies() {}

  static List<ProfileTally> of(Region region, List<LocalProfile> profiles) {
    List<ProfileTally> tallies = new ArrayList<>();
    for (Force force : region.forces()) {
      tallies.add(
          tally(force.name(), profiles, profile -> profile.getForce().equals(force.code()))
              .setForce(force.code())
              .build());
    }
    tallies.add(tally(region.name(), profiles, profile -> true).build());
    return tallies;
  }

  private static ProfileTally.Builder tally(
      String title, List<LocalProfile> profiles, Predicate<LocalProfile> which) {
    List<LocalProfile> due = profiles.stream().filter(which).toList();
    long current =
        due.stream().filter(profile -> profile.getState() == ProfileState.CURRENT).count();
    ProfileTally.Builder tally =
        ProfileTally.newBuilder()
            .setForceTitle(title)
            .setDue(due.size())
            .setCurrent(Math.toIntExact(current));
    if (due.isEmpty()) {
      return tally.setDisplay("[z]");
    }
    BigDecimal exact =
        BigDecimal.valueOf(current)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(due.size()), DECIMALS, RoundingMode.HALF_UP);
    return tally
        .setPerCent(FigureMessages.decimal(exact))
        .setDisplay(
            "%d of %d, %s".formatted(current, due.size(), Display.of(exact, Unit.PER_CENT)));
  }
}
