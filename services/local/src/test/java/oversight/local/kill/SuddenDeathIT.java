package oversight.local.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A few kills; {@code ./oversight bench} makes many more: see {@link Killing}. */
class SuddenDeathIT {
  @Test
  void whatWasAcknowledgedOutlivesEverySuddenDeathAndNothingIsThereTwice() throws Exception {
    assertThat(Killing.run(6, 3, 20151)).startsWith("killed {SERVICE=1, BACKEND=3, POSTMASTER=2}");
  }
}
