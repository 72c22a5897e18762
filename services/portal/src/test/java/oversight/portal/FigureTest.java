package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;
import com.google.type.Decimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Symbol;
import tools.jackson.databind.JsonNode;

class FigureTest extends PortalTest {
  private static final String FIGURES = "/api/v1/collaborations/cmpg/figures";

  @BeforeEach
  void figures() {
    UPSTREAM.figures().hold(IntStream.range(0, 8).mapToObj(FigureTest::figure).toList());
  }

  private static Figure figure(int number) {
    return Figure.newBuilder()
        .setMeasure("CM05")
        .setPeriod("2015-10")
        .setValue(Decimal.newBuilder().setValue(String.valueOf(number)))
        .build();
  }

  @Test
  void allPagesAreJoined() {
    JsonNode answer = json(get(FIGURES));

    assertThat(answer.get("figures").valueStream().map(figure -> figure.get("value").asString()))
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
    assertThat(answer.get("nextPageToken").asString()).isEmpty();
  }

  @Test
  void onePageIsGivenWhereItsSizeIsAndSaysWhereTheNextIs() {
    HttpResponse<String> first = get(FIGURES + "?pageSize=5&measure=CM05");

    assertThat(json(first).get("figures").size()).isEqualTo(5);
    assertThat(json(first).get("nextPageToken").asString()).isEqualTo("5");
    assertThat(header(first, "Link"))
        .isEqualTo("<" + FIGURES + "?pageSize=5&measure=CM05&pageToken=5>; rel=\"next\"");
    assertThat(json(get(FIGURES + "?pageSize=5&pageToken=5")).get("figures").size()).isEqualTo(3);
  }

  @Test
  void theHistoryOfAFigureIsAskedForByItsKey() {
    HttpResponse<String> answer =
        get(
            FIGURES
                + "/history?measure=CM05&force=west-mercia&period=2015-10&breakdown=a%3Db"
                + "&pageSize=5&pageToken=x");
    JsonNode version = json(answer).get("versions").get(0);
    assertThat(version.get("figure").get("measure").asString()).isEqualTo("CM05");
    assertThat(version.get("figure").get("force").asString()).isEqualTo("west-mercia");
    assertThat(version.get("figure").get("period").asString()).isEqualTo("2015-10");
    assertThat(version.get("figure").get("breakdown").asString()).isEqualTo("a=b");
    assertThat(version.get("filename").asString()).isEqualTo("5 after x");
    assertThat(header(answer, "Link")).contains("pageToken=more");
  }

  @Test
  void parametersReachTheService() {
    get(
        FIGURES
            + "?measure=CM03&force=west-mercia&from=2015-10&to=2015-16-Q3&breakdown=a%3Db"
            + "&anyBreakdown=true&asOf=2016-01-20T10:00:00%2B01:00");

    var asked = UPSTREAM.figures().last();
    assertThat(asked.getMeasure()).isEqualTo("CM03");
    assertThat(asked.getForce()).isEqualTo("west-mercia");
    assertThat(asked.getFrom()).isEqualTo("2015-10");
    assertThat(asked.getTo()).isEqualTo("2015-16-Q3");
    assertThat(asked.getBreakdown()).isEqualTo("a=b");
    assertThat(asked.getAnyBreakdown()).isTrue();
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1453280400L);
  }

  @Test
  void csvHasHeaderAndCannotBecomeFormula() {
    UPSTREAM
        .figures()
        .hold(
            List.of(
                Figure.newBuilder()
                    .setMeasure("CM05")
                    .setForce("E23000016")
                    .setPeriod("2015-10")
                    .setValue(Decimal.newBuilder().setValue("-12.50"))
                    .setNote("=HYPERLINK(\"x\")")
                    .setSubmission("collaborations/cmpg/submissions/01J")
                    .setSuppliedBy("E23000016")
                    .setUploadedBy("analyst.west-mercia")
                    .setSignedOffBy("approver.west-mercia")
                    .setSignOffTime(Timestamp.newBuilder().setSeconds(1453280400L))
                    .build(),
                Figure.newBuilder()
                    .setMeasure("CM05")
                    .setPeriod("2015-11")
                    .setBreakdown("reason=uninsured")
                    .setSymbol(Symbol.NOT_APPLICABLE)
                    .build()));

    HttpResponse<String> csv = get(FIGURES, "Accept", "text/csv");

    assertThat(header(csv, "Content-Type")).startsWith("text/csv");
    assertThat(csv.body().lines())
        .containsExactly(
            "measure,force,period,breakdown,value,symbol,note,submission,suppliedBy,uploadedBy,"
                + "signedOffBy,signOffTime",
            "CM05,E23000016,2015-10,,-12.50,,\"'=HYPERLINK(\"\"x\"\")\","
                + "collaborations/cmpg/submissions/01J,E23000016,analyst.west-mercia,"
                + "approver.west-mercia,2016-01-20T09:00:00Z",
            "CM05,,2015-11,reason=uninsured,,[z],,,,,,");
  }

  @Test
  void otherFormatIsNotAcceptable() {
    HttpResponse<String> response = get(FIGURES, "Accept", "application/xml");

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void answerThatBreaksOffDoesNotLookWhole() {
    UPSTREAM.figures().hold(IntStream.range(0, 3000).mapToObj(FigureTest::figure).toList());
    UPSTREAM.figures().failAt(2400);

    assertThatThrownBy(() -> get(FIGURES)).isInstanceOf(java.io.UncheckedIOException.class);
    assertThatThrownBy(() -> get(FIGURES, "Accept", "text/csv"))
        .isInstanceOf(java.io.UncheckedIOException.class);
  }

  @Test
  void refusalOfTheFirstPageIsProblem() {
    UPSTREAM.figures().failAt(0);

    assertThat(get(FIGURES).statusCode()).isEqualTo(503);
  }
}
