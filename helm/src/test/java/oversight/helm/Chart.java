package oversight.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The chart under test, rendered as a release {@code oversight} in the namespace {@code region}.
 */
final class Chart {
  private static final Path DIRECTORY = Path.of("oversight").toAbsolutePath();
  static final Path LEAST_VALUES = resource("values.yaml");
  static final Path REGION = resource("region.yaml");

  private static final String OLDEST_KUBERNETES = "1.30.0";

  private Chart() {}

  static LintResult lint() {
    return new Helm(DIRECTORY).lint().strict().call();
  }

  /** With the least that a region must say. */
  static Manifests render() {
    return render(command -> command);
  }

  /** With the least that a region must say and what the test says beyond it. */
  static Manifests render(UnaryOperator<TemplateCommand> further) {
    return renderAlone(command ->
        further.apply(command.withValuesFile(LEAST_VALUES).setFile("region.document", REGION)));
  }

  /** With nothing but what the test says. */
  static Manifests renderAlone(UnaryOperator<TemplateCommand> values) {
    var command =
        new Helm(DIRECTORY)
            .template()
            .withName("oversight")
            .withNamespace("region")
            .withKubeVersion(OLDEST_KUBERNETES);
    return Manifests.parse(values.apply(command).call());
  }

  static Path resource(String name) {
    return Path.of("src/test/resources", name).toAbsolutePath();
  }
}
