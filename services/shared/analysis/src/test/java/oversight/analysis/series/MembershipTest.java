package oversight.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.Month;

class MembershipTest {

  @Test
  void monthsWhollyOutsideMembershipAreNotApplicableAndTheEndIsExclusive() {
    Membership membership =
        new Membership(
            "West Mercia",
            List.of(
                new Membership.Interval(
                    LocalDate.of(2012, 7, 15), Optional.of(LocalDate.of(2012, 9, 1)))));
    Series series =
        Series.of(
            Point.of(Month.of(2012, 6), 1),
            Point.of(Month.of(2012, 7), 2),
            Point.of(Month.of(2012, 8), 3),
            Point.of(Month.of(2012, 9), 4));
    Series applied = membership.applyTo(series);
    assertThat(applied.at(Month.of(2012, 6)))
        .isEqualTo(
            Reading.gap(Symbol.NOT_APPLICABLE, "West Mercia was not a member in June 2012."));
    assertThat(applied.at(Month.of(2012, 7))).isEqualTo(Reading.of(2));
    assertThat(applied.at(Month.of(2012, 8))).isEqualTo(Reading.of(3));
    assertThat(applied.at(Month.of(2012, 9))).isInstanceOf(Gap.class);
  }

  @Test
  void membershipCannotEndBeforeItBegins() {
    LocalDate day = LocalDate.of(2012, 7, 1);
    assertThatThrownBy(() -> new Membership.Interval(day, Optional.of(day)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
