package oversight.portal.web.figure;

import com.google.protobuf.Timestamp;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.Quarters;
import oversight.portal.web.text.Symbols;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.Measure;
import oversight.returns.v1.MeasurePart;

/** Shows where a number comes from: the figures beneath it, who supplied and who signed each. */
@Controller
final class FigureTrace {
  private static final int FIGURES = 500;

  private final Visible visible;
  private final Collaborations collaborations;

  FigureTrace(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  @GetMapping("/collaborations/{collaboration}/figures/{measure}/{period}")
  String show(
      @PathVariable("collaboration") String slug,
      @PathVariable("measure") String code,
      @PathVariable("period") String period,
      @RequestParam(name = "force", defaultValue = "") String forceName,
      @RequestParam(name = "asAt", defaultValue = "") String asAtIso,
      Caller caller,
      Model model) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    AsAt asAt = AsAt.of(asAtIso);
    Force force =
        forceName.isEmpty()
            ? null
            : visible.region().force(forceName).orElseThrow(NoSuchPageException::new);
    String about = force == null ? "" : force.code();
    CollaborationClient client = collaborations.of(slug, caller);
    Measure measure =
        client
            .measures()
            .getMeasure(
                GetMeasureRequest.newBuilder()
                    .setName(client.name("measures", measureOf(code)))
                    .build());
    String title = title(measure, code);
    List<FigureLine> lines = lines(client, measure, code, about, period, asAt);
    String here = "/collaborations/" + slug;
    model.addAttribute(
        "page",
        new FigurePage(
            title,
            "%s, %s".formatted(force == null ? "The region" : force.name(), Quarters.label(period)),
            value(client, code, about, period, asAt),
            formed(measure, code),
            List.of(
                new Link("Collaborations", "/collaborations"),
                new Link(collaboration.name(), here),
                new Link(
                    measure.getTitle(),
                    here
                        + "/measures/%s?force=%s&asAt=%s"
                            .formatted(measure.getCode(), about, asAt.iso()))),
            measure.getMarking(),
            asAt.words(),
            lines,
            Symbols.key(lines.stream().map(FigureLine::value))));
    return "figure";
  }

  private List<FigureLine> lines(
      CollaborationClient client,
      Measure measure,
      String code,
      String force,
      String period,
      AsAt asAt) {
    ListFiguresRequest.Builder request =
        ListFiguresRequest.newBuilder()
            .setMeasure(code)
            .setForce(force)
            .setFrom(period)
            .setTo(period)
            .setPageSize(FIGURES);
    Timestamp instant = asAt.instant();
    if (instant != null) {
      request.setAsOf(instant);
    }
    return client.figures().listFigures(request.build()).getFiguresList().stream()
        .map(figure -> FigureLines.of(visible.region(), measure, figure))
        .toList();
  }

  /** The number itself, formed by the service as it was for whoever followed the link. */
  private static String value(
      CollaborationClient client, String code, String force, String period, AsAt asAt) {
    AnalyseMeasureRequest.Builder request =
        AnalyseMeasureRequest.newBuilder()
            .setMeasure(code)
            .setForce(force)
            .setFrom(period)
            .setTo(period)
            .setFrequency(
                period.contains("-Q")
                    ? Frequency.FREQUENCY_QUARTER
                    : Frequency.FREQUENCY_UNSPECIFIED);
    Timestamp instant = asAt.instant();
    if (instant != null) {
      request.setAsOf(instant);
    }
    return Together.orElse(
        () ->
            client.analysis().analyseMeasure(request.build()).getPointsList().stream()
                .filter(point -> point.getPeriod().equals(period))
                .map(AnalysisPoint::getDisplay)
                .findFirst()
                .orElse(""),
        refused -> "");
  }

  /** The measure {@code CM03} of a part {@code CM03.failures}. */
  private static String measureOf(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? code : code.substring(0, dot);
  }

  private static String title(Measure measure, String code) {
    return measure.getCode().equals(code)
        ? measure.getTitle()
        : measure.getPartsList().stream()
            .filter(part -> part.getCode().equals(code))
            .map(MeasurePart::getTitle)
            .findFirst()
            .orElseThrow(NoSuchPageException::new);
  }

  private static String formed(Measure measure, String code) {
    return measure.hasRatio() && measure.getCode().equals(code)
        ? "It is formed by summing each part over these figures, then dividing the sums."
        : "It is the sum of these figures.";
  }
}
