package oversight.local;

import oversight.local.keycloak.Tokens;

/** The launcher's commands. */
public final class Main {
  private Main() {}

  /** {@code up [--no-sample] [--fresh]} or {@code token USER}. */
  public static void main(String[] arguments) {
    Settings settings = Settings.from(System.getenv());
    System.out.println(new Tokens(settings.issuer()).of(arguments[1]));
  }
}
