package oversight.rocu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSharesTest {
  @Test
  void sharesAddToExactlyAHundredAndAreLessThanAHundredthFromTheTruth() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      List<BigDecimal> amounts = new ArrayList<>();
      amounts.add(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2));
      for (int more = random.nextInt(9); more > 0; more--) {
        amounts.add(BigDecimal.valueOf(random.nextInt(1_000_000), 2));
      }
      List<BigDecimal> shares = ExactShares.of(amounts);
      double whole = amounts.stream().mapToDouble(BigDecimal::doubleValue).sum();

      assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo("100");
      for (int at = 0; at < amounts.size(); at++) {
        double truth = 100 * amounts.get(at).doubleValue() / whole;
        assertThat(Math.abs(shares.get(at).doubleValue() - truth)).isLessThan(0.01 + 1e-9);
      }
    }
  }

  @Test
  void whatIsLeftGoesToTheLargestRemaindersAndOfEqualOnesToTheFirst() {
    BigDecimal one = new BigDecimal("1");
    assertThat(ExactShares.of(List.of(one, one, one)))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("33.34", "33.33", "33.33");
    assertThat(ExactShares.of(List.of(one, BigDecimal.ZERO)))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("100.00", "0.00");
  }
}
