package oversight.portal.web.measure;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import oversight.portal.web.chart.AnalysisChart;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.page.Turn;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.Breakdowns;
import oversight.portal.web.text.Symbols;
import oversight.portal.web.text.Units;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.region.Region;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Coverage;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.Measure;
import oversight.returns.v1.Polarity;

/** Shows a measure for the region or a force, now or as at a date. */
@Controller
final class MeasurePages {
  private static final int POINTS = 60;
  private static final int ROWS = 36;

  private final Visible visible;
  private final Collaborations collaborations;

  MeasurePages(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  @GetMapping("/collaborations/{collaboration}/measures/{code}")
  String show(
      @PathVariable("collaboration") String slug,
      @PathVariable("code") String code,
      @RequestParam(name = "force", defaultValue = "") String forceName,
      @RequestParam(name = "asAt", defaultValue = "") String asAtIso,
      @RequestParam(name = "asAt-day", defaultValue = "") String day,
      @RequestParam(name = "asAt-month", defaultValue = "") String month,
      @RequestParam(name = "asAt-year", defaultValue = "") String year,
      @RequestParam(name = "page", defaultValue = "1") int page,
      Caller caller,
      Model model) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    AsAt asAt = asAtIso.isEmpty() ? AsAt.of(day, month, year) : AsAt.of(asAtIso);
    String force =
        forceName.isEmpty()
            ? ""
            : visible.region().force(forceName).orElseThrow(NoSuchPageException::new).code();
    CollaborationClient client = collaborations.of(slug, caller);
    Measure measure =
        client
            .measures()
            .getMeasure(
                GetMeasureRequest.newBuilder().setName(client.name("measures", code)).build());
    AnalyseMeasureRequest.Builder request =
        AnalyseMeasureRequest.newBuilder().setMeasure(measure.getCode()).setForce(force);
    Timestamp instant = asAt.instant();
    if (instant != null) {
      request.setAsOf(instant);
    }
    Analysis analysis =
        Together.orElse(
            () -> client.analysis().analyseMeasure(request.build()),
            refused -> withoutSeries(collaboration, refused));
    model.addAttribute("now", "?force=" + force);
    model.addAttribute(
        "order",
        force.isEmpty() && measure.getCoverage() != Coverage.COVERAGE_WHOLE
            ? ForceOrder.of(
                client, analysis, measure.getRatio(), asAt, "/collaborations/" + slug + "/figures/")
            : ForceOrder.NONE);
    model.addAttribute("page", page(collaboration, measure, analysis, force, asAt, page));
    return "measure";
  }

  private MeasurePage page(
      Collaboration collaboration,
      Measure measure,
      Analysis analysis,
      String force,
      AsAt asAt,
      int page) {
    Region region = visible.region();
    String here = "/collaborations/" + collaboration.slug();
    String query = "?force=%s&asAt=%s".formatted(force, asAt.iso());
    String figures = here + "/figures/";
    Turn.Page<PointRow> rows =
        Turn.of(
            new PointRows(analysis, measure.getRatio(), figures, query).newestFirst(),
            ROWS,
            page,
            here + "/measures/" + measure.getCode() + query.replace("%", "%%") + "&page=%d#figures",
            "Newer figures",
            "Older figures");
    return new MeasurePage(
        measure.getTitle(),
        force.isEmpty() ? whole(measure) : region.force(force).map(Force::name).orElse(force),
        List.of(
            new Link("Collaborations", "/collaborations"), new Link(collaboration.name(), here)),
        measure.getMarking(),
        asAt.problem().isEmpty() ? List.of() : List.of(new Problem(asAt.problem(), "#asAt-day")),
        analysis.getSentence(),
        ComparisonLines.of(analysis, figures + measure.getCode() + "/", query),
        AnalysisChart.of(PointRows.shown(analysis), POINTS, "chart"),
        analysis.getPointsList().stream().anyMatch(AnalysisPoint::hasLower),
        measure.hasRatio() && !measure.getRatio().getDenominator().equals("fixed"),
        rows.items(),
        rows.turn(),
        Symbols.key(rows.items().stream().map(row -> row.value().text())),
        forces(region, measure, force),
        asAt,
        force.isEmpty() ? members(region, analysis) : "",
        Stream.concat(analysis.getNotesList().stream(), Stream.of(PointRows.before(analysis)))
            .filter(note -> !note.isEmpty())
            .toList(),
        facts(measure),
        List.of(
            new Link(
                "Spreadsheet (ODS)",
                here + "/measures/" + measure.getCode() + "/figures.ods" + query),
            new Link("CSV", here + "/measures/" + measure.getCode() + "/figures.csv" + query)),
        analysis.getIllustrative());
  }

  /** A measure that the catalogue has and of which no series is formed. */
  private static Analysis withoutSeries(
      Collaboration collaboration, StatusRuntimeException refused) {
    if (refused.getStatus().getCode() != Status.Code.NOT_FOUND) {
      throw refused;
    }
    return Analysis.newBuilder()
        .addNotes(
            "No series is kept of it: it is calculated where it is shown, on the pages of the "
                + collaboration.name()
                + ".")
        .build();
  }

  private static String whole(Measure measure) {
    return measure.getCoverage() == Coverage.COVERAGE_WHOLE
        ? "The collaboration as a whole"
        : "The region";
  }

  private static List<Choice> forces(Region region, Measure measure, String chosen) {
    if (measure.getCoverage() == Coverage.COVERAGE_WHOLE) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "The region", chosen.isEmpty()));
    region
        .forces()
        .forEach(force ->
            choices.add(new Choice(force.slug(), force.name(), force.code().equals(chosen))));
    return choices;
  }

  private static String members(Region region, Analysis analysis) {
    return analysis.getMembersList().stream()
        .map(code -> region.force(code).map(Force::name).orElse(code))
        .collect(Collectors.joining(", "));
  }

  private static List<Fact> facts(Measure measure) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("What is counted", measure.getDefinition()));
    facts.add(Fact.of("Unit", Units.words(measure.getUnit())));
    facts.add(Fact.of("More is", polarity(measure.getPolarity())));
    if (measure.hasRatio()) {
      facts.add(Fact.of("Formed from", ratio(measure)));
    }
    if (!measure.getCaveat().isEmpty()) {
      facts.add(Fact.of("To know before use", measure.getCaveat()));
    }
    facts.add(Fact.of("Code", measure.getCode()));
    return facts;
  }

  private static String polarity(Polarity polarity) {
    return switch (polarity) {
      case POLARITY_HIGHER_BETTER -> "better";
      case POLARITY_LOWER_BETTER -> "worse";
      case POLARITY_NEUTRAL, POLARITY_UNSPECIFIED, UNRECOGNIZED ->
          "neither better nor worse by itself";
    };
  }

  private static String ratio(Measure measure) {
    String counted = measure.getRatio().getNumeratorBreakdown();
    return "%s%s, divided by %s. Sums are divided, percentages are never averaged."
        .formatted(
            part(measure, measure.getRatio().getNumerator()),
            counted.isEmpty() ? "" : " of " + Breakdowns.words(counted),
            (counted.isEmpty() ? "" : "all ") + part(measure, measure.getRatio().getDenominator()));
  }

  private static String part(Measure measure, String code) {
    return measure.getPartsList().stream()
        .filter(part -> part.getCode().equals(code))
        .map(part -> "%s (%s)".formatted(part.getTitle(), code))
        .findFirst()
        .orElse(code);
  }
}
