package oversight.local.realm;

import java.util.ArrayList;
import java.util.List;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.region.Office;
import oversight.region.Region;

/** Who may sign in on a laptop: the same posts in every force, office and collaboration. */
public final class Accounts {
  /** The client of governance's own service account. */
  public static final String GOVERNANCE = "oversight-governance";

  private static final String CLEARED = "ct-cleared";

  private Accounts() {}

  /** All accounts of the region, people first, each in exactly one organisation. */
  public static List<Account> of(Region region) {
    List<Account> people = new ArrayList<>();
    List<Account> machines = new ArrayList<>();
    for (Force force : region.forces()) {
      people.add(Account.person("analyst." + force.slug(), force.slug(), "analyst"));
      people.add(Account.person("approver." + force.slug(), force.slug(), "approver"));
      machines.add(Account.machine("systems." + force.slug(), force.slug(), "system"));
    }
    for (Office office : region.offices()) {
      people.add(Account.person("pcc." + office.force().slug(), office.slug(), "pcc"));
    }
    for (Collaboration collaboration : region.collaborations()) {
      people.add(unit("analyst", collaboration));
      people.add(unit("author", collaboration));
    }
    region.collaborations().stream()
        .filter(collaboration -> !collaboration.clearance().isEmpty())
        .findFirst()
        .ifPresent(collaboration -> people.addAll(cleared(region, collaboration)));
    people.add(Account.person("rpo", region.secretariat(), "rpo"));
    people.add(Account.person("engineer", region.secretariat(), "engineer"));
    machines.add(Account.machine(GOVERNANCE, region.secretariat(), "service", CLEARED));
    people.addAll(machines);
    return List.copyOf(people);
  }

  /** A laptop's machine clients have secrets that anyone can tell; no other realm has them. */
  public static String secretOf(String machine) {
    return "local-" + machine;
  }

  private static Account unit(String role, Collaboration collaboration) {
    String name = role + "." + collaboration.slug();
    return collaboration.clearance().isEmpty()
        ? Account.person(name, collaboration.slug(), role)
        : Account.person(name, collaboration.slug(), role, CLEARED);
  }

  /**
   * Those cleared for the collaboration that needs it: where it is led from, and a policy officer.
   */
  private static List<Account> cleared(Region region, Collaboration collaboration) {
    List<Account> cleared = new ArrayList<>();
    region.offices().stream()
        .filter(office -> office.force().name().equals(collaboration.lead()))
        .forEach(office ->
            cleared.add(
                Account.person(
                    "pcc." + collaboration.clearance() + "." + office.force().slug(),
                    office.slug(),
                    "pcc",
                    CLEARED)));
    cleared.add(
        Account.person("rpo." + collaboration.clearance(), region.secretariat(), "rpo", CLEARED));
    return cleared;
  }
}
