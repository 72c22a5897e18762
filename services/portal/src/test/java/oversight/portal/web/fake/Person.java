package oversight.portal.web.fake;

import java.util.List;

/** Somebody who signs in. */
public enum Person {
  ANALYST("analyst.west-mercia", "west-mercia", "analyst"),
  APPROVER("approver.west-mercia", "west-mercia", "approver"),
  AUTHOR("author.cmpg", "cmpg", "author"),
  UNIT("analyst.npas", "npas", "analyst"),
  COMMISSIONER("pcc.west-mercia", "pcc-west-mercia", "pcc"),
  CLEARED("pcc.ct.west-midlands", "pcc-west-midlands", "pcc", "ct-cleared"),
  OFFICER("rpo", "regional-policy", "rpo"),
  ENGINEER("engineer", "regional-policy", "engineer");

  private final String username;
  private final String organisation;
  private final String roles;

  Person(String username, String organisation, String... roles) {
    this.username = username;
    this.organisation = organisation;
    this.roles = String.join(" ", roles);
  }

  String username() {
    return username;
  }

  String organisation() {
    return organisation;
  }

  List<String> roles() {
    return List.of(roles.split(" ", -1));
  }
}
