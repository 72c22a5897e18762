package oversight.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.series.Counted;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;
import oversight.analysis.series.Symbol;

class LikeForLikeTest {

  private static final Period BASE = new FinancialQuarter(2017, 1);
  private static final Period NOW = new FinancialQuarter(2017, 2);

  @Test
  void aForceThatLeftIsNamedAndTheOthersComparedAlone() {
    Map<String, Measured> forces = new LinkedHashMap<>();
    forces.put("West Midlands", months(100, 100, 100, 110, 110, 110));
    forces.put("Staffordshire", months(30, 30, 30, 30, 30, 30));
    forces.put("West Mercia", months(40, 40, 40, 40, -1, -1));
    LikeForLike result = LikeForLike.of(Basis.PREVIOUS_PERIOD, forces, Unit.COUNT, NOW, BASE);
    assertThat(result.membershipChanged()).isTrue();
    assertThat(result.left()).containsExactly("West Mercia");
    assertThat(result.steady()).containsExactly("West Midlands", "Staffordshire");
    assertThat(difference(result.reported())).isEqualTo(-50);
    assertThat(difference(result.likeForLike().orElseThrow())).isEqualTo(30);
  }

  @Test
  void withoutAChangeOfMembershipThereIsOneComparison() {
    Map<String, Measured> forces = new LinkedHashMap<>();
    forces.put("West Midlands", months(100, 100, 100, 110, 110, 110));
    forces.put("Warwickshire", months(-1, -1, -1, -1, -1, -1));
    LikeForLike result = LikeForLike.of(Basis.PREVIOUS_PERIOD, forces, Unit.COUNT, NOW, BASE);
    assertThat(result.membershipChanged()).isFalse();
    assertThat(result.likeForLike()).isEmpty();
    assertThat(difference(result.reported())).isEqualTo(30);
  }

  @Test
  void aForceThatJoinedIsNamed() {
    Map<String, Measured> forces = new LinkedHashMap<>();
    forces.put("West Midlands", months(100, 100, 100, 110, 110, 110));
    forces.put("Warwickshire", months(-1, -1, -1, 20, 20, 20));
    LikeForLike result = LikeForLike.of(Basis.PREVIOUS_PERIOD, forces, Unit.COUNT, NOW, BASE);
    assertThat(result.joined()).containsExactly("Warwickshire");
    assertThat(difference(result.likeForLike().orElseThrow())).isEqualTo(30);
  }

  private static int difference(Comparison comparison) {
    return comparison.change().orElseThrow().difference().intValueExact();
  }

  /** Six months from April 2017; a negative number is time outside membership. */
  private static Measured months(long... values) {
    List<Point> points = new ArrayList<>();
    Month month = Month.of(2017, 4);
    for (long value : values) {
      points.add(
          value < 0
              ? Point.gap(month, Symbol.NOT_APPLICABLE, "Not a member.")
              : Point.of(month, value));
      month = month.next();
    }
    return new Counted(Series.of(points));
  }
}
