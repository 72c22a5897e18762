package oversight.portal.web.register;

import com.google.protobuf.Message;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
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
import oversight.portal.register.Wording;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;

/** Moves a record to another state, after saying what that means and asking why. */
@Controller
final class MoveDesk {
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
   * @param state the state it leads to, in words
   * @param needsReason whether the history must say why
   * @param etag of the version that is moved
   */
  public record MovePage(
      String label,
      String title,
      List<Link> crumbs,
      String marking,
      String action,
      String state,
      boolean needsReason,
      String reason,
      String etag,
      List<Problem> problems) {}

  @GetMapping("/{register:" + RegisterModels.PATTERN + "}/{id}/move/{verb}")
  ModelAndView ask(
      @PathVariable("register") String collection,
      @PathVariable("id") String id,
      @PathVariable("verb") String verb) {
    RegisterModel model = RegisterModels.of(collection);
    Message record = governance.register(model).get(id);
    return page(model, record, verb, "", List.of());
  }

  @PostMapping("/{register:" + RegisterModels.PATTERN + "}/{id}/move/{verb}")
  ModelAndView move(
      @PathVariable("register") String collection,
      @PathVariable("id") String id,
      @PathVariable("verb") String verb,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "etag", defaultValue = "") String etag) {
    RegisterModel model = RegisterModels.of(collection);
    try {
      Message moved = governance.register(model).move(id, verb, reason.strip(), etag);
      ModelAndView view = new ModelAndView("redirect:/" + RegisterModel.text(moved, "name"));
      view.addObject("done", "moved");
      return view;
    } catch (StatusRuntimeException failure) {
      Refusal refusal = Refusal.of(failure);
      if (refusal.status().is5xxServerError() || refusal.status() == HttpStatus.NOT_FOUND) {
        throw failure;
      }
      boolean why = refusal.errors().stream().anyMatch(error -> error.field().equals("reason"));
      String text =
          refusal.errors().isEmpty() ? refusal.detail() : refusal.errors().getFirst().description();
      ModelAndView view =
          page(
              model,
              governance.register(model).get(id),
              verb,
              reason,
              List.of(new Problem(text, why ? "#reason" : "")));
      view.setStatus(refusal.status());
      return view;
    }
  }

  private ModelAndView page(
      RegisterModel model, Message record, String verb, String reason, List<Problem> problems) {
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
            Wording.sentence(move.getState()),
            move.getNeedsReason(),
            reason,
            RegisterModel.text(record, "etag"),
            problems));
    return view;
  }
}
