package oversight.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void aTakenPortIsNamedWithTheVariableThatMovesIt() throws IOException {
    List<Integer> free = Ports.free(2);
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(
              () -> Ports.check(settings(free.get(0), taken.getLocalPort(), free.get(1))))
          .isInstanceOf(StartupException.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("OVERSIGHT_KEYCLOAK_PORT=")
          .hasMessageNotContaining("OVERSIGHT_HTTP_PORT");
    }
  }

  @Test
  void aPortTakenOnThisMachinesAddressAloneIsTaken() throws IOException {
    List<Integer> free = Ports.free(2);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> Ports.check(settings(taken.getLocalPort(), free.get(0), free.get(1))))
          .hasMessageContaining("OVERSIGHT_HTTP_PORT=");
    }
  }

  @Test
  void freePortsAreTakenAsTheyAre() {
    List<Integer> free = Ports.free(3);

    assertThat(new HashSet<>(free)).hasSize(3);
    assertThatCode(() -> Ports.check(settings(free.get(0), free.get(1), free.get(2))))
        .doesNotThrowAnyException();
  }

  @Test
  void aVariableThatIsNoPortIsNamed() {
    assertThatThrownBy(() -> Settings.from(Map.of("OVERSIGHT_HTTP_PORT", "eighty")))
        .isInstanceOf(StartupException.class)
        .hasMessage(
            "OVERSIGHT_HTTP_PORT is 'eighty', which is no port: give a number from 1 to 65535.");
    assertThatThrownBy(() -> Settings.from(Map.of("OVERSIGHT_POSTGRES_PORT", "70000")))
        .hasMessageContaining("OVERSIGHT_POSTGRES_PORT is '70000'");
  }

  private static Settings settings(int http, int keycloak, int postgres) {
    return Settings.from(
        Map.of(
            "OVERSIGHT_HTTP_PORT", Integer.toString(http),
            "OVERSIGHT_KEYCLOAK_PORT", Integer.toString(keycloak),
            "OVERSIGHT_POSTGRES_PORT", Integer.toString(postgres)));
  }
}
