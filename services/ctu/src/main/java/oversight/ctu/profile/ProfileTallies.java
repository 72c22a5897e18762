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

/**
 * How many profiles are due and current on a day, by force and for the region. One of which is not
 * known what held on that day is neither current nor overdue, and there is no percentage then.
 */
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
    long current = count(due, ProfileState.CURRENT);
    long notKnown = count(due, ProfileState.PROFILE_STATE_UNSPECIFIED);
    ProfileTally.Builder tally =
        ProfileTally.newBuilder()
            .setForceTitle(title)
            .setDue(due.size())
            .setCurrent(Math.toIntExact(current))
            .setNotKnown(Math.toIntExact(notKnown));
    if (due.isEmpty()) {
      return tally.setDisplay("[z]");
    }
    if (notKnown > 0) {
      return tally.setDisplay(
          "[x]: %d of %d current, %d not known".formatted(current, due.size(), notKnown));
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

  private static long count(List<LocalProfile> profiles, ProfileState state) {
    return profiles.stream().filter(profile -> profile.getState() == state).count();
  }
}
