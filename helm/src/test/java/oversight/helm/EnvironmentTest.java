package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static oversight.helm.Manifests.known;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each service is told, no more and no less; a value from a Secret is written {@code
 * secret/key}.
 */
class EnvironmentTest {
  private static final Map<String, String> EVERYONE =
      Map.of(
          "OVERSIGHT_REGION_FILE", "/etc/oversight/region/region.yaml",
          "OVERSIGHT_ISSUER", "https://identity.example/realms/oversight",
          "OVERSIGHT_AUDIENCE", "oversight",
          "JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError");
  private static final String COLLABORATIONS =
      "cmpg=oversight-cmpg:9090,ctu=oversight-ctu:9090,npas=oversight-npas:9090,rocu=oversight-rocu:9090";
  private final Manifests manifests = Chart.render();

  @ParameterizedTest
  @ValueSource(strings = {"rocu", "cmpg", "ctu", "npas"})
  void aCollaborationKnowsItsOwnDatabaseAndNoOtherService(String slug) {
    assertThat(environment(slug)).isEqualTo(withDatabase(slug));
  }

  @Test
  void governanceKnowsItsOwnDatabaseTheCollaborationsAndItsClient() {
    var expected = withDatabase("governance");
    expected.put("OVERSIGHT_COLLABORATIONS", COLLABORATIONS);
    expected.put("OVERSIGHT_GOVERNANCE_CLIENT_SECRET", "governance-client/client-secret");
    expected.put("OVERSIGHT_PUBLIC_URL", "https://oversight.example");

    assertThat(environment("governance")).isEqualTo(expected);
  }

  @Test
  void thePortalKnowsTheServicesAndNoDatabase() {
    assertThat(environment("portal")).isEqualTo(withServices());
  }

  @Test
  void theGatewayKnowsTheServicesThePortalAndItsClient() {
    var expected = withServices();
    expected.put("OVERSIGHT_PORTAL", "http://oversight-portal:8080");
    expected.put("OVERSIGHT_GATEWAY_CLIENT_SECRET", "gateway-client/client-secret");

    assertThat(environment("gateway")).isEqualTo(expected);
  }

  @Test
  void theDatabasesCertificateIsCheckedAgainstTheAuthorityThatIsNamed() {
    var checked = Chart.render(command -> command.set("database.tls.caSecret", "cluster-ca"));

    assertThat(environment(checked, "rocu"))
        .containsEntry(
            "OVERSIGHT_DATABASE_URL",
            "jdbc:postgresql://database.example:5432/rocu?sslmode=verify-full&sslrootcert=/etc/oversight/database/ca.crt");
    assertThat(known(checked.container("rocu").getVolumeMounts()))
        .anyMatch(mount -> mount.getMountPath().equals("/etc/oversight/database"));
    assertThat(known(checked.pod("rocu").getVolumes()))
        .anyMatch(volume ->
            volume.getSecret() != null && "cluster-ca".equals(volume.getSecret().getSecretName()));
    assertThat(known(checked.container("portal").getVolumeMounts()))
        .noneMatch(mount -> mount.getMountPath().equals("/etc/oversight/database"));
  }

  @Test
  void governanceAloneIsToldOfTheMailServerWhereThereIsOne() {
    var mailing =
        Chart.render(command ->
            command
                .set("mail.host", "mail.example")
                .set("mail.from", "oversight@region.example")
                .set("mail.secret", "mail-account")
                .set("networkPolicy.mail.to[0].ipBlock.cidr", "192.0.2.30/32"));

    assertThat(environment(mailing, "governance"))
        .containsEntry("OVERSIGHT_MAIL_HOST", "mail.example")
        .containsEntry("OVERSIGHT_MAIL_PORT", "587")
        .containsEntry("OVERSIGHT_MAIL_FROM", "oversight@region.example")
        .containsEntry("OVERSIGHT_MAIL_STARTTLS", "true")
        .containsEntry("OVERSIGHT_MAIL_USERNAME", "mail-account/username")
        .containsEntry("OVERSIGHT_MAIL_PASSWORD", "mail-account/password");
    assertThat(environment(mailing, "portal")).doesNotContainKey("OVERSIGHT_MAIL_HOST");
  }

  @Test
  void kubernetesOwnServiceVariablesAreKeptOut() {
    for (var deployment : manifests.all(V1Deployment.class)) {
      var pod = known(known(deployment.getSpec()).getTemplate().getSpec());
      assertThat(pod.getEnableServiceLinks()).isFalse();
    }
  }

  private static Map<String, String> withDatabase(String name) {
    var expected = new HashMap<>(EVERYONE);
    expected.put("OVERSIGHT_GRPC_PORT", "9090");
    expected.put("SPRING_GRPC_SERVER_ADDRESS", "0.0.0.0");
    expected.put(
        "OVERSIGHT_DATABASE_URL",
        "jdbc:postgresql://database.example:5432/"
            + name
            + "?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
    expected.put("OVERSIGHT_DATABASE_USER", "oversight-" + name + "-app/username");
    expected.put("OVERSIGHT_DATABASE_PASSWORD", "oversight-" + name + "-app/password");
    expected.put("OVERSIGHT_DATABASE_OWNER_USER", "oversight-" + name + "-owner/username");
    expected.put("OVERSIGHT_DATABASE_OWNER_PASSWORD", "oversight-" + name + "-owner/password");
    return expected;
  }

  private static Map<String, String> withServices() {
    var expected = new HashMap<>(EVERYONE);
    expected.put("OVERSIGHT_HTTP_PORT", "8080");
    expected.put("SERVER_ADDRESS", "0.0.0.0");
    expected.put("OVERSIGHT_PUBLIC_URL", "https://oversight.example");
    expected.put("OVERSIGHT_GOVERNANCE", "oversight-governance:9090");
    expected.put("OVERSIGHT_COLLABORATIONS", COLLABORATIONS);
    return expected;
  }

  private Map<String, String> environment(String service) {
    return environment(manifests, service);
  }

  private static Map<String, String> environment(Manifests manifests, String service) {
    var environment = new HashMap<String, String>();
    for (var variable : known(manifests.container(service).getEnv())) {
      assertThat(environment.put(variable.getName(), value(variable))).isNull();
    }
    return environment;
  }

  private static String value(V1EnvVar variable) {
    if (variable.getValue() != null) {
      return variable.getValue();
    }
    var reference = known(known(variable.getValueFrom()).getSecretKeyRef());
    return reference.getName() + "/" + reference.getKey();
  }
}
