package oversight.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The checker is as strict as the other tests take it to be. */
class ManifestsTest {
  @Test
  void aFieldThatKubernetesDoesNotKnowIsRefused() {
    assertThatThrownBy(() ->
            Manifests.parse(
                """
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: rocu}
                automountServiceAcountToken: false
                """))
        .hasMessageContaining("automountServiceAcountToken");
  }

  @Test
  void aFieldGivenTwiceIsRefused() {
    assertThatThrownBy(() -> Manifests.parse("{kind: ServiceAccount, kind: Service}"))
        .hasMessageContaining("duplicate key");
  }

  @Test
  void aKindThatTheChartIsNotKnownToUseIsRefused() {
    assertThatThrownBy(() -> Manifests.parse("{apiVersion: v1, kind: Secret}"))
        .hasMessageContaining("v1/Secret");
  }
}
