package oversight.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegionFileTest {
  private static final Path OURS = Path.of("../../../region.yaml");

  private final Region region = RegionFile.read(OURS);

  @Test
  void namesTheFourForcesAndTheFourCollaborations() {
    assertThat(region.forces())
        .extracting(Force::code)
        .containsExactlyInAnyOrder("E23000014", "E23000015", "E23000016", "E23000017");
    assertThat(region.collaborations())
        .extracting(Collaboration::slug)
        .containsExactly("rocu", "cmpg", "ctu", "npas");
  }

  @Test
  void findsAForceByItsSlugAndByItsCode() {
    assertThat(region.force("west-mercia")).isEqualTo(region.force("E23000016")).isPresent();
    assertThat(region.force("west-yorkshire")).isEmpty();
  }

  @Test
  void membershipFollowsTheDates() {
    Collaboration npas = region.collaboration("npas").orElseThrow();
    Force staffordshire = region.force("staffordshire").orElseThrow();
    LocalDate handover = LocalDate.of(2013, 10, 2);
    assertThat(npas.hasMember(staffordshire, handover.minusMonths(1), handover.minusDays(1)))
        .isFalse();
    assertThat(npas.hasMember(staffordshire, handover, handover)).isTrue();
  }

  @Test
  void anAnnouncementChangesNothingByItself() {
    Collaboration cmpg = region.collaboration("cmpg").orElseThrow();
    Force westMercia = region.force("west-mercia").orElseThrow();
    LocalDate after = LocalDate.of(2018, 1, 1);
    assertThat(cmpg.hasMember(westMercia, after, after)).isTrue();
    assertThat(cmpg.hasMember(region.force("warwickshire").orElseThrow(), after, after)).isFalse();
  }

  @Test
  void sharesThatDoNotAddToAHundredAreRefused() throws IOException {
    String broken = Files.readString(OURS).replace("[\"50\", \"25\", \"25\"]", "[\"50\", \"25\"]");
    assertThatThrownBy(() -> RegionFile.parse(broken))
        .isInstanceOf(InvalidRegionException.class)
        .hasMessageContaining("must add to 100 %, not 75 %");
  }

  @Test
  void aForceThatIsNotThereIsRefusedByName() throws IOException {
    String broken = Files.readString(OURS).replace("force: west-mercia", "force: west-mercy");
    assertThatThrownBy(() -> RegionFile.parse(broken))
        .isInstanceOf(InvalidRegionException.class)
        .hasMessageContaining("west-mercy");
  }

  @Test
  void aWordThatIsNotKnownIsRefused() throws IOException {
    String broken = Files.readString(OURS).replace("  board:", "  bord:");
    assertThatThrownBy(() -> RegionFile.parse(broken))
        .isInstanceOf(InvalidRegionException.class)
        .hasMessageContaining("bord");
  }
}
