package oversight.portal.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import com.google.type.Decimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.Symbol;

class ProtoJsonTest {
  private final ProtoJson json = new ProtoJson();

  private static Decimal decimal(String value) {
    return Decimal.newBuilder().setValue(value).build();
  }

  @Test
  void decimalIsPlainString() {
    String printed =
        json.print(
            Figure.newBuilder().setMeasure("CM05").setValue(decimal("854")).setRow(2).build());

    assertThat(printed)
        .contains("\"value\":\"854\"")
        .contains("\"row\":2")
        .contains("\"note\":\"\"")
        .doesNotContain("symbol");
  }

  @Test
  void decimalsAreFoundHoweverDeep() {
    String printed =
        json.print(
            Analysis.newBuilder()
                .addPoints(
                    AnalysisPoint.newBuilder().setValue(decimal("1")).setMean(decimal("2.5")))
                .addPoints(AnalysisPoint.newBuilder().setPeriod("2015-11"))
                .build());

    assertThat(printed).contains("\"value\":\"1\"").contains("\"mean\":\"2.5\"");
    assertThat(printed).doesNotContain("{\"value\"");
  }

  @Test
  void whatHoldsNoDecimalIsProto3Json() throws Exception {
    Submission submission =
        Submission.newBuilder()
            .setState(SubmissionState.CHECKED)
            .setSizeBytes(5_000_000_000L)
            .setUploadTime(Timestamp.newBuilder().setSeconds(1453280400L))
            .build();

    assertThat(json.print(submission))
        .isEqualTo(
            JsonFormat.printer()
                .alwaysPrintFieldsWithNoPresence()
                .omittingInsignificantWhitespace()
                .print(submission))
        .contains("\"state\":\"CHECKED\"", "\"errors\":0", "\"sizeBytes\":\"5000000000\"")
        .contains("\"uploadTime\":\"2016-01-20T09:00:00Z\"");
  }

  @Test
  void decimalIsReadAsStringNumberOrObject() {
    for (String value : new String[] {"\"854\"", "854", "{\"value\":\"854\"}"}) {
      Figure figure =
          json.read(
                  ("{\"value\":" + value + "}").getBytes(StandardCharsets.UTF_8),
                  Figure.newBuilder())
              .build();

      assertThat(figure.getValue().getValue()).isEqualTo("854");
    }
  }

  @Test
  void whatIsPrintedIsReadBack() {
    Figure figure =
        Figure.newBuilder().setMeasure("CM05").setSymbol(Symbol.NOT_AVAILABLE).setNote("£").build();
    Analysis analysis =
        Analysis.newBuilder()
            .addPoints(AnalysisPoint.newBuilder().setLower(decimal("-0.10")))
            .build();

    assertThat(read(json.print(figure), Figure.newBuilder()).build()).isEqualTo(figure);
    assertThat(read(json.print(analysis), Analysis.newBuilder()).build()).isEqualTo(analysis);
  }

  @Test
  void unknownMemberIsRefused() {
    assertThatThrownBy(() -> read("{\"meassure\":\"CM05\"}", Figure.newBuilder()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("meassure");
  }

  private <B extends com.google.protobuf.Message.Builder> B read(String text, B into) {
    return json.read(text.getBytes(StandardCharsets.UTF_8), into);
  }
}
