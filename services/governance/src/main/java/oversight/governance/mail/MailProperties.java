package oversight.governance.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mail server.
 *
 * @param host its name; empty where nothing is to be sent
 * @param port where it listens
 * @param username for signing in to it; empty where it asks for none
 * @param password likewise
 * @param from the address that mails come from
 * @param startTls whether the connection must be encrypted; a server that cannot is not used
 */
@ConfigurationProperties("oversight.mail")
public record MailProperties(
    String host, int port, String username, String password, String from, boolean startTls) {
  /** Whether anything can be sent. */
  public boolean isConfigured() {
    return !host.isBlank() && !from.isBlank();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MailProperties[" + host + ":" + port + "]";
  }
}
