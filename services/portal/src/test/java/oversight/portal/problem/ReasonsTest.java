package oversight.portal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.returns.v1.ErrorReason;

class ReasonsTest {
  private static final Pattern DOCUMENTED =
      Pattern.compile("HTTP ([0-9]{3})\\.\\s+(ERROR_REASON_[A-Z_]+) =");

  @Test
  void statusIsTheOneThatTheContractDocuments() throws IOException {
    Map<String, Integer> documented = new TreeMap<>();
    try (InputStream proto =
        Objects.requireNonNull(
            ErrorReason.class.getResourceAsStream("/oversight/returns/v1/error_reason.proto"))) {
      Matcher reasons =
          DOCUMENTED.matcher(new String(proto.readAllBytes(), StandardCharsets.UTF_8));
      while (reasons.find()) {
        documented.put(reasons.group(2), Integer.valueOf(reasons.group(1)));
      }
    }

    assertThat(documented).hasSizeGreaterThan(15);
    documented.forEach((name, status) ->
        assertThat(Reasons.status(ErrorReason.valueOf(name)).value()).as(name).isEqualTo(status));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNRECOGNIZED")
  void nameLeadsBackToReason(ErrorReason reason) {
    assertThat(Reasons.named(Reasons.name(reason))).contains(reason);
  }

  @Test
  void reasonThatANewerServiceAddedIsNone() {
    assertThat(Reasons.named("BRAND_NEW")).isEmpty();
    assertThat(Reasons.named("")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Status.Code.class)
  void everyCodeHasNearestReason(Status.Code code) {
    assertThat(Reasons.status(Reasons.nearest(code)).isError()).isTrue();
  }
}
