package oversight.local;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole platform with its sample, started once for all integration tests that take a {@link
 * RunningPlatform}, and stopped after the last: {@code @ExtendWith(PlatformUnderTest.class)}.
 */
public final class PlatformUnderTest implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningPlatform.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(PlatformUnderTest.class))
        .computeIfAbsent(
            RunningPlatform.class, type -> new RunningPlatform("--fresh"), RunningPlatform.class);
  }
}
