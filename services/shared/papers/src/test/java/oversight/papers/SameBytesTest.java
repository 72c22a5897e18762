package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.papers.docx.PaperDocx;
import oversight.papers.html.PaperHtml;
import oversight.papers.model.Paper;
import oversight.papers.ods.PaperOds;
import oversight.papers.pdf.PaperPdf;

class SameBytesTest {
  private static final Map<String, Function<Paper, byte[]>> FORMATS =
      Map.of(
          "html",
          paper -> PaperHtml.document(paper).getBytes(StandardCharsets.UTF_8),
          "docx",
          PaperDocx::render,
          "pdf",
          PaperPdf::render,
          "ods",
          PaperOds::render);

  @ParameterizedTest
  @ValueSource(strings = {"html", "docx", "pdf", "ods"})
  void onePaperGivesTheSameBytesWheneverAndHoweverOftenAtOnce(String format) throws Exception {
    var render = FORMATS.get(format);
    assertThat(render).isNotNull();
    var expected = render.apply(SamplePaper.pack());
    try (var threads = Executors.newFixedThreadPool(3)) {
      var tasks =
          IntStream.range(0, 4)
              .<Callable<byte[]>>mapToObj(_ -> () -> render.apply(SamplePaper.pack()))
              .toList();
      for (var result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "docx", "pdf", "ods"})
  void anotherPaperGivesOtherBytes(String format) {
    var render = FORMATS.get(format);
    assertThat(render).isNotNull();
    assertThat(render.apply(Paper.of("One").build()))
        .isNotEqualTo(render.apply(Paper.of("Two").build()));
  }
}
