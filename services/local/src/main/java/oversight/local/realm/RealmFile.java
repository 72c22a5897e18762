package oversight.local.realm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import oversight.local.realm.RealmRepresentation.Credential;
import oversight.local.realm.RealmRepresentation.Domain;
import oversight.local.realm.RealmRepresentation.Member;
import oversight.local.realm.RealmRepresentation.Organisation;
import oversight.local.realm.RealmRepresentation.Role;
import oversight.local.realm.RealmRepresentation.Roles;
import oversight.local.realm.RealmRepresentation.User;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.region.Office;
import oversight.region.Region;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the realm {@code oversight} of a laptop as Keycloak imports it. */
public final class RealmFile {
  /** The password of everyone on a laptop. */
  public static final String PASSWORD = "oversight";

  private static final int QUARTER_OF_AN_HOUR = 15 * 60;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(
              include -> include.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private RealmFile() {}

  /** The realm as JSON. */
  public static String of(Region region, RealmSecrets secrets, String publicUrl) {
    return JSON.writeValueAsString(realm(region, secrets, publicUrl));
  }

  private static RealmRepresentation realm(Region region, RealmSecrets secrets, String publicUrl) {
    List<Account> accounts = Accounts.of(region);
    return new RealmRepresentation(
        "oversight",
        "Oversight: " + region.name(),
        true,
        "none",
        true,
        QUARTER_OF_AN_HOUR,
        true,
        10,
        30,
        300,
        Flows.BROWSER,
        Flows.DIRECT_GRANT,
        Flows.all(),
        new Roles(roles()),
        Clients.all(accounts, secrets, publicUrl),
        accounts.stream().map(account -> user(account, region)).toList(),
        organisations(region, accounts));
  }

  private static List<Role> roles() {
    return List.of(
        new Role("analyst", "Uploads figures"),
        new Role("approver", "Signs a force's figures off"),
        new Role("author", "Signs a unit's figures off and publishes its reports"),
        new Role("pcc", "A commissioner's office"),
        new Role("rpo", "A Regional Policy Officer"),
        new Role("engineer", "Runs the platform"),
        new Role("system", "A force's own systems"),
        new Role("service", "A service of the platform"),
        new Role("ct-cleared", "May see counter terrorism figures"));
  }

  private static User user(Account account, Region region) {
    boolean person = account.kind() == Account.Kind.PERSON;
    return new User(
        account.username(),
        true,
        person,
        person ? account.name() + "@" + account.organisation() + ".example" : "",
        person ? post(account) : "",
        person ? organisation(account, region) : "",
        person ? "" : account.name(),
        person ? List.of(new Credential("password", PASSWORD, false)) : List.of(),
        account.roles());
  }

  /** People in sample data are posts: "Analyst", "PCC", "RPO". */
  private static String post(Account account) {
    String role = account.roles().getFirst();
    return role.length() == 3
        ? role.toUpperCase(Locale.ROOT)
        : role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
  }

  private static String organisation(Account account, Region region) {
    return organisations(region, List.of()).stream()
        .filter(organisation -> organisation.alias().equals(account.organisation()))
        .map(Organisation::name)
        .findFirst()
        .orElse(account.organisation());
  }

  private static List<Organisation> organisations(Region region, List<Account> accounts) {
    return Stream.of(
            region.forces().stream().map(force -> organisation(force, accounts)),
            region.offices().stream().map(office -> organisation(office, accounts)),
            region.collaborations().stream()
                .map(collaboration -> organisation(collaboration, accounts)),
            Stream.of(organisation(region.secretariatName(), region.secretariat(), accounts)))
        .flatMap(each -> each)
        .toList();
  }

  private static Organisation organisation(Force force, List<Account> accounts) {
    return organisation(force.name() + " Police", force.slug(), accounts);
  }

  private static Organisation organisation(Office office, List<Account> accounts) {
    return organisation(office.name(), office.slug(), accounts);
  }

  private static Organisation organisation(Collaboration collaboration, List<Account> accounts) {
    return organisation(collaboration.name(), collaboration.slug(), accounts);
  }

  private static Organisation organisation(String name, String slug, List<Account> accounts) {
    return new Organisation(
        name,
        slug,
        true,
        List.of(new Domain(slug + ".example", true)),
        accounts.stream()
            .filter(account -> account.organisation().equals(slug))
            .map(account -> new Member(account.username(), "UNMANAGED"))
            .toList());
  }
}
