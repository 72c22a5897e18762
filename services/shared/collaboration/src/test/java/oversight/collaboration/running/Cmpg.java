package oversight.collaboration.running;

import oversight.testing.TestIssuer;

/** The motorway group's service, started once for all tests of this process. */
public final class Cmpg {
  /** Signs the tokens. */
  public static final TestIssuer ISSUER = TestIssuer.start();

  /** The running service; it ends with the process. */
  public static final RunningCollaboration SERVICE = RunningCollaboration.start("cmpg", ISSUER);

  private Cmpg() {}

  /** The analyst of an organisation. */
  public static Clerk analyst(String organisation) {
    return clerk("analyst." + organisation, organisation, "analyst");
  }

  /** The approver of a force. */
  public static Clerk approver(String force) {
    return clerk("approver." + force, force, "approver");
  }

  /** The author of the group's report. */
  public static Clerk author() {
    return clerk("author.cmpg", "cmpg", "author");
  }

  /** A commissioner's office. */
  public static Clerk pcc() {
    return clerk("pcc.west-midlands", "pcc-west-midlands", "pcc");
  }

  /** Anybody. */
  public static Clerk clerk(String username, String organisation, String... roles) {
    return new Clerk(SERVICE.as(ISSUER.token(username, organisation, roles)));
  }
}
