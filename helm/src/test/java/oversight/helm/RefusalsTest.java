package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is said, with what to do about it. */
class RefusalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          publicUrl                     | give the address that people use
          keycloak.issuer               | give the realm's address
          database.host                 | give the host name of the PostgreSQL cluster
          governance.clientSecret.name  | make a Secret
          gateway.clientSecret.name     | make a Secret
          networkPolicy.database.to     | say where the database is
          networkPolicy.keycloak.to     | say where keycloak.issuer leads to
          """)
  void aRequiredValueThatIsAbsentIsNamedWithAdvice(String value, String advice) {
    assertThatThrownBy(() -> Chart.render(command -> command.set(value, "null")))
        .hasMessageContaining("  - " + value + " is absent")
        .hasMessageContaining(advice)
        .satisfies(
            refusal -> assertThat(String.valueOf(refusal.getMessage()).split("\n  - ")).hasSize(2));
  }

  @Test
  void aRegionThatIsAbsentIsNamedWithAdvice() {
    assertThatThrownBy(
            () -> Chart.renderAlone(command -> command.withValuesFile(Chart.LEAST_VALUES)))
        .hasMessageContaining("  - region.document is absent")
        .hasMessageContaining("--set-file region.document=region.yaml");
  }

  @Test
  void everyComplaintIsMadeAtOnce() {
    assertThatThrownBy(() -> Chart.renderAlone(command -> command))
        .satisfies(
            refusal -> assertThat(String.valueOf(refusal.getMessage()).split("\n  - ")).hasSize(9));
  }

  @ParameterizedTest
  @CsvSource({
    "defaults.replcias,/defaults,replcias",
    "databse.host,'',databse",
    "collaborations.rocu.databse.name,/collaborations/rocu,databse",
    "governance.clientSecret.nmae,/governance/clientSecret,nmae",
    "portal.clientSecret.name,/portal,clientSecret",
    "ingress.grpc.hots,/ingress/grpc,hots"
  })
  void aMisspeltOrMisplacedValueIsNamedWithItsPlace(String value, String place, String name) {
    assertThatThrownBy(() -> Chart.render(command -> command.set(value, "x")))
        .hasMessageContaining(
            "at '" + place + "': additional properties '" + name + "' not allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "publicUrl,http://oversight.example",
    "publicUrl,https://oversight.example/path",
    "keycloak.issuer,http://identity.example/realms/oversight",
    "database.host,jdbc:postgresql://database.example",
    "database.tls.mode,disable",
    "defaults.replicas,0",
    "defaults.user,0",
    "defaults.resources.limits.memory,lots",
    "collaborations.rocu.database.name,Rocu!"
  })
  void aValueOfTheWrongShapeIsRefused(String value, String wrong) {
    assertThatThrownBy(() -> Chart.render(command -> command.set(value, wrong)))
        .hasMessageContaining("values don't meet the specifications of the schema")
        .hasMessageContaining("'/" + value.replaceFirst("\\..*", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "collaborations.rocu.database.password",
    "governance.clientSecret.value",
    "gateway.clientSecret.secret",
    "database.password"
  })
  void aSecretItselfIsRefusedWhereverItIsPut(String value) {
    assertThatThrownBy(() -> Chart.render(command -> command.set(value, "hunter2")))
        .hasMessageContaining("not allowed");
  }

  @Test
  void anIngressWithoutATlsSecretIsRefused() {
    refuses(command -> command.set("ingress.enabled", true), "ingress.tlsSecret is absent");
  }

  @ParameterizedTest
  @CsvSource({
    "gateway,is the name of another part",
    "portal,is the name of another part",
    "Dogs,is no slug",
    "dogs-,is no slug"
  })
  void aCollaborationThatCannotBeCalledThatIsRefused(String slug, String complaint) {
    refuses(
        command -> command.set("collaborations." + slug + ".replicas", 2),
        "collaborations." + slug + " " + complaint);
  }

  @Test
  void aCollaborationThatTheRegionDoesNotNameIsRefused() {
    refuses(
        command -> command.set("collaborations.dogs.replicas", 2),
        "collaborations.dogs is not in region.document");
  }

  @Test
  void aCollaborationOfTheRegionWithoutAServiceIsRefused() {
    refuses(
        command -> command.set("collaborations.ctu", "null"),
        "region.document names the collaboration ctu, which has no service");
  }

  @Test
  void aRegionThatIsNotYamlIsRefused(@TempDir Path directory) throws IOException {
    var broken = Files.writeString(directory.resolve("region.yaml"), "region: [");
    refuses(command -> command.setFile("region.document", broken), "region.document is not YAML");
  }

  @Test
  void aReleaseWhoseNameLeavesNoRoomForTheServicesIsRefused() {
    refuses(command -> command.withName("o".repeat(53)), "longer than 63 characters");
  }

  private static void refuses(UnaryOperator<TemplateCommand> values, String complaint) {
    assertThatThrownBy(() -> Chart.render(values)).hasMessageContaining(complaint);
  }
}
