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
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.FigureAddress;
import oversight.portal.web.text.Quarters;
import oversight.portal.web.text.Symbols;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.returns.v1.FigureTrace;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.Measure;
import oversight.returns.v1.TraceFigureRequest;

/** Shows where a number comes from: the figures beneath it, who supplied and who signed each. */
@Controller
final class FigurePages {
  private final Visible visible;
  private final Collaborations collaborations;

  FigurePages(Visible visible, Collaborations collaborations) {
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
      @RequestParam(name = "at", defaultValue = "") String instantIso,
      Caller caller,
      Model model) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    AsAt asAt = AsAt.of(asAtIso);
    ReadAt readAt = ReadAt.of(instantIso, asAt);
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
    FigureTrace trace = trace(client, code, about, period, readAt);
    List<FigureTerm> terms = FigureTerms.of(visible.region(), trace);
    String here = "/collaborations/" + slug;
    model.addAttribute(
        "page",
        new FigurePage(
            trace.getTitle(),
            "%s, %s".formatted(force == null ? "The region" : force.name(), Quarters.label(period)),
            FigureTerms.value(trace),
            FigureTerms.sentence(trace),
            List.of(
                new Link("Collaborations", "/collaborations"),
                new Link(collaboration.name(), here),
                new Link(
                    measure.getTitle(),
                    here
                        + "/measures/%s?force=%s&asAt=%s"
                            .formatted(measure.getCode(), about, asAt.iso()))),
            measure.getMarking(),
            readAt.words(),
            FigureAddress.of(slug, code, period, about, ""),
            terms,
            Symbols.key(
                terms.stream().flatMap(term -> term.lines().stream()).map(FigureLine::value))));
    return "figure";
  }

  private static FigureTrace trace(
      CollaborationClient client, String code, String force, String period, ReadAt readAt) {
    TraceFigureRequest.Builder request =
        TraceFigureRequest.newBuilder().setMeasure(code).setForce(force).setPeriod(period);
    Timestamp instant = readAt.instant();
    if (instant != null) {
      request.setAsOf(instant);
    }
    return client.analysis().traceFigure(request.build());
  }

  /** The measure {@code CM03} of a part {@code CM03.failures}. */
  private static String measureOf(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? code : code.substring(0, dot);
  }
}
