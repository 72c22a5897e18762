package oversight.portal.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import com.google.type.Decimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import oversight.cmpg.v1.ListMembershipsResponse;
import oversight.ctu.v1.ListStrandsResponse;
import oversight.ctu.v1.ListViewsResponse;
import oversight.governance.v1.Pack;
import oversight.npas.v1.ChargingYear;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Completeness;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ListFiguresResponse;
import oversight.returns.v1.ListReportEventsResponse;
import oversight.returns.v1.Measure;
import oversight.returns.v1.Report;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.Symbol;
import oversight.returns.v1.Template;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.rocu.v1.ListCapabilitiesResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ProtoJsonTest {
  private static final JsonFormat.Printer REFERENCE =
      JsonFormat.printer().alwaysPrintFieldsWithNoPresence();
  private static final JsonMapper MAPPER = JsonMapper.shared();

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
  void valuesAreWrittenAsProto3JsonSays() {
    Submission submission =
        Submission.newBuilder()
            .setState(SubmissionState.CHECKED)
            .setSizeBytes(5_000_000_000L)
            .setUploadTime(Timestamp.newBuilder().setSeconds(1453280400L))
            .build();

    assertThat(json.print(submission))
        .contains("\"state\":\"CHECKED\"", "\"errors\":0", "\"sizeBytes\":\"5000000000\"")
        .contains("\"uploadTime\":\"2016-01-20T09:00:00Z\"");
  }

  /** The reference is Google's own writer; its decimals are shortened here. */
  @ParameterizedTest
  @MethodSource("messages")
  void everyMessageIsWrittenAsTheReferenceWritesIt(Message prototype) throws Exception {
    RandomMessages messages = new RandomMessages(20151001);
    for (int round = 0; round < 200; round++) {
      Message message = messages.like(prototype);

      assertThat(MAPPER.readTree(json.print(message)))
          .isEqualTo(shortened(MAPPER.readTree(REFERENCE.print(message))));
      assertThat(read(json.print(message), prototype.newBuilderForType()).build())
          .isEqualTo(message);
    }
  }

  static Stream<Message> messages() {
    return Stream.of(
        Measure.getDefaultInstance(),
        UploadSubmissionResponse.getDefaultInstance(),
        Completeness.getDefaultInstance(),
        Template.getDefaultInstance(),
        ListFiguresResponse.getDefaultInstance(),
        Analysis.getDefaultInstance(),
        Report.getDefaultInstance(),
        ListReportEventsResponse.getDefaultInstance(),
        Pack.getDefaultInstance(),
        ListMembershipsResponse.getDefaultInstance(),
        ListCapabilitiesResponse.getDefaultInstance(),
        ListStrandsResponse.getDefaultInstance(),
        ListViewsResponse.getDefaultInstance(),
        ChargingYear.getDefaultInstance());
  }

  private static JsonNode shortened(JsonNode node) {
    if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        array.set(index, shortened(array.get(index)));
      }
    } else if (node instanceof ObjectNode object) {
      if (object.size() == 1 && object.has("value")) {
        return object.get("value");
      }
      List.copyOf(object.propertyNames())
          .forEach(name -> object.set(name, shortened(object.get(name))));
    }
    return node;
  }

  @Test
  void constantThatANewerServiceAddedIsItsNumber() {
    assertThat(json.print(Submission.newBuilder().setStateValue(99).build()))
        .contains("\"state\":99");
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

  private <B extends Message.Builder> B read(String text, B into) {
    return json.read(text.getBytes(StandardCharsets.UTF_8), into);
  }
}
