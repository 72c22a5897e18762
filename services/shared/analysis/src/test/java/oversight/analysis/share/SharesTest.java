package oversight.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void agreedSharesSumToExactlyOneHundred() {
    assertThat(shares("50", "25", "25").perCent("A")).isEqualByComparingTo("50");
    assertThatThrownBy(() -> shares("33.3", "33.3", "33.3"))
        .isInstanceOf(InvalidSharesException.class)
        .hasMessage("Shares must sum to exactly 100%; these sum to 99.9%.");
    assertThatThrownBy(() -> shares("60", "-10", "50"))
        .hasMessage("A share cannot be negative: B has -10.");
  }

  @Test
  void theGapIsCostLessUseInPoints() {
    Shares use = Shares.inProportion(parts("300", "100", "100"));
    List<ShareGap> gaps = ShareGap.between(shares("50", "25", "25"), use);
    assertThat(gaps.getFirst().points()).isEqualByComparingTo("-10");
    assertThat(gaps.getLast().points()).isEqualByComparingTo("5");
  }

  @Test
  void oneWhoUsesWithoutPayingIsShown() {
    Map<String, BigDecimal> use = parts("300", "100", "50");
    use.put("D", new BigDecimal("50"));
    assertThat(ShareGap.between(shares("50", "25", "25"), Shares.inProportion(use)).getLast())
        .satisfies(gap -> assertThat(gap.points()).isEqualByComparingTo("-10"));
  }

  @Test
  void sharesOfNothingAreRefused() {
    assertThatThrownBy(() -> Shares.inProportion(parts("0", "0", "0")))
        .isInstanceOf(InvalidSharesException.class);
  }

  @Test
  void aThirdOfAPoundLosesNoPenny() {
    assertThat(Shares.inProportion(parts("1", "1", "1")).divide(new BigDecimal("1.00")))
        .containsExactly(
            Map.entry("A", new BigDecimal("0.34")),
            Map.entry("B", new BigDecimal("0.33")),
            Map.entry("C", new BigDecimal("0.33")));
  }

  @Property(tries = 300)
  void whatIsDividedSumsToTheWholeAndNoneIsAPennyOff(
      @ForAll @IntRange(min = 0, max = 100_000_000) int pence,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 9999) Integer> weights) {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    for (int index = 0; index < weights.size(); index++) {
      parts.put("force " + index, BigDecimal.valueOf(weights.get(index)));
    }
    BigDecimal pounds = BigDecimal.valueOf(pence, 2);
    Shares shares = Shares.inProportion(parts);
    Map<String, BigDecimal> divided = shares.divide(pounds);
    assertThat(divided.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(pounds);
    divided.forEach((name, amount) ->
        assertThat(amount.subtract(pounds.multiply(shares.perCent(name)).movePointLeft(2)).abs())
            .isLessThan(new BigDecimal("0.01")));
  }

  private static Shares shares(String first, String second, String third) {
    return Shares.agreed(parts(first, second, third));
  }

  private static Map<String, BigDecimal> parts(String first, String second, String third) {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    parts.put("A", new BigDecimal(first));
    parts.put("B", new BigDecimal(second));
    parts.put("C", new BigDecimal(third));
    return parts;
  }
}
