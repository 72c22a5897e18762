package oversight.service.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.UpdateCommentaryRequest;

class HiddenCharactersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain words.",
        "Twyford \u2013 A49 \u2018now\u2019\u2026 caf\u00e9",
        "\u2029\u202F\u2065\u206A"
      })
  void wordsAsPeopleTypeThemPass(String words) {
    assertThat(HiddenCharacters.in(request("fine", words))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u202A', '\u202E', '\u2066', '\u2069', '\0'})
  void whatNobodySeesIsFoundWithItsPlace(char hidden) {
    assertThat(HiddenCharacters.in(request("fine", "rose to " + hidden + "21")))
        .hasValueSatisfying(
            found -> assertThat(found.field()).isEqualTo("commentary.sections.text"));
  }

  @Test
  void aTurnOfTheWritingIsNamedWithItsCodeAndItsCharacter() {
    assertThat(HiddenCharacters.in(request("rose to \u202E21", "fine")))
        .hasValueSatisfying(found -> {
          assertThat(found.field()).isEqualTo("commentary.summary");
          assertThat(found.description()).contains("U+202E", "at character 9");
        });
  }

  private static UpdateCommentaryRequest request(String summary, String text) {
    return UpdateCommentaryRequest.newBuilder()
        .setCommentary(
            Commentary.newBuilder()
                .setSummary(summary)
                .addSections(CommentarySection.newBuilder().setMeasure("CM03").setText(text)))
        .build();
  }
}
