package oversight.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AsideTest {
  @Test
  void whatAKilledProcessLeftIsDeletedAndNothingElse() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path ofTheDead = named(dead.pid());
    Path ofAnotherAlive = named(ProcessHandle.current().parent().orElseThrow().pid());
    Path own = Aside.file("test");
    Path ofOneWithOurNumberBefore = Aside.file("test");
    Files.setLastModifiedTime(
        ofOneWithOurNumberBefore, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    Path stranger = Files.createTempFile("oversight-stranger", ".txt");
    try {
      Aside.sweep();

      assertThat(ofTheDead).doesNotExist();
      assertThat(ofOneWithOurNumberBefore).doesNotExist();
      assertThat(ofAnotherAlive).exists();
      assertThat(own).exists();
      assertThat(stranger).exists();
    } finally {
      Files.deleteIfExists(ofAnotherAlive);
      Files.deleteIfExists(own);
      Files.deleteIfExists(stranger);
    }
  }

  private static Path named(long process) throws IOException {
    return Files.createTempFile("oversight-test-of-" + process + "-", ".aside");
  }
}
