package oversight.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each role may do, to be read aloud. */
class PermissionTest {
  private static final String WHO_MAY =
      """
      permission analyst system approver author pcc rpo engineer service
      READ_CATALOGUE + + + + + + + +
      SUPPLY + + - - - - - -
      SIGN_OFF - - + + - - - -
      READ_SUBMISSIONS + + + + + + - -
      READ_ORIGINALS + + + + - - - -
      READ_FIGURES + + + + + + - -
      READ_REPORTS + + + + + + - +
      PREVIEW_REPORT + - - + - - - -
      PUBLISH_REPORT - - - + - - - -
      RELEASE_REPORT + - - + - - - -
      READ_VIEWS - - - + - - - -
      KEEP_RECORDS - - - + - - - -
      RAISE_ISSUES - - - - + - - -
      READ_REGISTERS - - + + + + - -
      WRITE_REGISTERS - - + + + + - -
      """;

  @Test
  void eachPermissionIsHeldByTheRolesOfTheTableAndByNoOther() {
    List<String> lines = WHO_MAY.lines().toList();
    List<Role> roles =
        Arrays.stream(lines.getFirst().split(" ", -1))
            .skip(1)
            .map(claim -> Role.ofClaim(claim).orElseThrow())
            .toList();
    assertThat(roles).containsExactlyInAnyOrder(Role.values());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(" ", -1);
      Permission permission = Permission.valueOf(cells[0]);
      for (int i = 0; i < roles.size(); i++) {
        assertThat(caller(Set.of(roles.get(i))).may(permission))
            .as(permission + " for " + roles.get(i))
            .isEqualTo(cells[i + 1].equals("+"));
      }
      assertThat(caller(Set.of()).may(permission)).isFalse();
    }
  }

  @Test
  void onlyWhatIsPublicNeedsNoTokenAndAnybodyHasNoRole() {
    assertThat(Arrays.stream(Permission.values()).filter(Permission::isAnybodys))
        .containsExactly(Permission.READ_PUBLIC);
    assertThat(Arrays.stream(Permission.values()).filter(Caller.ANYBODY::may)).isEmpty();
    assertThat(Caller.ANYBODY.isClearedFor("ct")).isFalse();
  }

  @Test
  void aClearanceThatNobodyKnowsIsHeldByNobody() {
    Caller cleared = new Caller("s", "u", Organisation.PLATFORM, Set.of(Role.RPO), true, "token");
    assertThat(cleared.isClearedFor("")).isTrue();
    assertThat(cleared.isClearedFor("ct")).isTrue();
    assertThat(cleared.isClearedFor("nuclear")).isFalse();
    assertThat(caller(Set.of(Role.RPO)).isClearedFor("ct")).isFalse();
  }

  @Test
  void aCallerInALogShowsNoToken() {
    assertThat(caller(Set.of(Role.RPO)).toString()).doesNotContain("secret");
  }

  private static Caller caller(Set<Role> roles) {
    return new Caller("subject", "user", Organisation.PLATFORM, roles, false, "secret");
  }
}
