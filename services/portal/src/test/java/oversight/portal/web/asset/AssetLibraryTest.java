package oversight.portal.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetLibraryTest {
  private final AssetLibrary library = new AssetLibrary();

  @Test
  void leavesTheFontsOfGovUkToGovUk() {
    String styles = read("oversight.css");

    assertThat(styles).doesNotContain("GDS Transport", "@font-face", "/assets/fonts");
    assertThat(styles).contains("font-family:arial,helvetica,sans-serif", ".app-card");
  }

  @Test
  void isFoundByItsFingerprintAlone() {
    String address = library.address("oversight.js");

    assertThat(address).matches("/assets/[0-9a-f]{16}/oversight.js");
    assertThat(library.find("0000000000000000", "oversight.js")).isEmpty();
    assertThat(library.find(address.split("/", -1)[2], "other.js")).isEmpty();
    assertThatThrownBy(() -> library.address("other.js"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String read(String name) {
    String fingerprint = library.address(name).split("/", -1)[2];
    return new String(
        library.find(fingerprint, name).orElseThrow().plain(), StandardCharsets.UTF_8);
  }
}
