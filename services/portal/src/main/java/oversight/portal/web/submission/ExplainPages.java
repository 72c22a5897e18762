package oversight.portal.web.submission;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.page.Problem;
import oversight.returns.v1.ExplainWarningsRequest;
import oversight.returns.v1.WarningExplanation;

/** Takes what a supplier says of its warnings: a field for each on the submission's page. */
@Controller
final class ExplainPages {
  private static final String FIELD = "explanation-";

  /** What is said once of every figure whose own field is left empty. */
  private static final String TOGETHER = "together";

  private static final int LENGTH = 2000;

  private final Collaborations collaborations;
  private final SubmissionPages pages;

  ExplainPages(Collaborations collaborations, SubmissionPages pages) {
    this.collaborations = collaborations;
    this.pages = pages;
  }

  @PostMapping("/collaborations/{collaboration}/submissions/{submission}/explain")
  ModelAndView explain(
      @PathVariable("collaboration") String slug,
      @PathVariable("submission") String id,
      @RequestParam Map<String, String> fields,
      Caller caller) {
    Map<Integer, String> texts = texts(fields);
    String together = fields.getOrDefault(TOGETHER, "");
    if (!together.isBlank()) {
      texts.replaceAll((number, text) -> text.isBlank() ? together : text);
    }
    if (texts.isEmpty() || !mistakes(texts).isEmpty()) {
      ModelAndView view = pages.page(slug, id, caller);
      view.addObject("explained", texts);
      return pages.mistaken(view, problems(view, texts));
    }
    CollaborationClient client = collaborations.of(slug, caller);
    ExplainWarningsRequest.Builder request =
        ExplainWarningsRequest.newBuilder().setName(client.name("submissions", id));
    texts.forEach((number, text) ->
        request.addExplanations(
            WarningExplanation.newBuilder().setFinding(number).setText(text.strip())));
    try {
      client.submissions().explainWarnings(request.build());
    } catch (StatusRuntimeException failure) {
      ModelAndView view = pages.refused(slug, id, caller, failure);
      view.addObject("explained", texts);
      return view;
    }
    ModelAndView view =
        new ModelAndView("redirect:/collaborations/{collaboration}/submissions/{submission}");
    view.addObject("done", "explained");
    return view;
  }

  /** What was written, by the numbers of the findings. */
  private static Map<Integer, String> texts(Map<String, String> fields) {
    Map<Integer, String> texts = new TreeMap<>();
    fields.forEach((name, text) -> {
      if (name.matches(FIELD + "[0-9]{1,9}")) {
        texts.put(Integer.valueOf(name.substring(FIELD.length())), text);
      }
    });
    return texts;
  }

  private static Map<Integer, String> mistakes(Map<Integer, String> texts) {
    Map<Integer, String> mistakes = new TreeMap<>();
    texts.forEach((number, text) -> {
      if (text.isBlank()) {
        mistakes.put(number, "say why the figure is as it is");
      } else if (text.strip().length() > LENGTH) {
        mistakes.put(number, "the explanation must be 2,000 characters or fewer");
      }
    });
    return mistakes;
  }

  /** Each says which row it is about: "Row 2, column value: say why the figure is as it is". */
  private static List<Problem> problems(ModelAndView view, Map<Integer, String> texts) {
    if (texts.isEmpty()) {
      return List.of(new Problem("Say of each warning why the figure is as it is", ""));
    }
    Map<Integer, String> places = new TreeMap<>();
    if (view.getModel().get("page") instanceof SubmissionPage page) {
      page.toExplain().forEach(warning -> places.put(warning.number(), warning.where()));
    }
    List<Problem> problems = new ArrayList<>();
    mistakes(texts)
        .forEach((number, mistake) ->
            problems.add(
                new Problem(
                    places.getOrDefault(number, "The figure") + ": " + mistake,
                    "#" + FIELD + number)));
    return problems;
  }
}
