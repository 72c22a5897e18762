package oversight.portal.web.register;

import com.google.protobuf.Message;
import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.AvailableMove;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.problem.Refusal;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.text.Moments;

/** Moves a record to another state, after saying what that means and asking why. */
@Controller
final class MoveDesk {
  private static final String REASON = "reason";
  private static final String DAY = "on_date";

  private final Governance governance;
  private final Visible visible;

  MoveDesk(Governance governance, Visible visible) {
    this.governance = governance;
    this.visible = visible;
  }

  /**
   * The page.
   *
   * @param label "Close it"
   * @param title the record's
   * @param state what it makes of the record, in a sentence
   * @param notes what to know before
   * @param needsReason whether the history must say why
   * @param dayLabel what day it may carry; empty for none
   * @param dayHint what follows where that is left empty
   * @param day as it was typed
   * @param dayProblem what is wrong with it; empty where nothing is
   * @param reasonProblem what is wrong with the reason; empty where nothing is
   * @param etag of the version that is moved
   */
  public record MovePage(
      String label,
      String title,
      List<Link> crumbs,
      String marking,
      String action,
      String state,
      List<String> notes,
      boolean needsReason,
      String reason,
      String reasonProblem,
      String dayLabel,
      String dayHint,
      String day,
      String dayProblem,
      String etag,
      List<Problem> problems) {}

  @GetMapping("/{register:" + RegisterModels.PATTERN + "}/{id}/move/{verb}")
  ModelAndView ask(
      @PathVariable("register") String collection,
      @PathVariable("id") String id,
      @PathVariable("verb") String verb) {
    RegisterModel model = RegisterModels.of(collection);
    return page(model, governance.register(model).get(id), verb, new Asked("", ""), Map.of());
  }

  /** What was typed. */
  private record Asked(String reason, String day) {}

  @PostMapping("/{register:" + RegisterModels.PATTERN + "}/{id}/move/{verb}")
  ModelAndView move(
      @PathVariable("register") String collection,
      @PathVariable("id") String id,
      @PathVariable("verb") String verb,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = DAY, defaultValue = "") String day,
      @RequestParam(name = "etag", defaultValue = "") String etag) {
    RegisterModel model = RegisterModels.of(collection);
    Asked asked = new Asked(reason, day);
    Optional<LocalDate> read = Days.read(day);
    if (!day.isBlank() && read.isEmpty()) {
      ModelAndView view =
          page(
              model,
              governance.register(model).get(id),
              verb,
              asked,
              Map.of(DAY, "Enter a real date, like 31/3/2016 or 31 March 2016"));
      view.setStatus(HttpStatus.BAD_REQUEST);
      return view;
    }
    try {
      Message moved =
          governance
              .register(model)
              .move(id, verb, reason.strip(), etag, read.map(LocalDate::toString).orElse(""));
      ModelAndView view = new ModelAndView("redirect:/" + RegisterModel.text(moved, "name"));
      view.addObject("done", "moved");
      return view;
    } catch (StatusRuntimeException failure) {
      Refusal refusal = Refusal.of(failure);
      if (refusal.status().is5xxServerError() || refusal.status() == HttpStatus.NOT_FOUND) {
        throw failure;
      }
      Map<String, String> problems = new LinkedHashMap<>();
      refusal.errors().forEach(error -> problems.put(error.field(), error.description()));
      if (problems.isEmpty()) {
        problems.put("", refusal.detail());
      }
      ModelAndView view = page(model, governance.register(model).get(id), verb, asked, problems);
      view.setStatus(refusal.status());
      return view;
    }
  }

  private ModelAndView page(
      RegisterModel model, Message record, String verb, Asked asked, Map<String, String> problems) {
    AvailableMove move =
        RegisterModel.info(record).getMovesList().stream()
            .filter(each -> each.getVerb().equals(verb))
            .findFirst()
            .orElseThrow(NoSuchPageException::new);
    String path = "/" + RegisterModel.text(record, "name");
    String title = RegisterModel.text(record, "title");
    List<Link> crumbs = new ArrayList<>(new RecordBuilder(model, visible.region()).crumbs());
    crumbs.add(new Link(title, path));
    ModelAndView view = new ModelAndView("register/move");
    view.addObject(
        "page",
        new MovePage(
            move.getLabel(),
            title,
            crumbs,
            RecordBuilder.marking(record),
            path + "/move/" + verb,
            MoveNotes.becomes(move),
            MoveNotes.of(record, move, visible.region(), LocalDate.now(Moments.ZONE)),
            move.getNeedsReason(),
            asked.reason(),
            problems.getOrDefault(REASON, ""),
            move.getDayLabel(),
            move.getDayHint(),
            asked.day(),
            problems.getOrDefault(DAY, ""),
            RegisterModel.text(record, "etag"),
            problems.entrySet().stream()
                .map(problem -> new Problem(problem.getValue(), where(record, problem.getKey())))
                .toList()));
    return view;
  }

  /** Where a problem is mended: on this page, or in the record that the move found unready. */
  private static String where(Message record, String field) {
    if (field.equals(REASON) || field.equals(DAY)) {
      return "#" + field;
    }
    String top = field.split("[.\\[]", -1)[0];
    return RegisterModel.info(record).getEditableFieldsList().contains(top)
        ? "/" + RegisterModel.text(record, "name") + "/edit#" + Typed.id(field)
        : "";
  }
}
