package oversight.portal.web.register;

import com.google.protobuf.Message;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.FieldKind;
import oversight.identity.Caller;
import oversight.portal.api.registers.RegisterCsv;
import oversight.portal.api.registers.RegisterOds;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterClient.Query;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Moments;

/** Lists and shows records of any register. */
@Controller
final class RegisterPages {
  private static final int LINES = 50;

  private final Governance governance;
  private final Visible visible;

  RegisterPages(Governance governance, Visible visible) {
    this.governance = governance;
    this.visible = visible;
  }

  @GetMapping("/{register:" + RegisterModels.PATTERN + "}")
  String list(
      @PathVariable("register") String collection,
      @RequestParam Map<String, String> asked,
      Caller caller,
      Model page) {
    RegisterModel model = RegisterModels.of(collection);
    ListQuery query = query(model, asked);
    Message found =
        governance
            .register(model)
            .list(new Query(query.filter(), query.order(), LINES, asked.getOrDefault("page", "")));
    page.addAttribute(
        "page",
        new ListBuilder(model, visible.region(), titles(model))
            .page(found, query, Openers.mayOpen(model, caller)));
    page.addAttribute("crumbs", List.of(new Link("Registers", "/registers")));
    return "register/list";
  }

  @GetMapping("/{register:" + RegisterModels.PATTERN + "}.{format:csv|ods}")
  void export(
      @PathVariable("register") String collection,
      @PathVariable("format") String format,
      @RequestParam Map<String, String> asked,
      HttpServletResponse response)
      throws IOException {
    RegisterModel model = RegisterModels.of(collection);
    ListQuery query = query(model, asked);
    List<Message> records = governance.register(model).all(query.filter(), query.order());
    if (format.equals("csv")) {
      RegisterCsv.write(model, records, response);
    } else {
      RegisterOds.write(model, records, response);
    }
  }

  @GetMapping("/{register:" + RegisterModels.PATTERN + "}/{id}")
  ModelAndView show(
      @PathVariable("register") String collection,
      @PathVariable("id") String id,
      @RequestParam(name = "done", defaultValue = "") String done,
      Caller caller) {
    RegisterModel model = RegisterModels.of(collection);
    Message record = governance.register(model).get(id);
    ModelAndView view =
        new ModelAndView(collection.equals("meetings") ? "register/meeting" : "register/show");
    RecordPage page = new RecordBuilder(model, visible.region()).page(record);
    view.addObject("page", page);
    view.addObject("notice", notice(done));
    view.addObject("documents", RecordDocuments.of(record, caller));
    if (record instanceof oversight.governance.v1.Meeting meeting) {
      view.addObject(
          "meeting", MeetingView.of(meeting, page, visible.region(), LocalDate.now(Moments.ZONE)));
    }
    return view;
  }

  private static String notice(String done) {
    return switch (done) {
      case "opened" -> "It is on the register.";
      case "saved" -> "Saved.";
      case "moved" -> "Done. The history says who did it and why.";
      default -> "";
    };
  }

  /** What is asked for; where no order is, the one in which people usually want the register. */
  private static ListQuery query(RegisterModel model, Map<String, String> asked) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("state", asked.getOrDefault("state", ""));
    ListBuilder.choosable(model)
        .forEach(field -> choices.put(field.getName(), asked.getOrDefault(field.getName(), "")));
    choices.put(ListBuilder.OWNER, asked.getOrDefault(ListBuilder.OWNER, ""));
    boolean overdue = !asked.getOrDefault(ListBuilder.OVERDUE, "").isEmpty();
    choices.put(ListBuilder.OVERDUE, overdue && ListBuilder.knowsOverdue(model) ? "true" : "");
    String order = asked.getOrDefault("order", "");
    return new ListQuery(
        asked.getOrDefault("q", ""),
        choices,
        order.isEmpty() ? model.described().getUsualOrder() : order);
  }

  /** Titles of what a column refers to, by name: a list carries names alone. */
  private Map<String, String> titles(RegisterModel model) {
    Map<String, String> titles = new HashMap<>();
    ListBuilder.columns(model).stream()
        .filter(field -> RegisterModel.shown(field).getKind() == FieldKind.LINK)
        .map(field -> RegisterModel.shown(field).getLinksTo())
        .filter(collection -> !collection.isEmpty())
        .distinct()
        .map(RegisterModels::of)
        .forEach(target ->
            governance
                .register(target)
                .all("", "")
                .forEach(record -> {
                  titles.put(
                      RegisterModel.text(record, "name"), RegisterModel.text(record, "title"));
                }));
    return titles;
  }
}
