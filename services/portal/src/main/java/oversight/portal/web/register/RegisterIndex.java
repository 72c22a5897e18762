package oversight.portal.web.register;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import oversight.governance.v1.RegisterSummary;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Link;

/** The entrance to the registers: what each is, how much stands on it, and what is overdue. */
@Controller
final class RegisterIndex {
  private final Governance governance;

  RegisterIndex(Governance governance) {
    this.governance = governance;
  }

  /**
   * A register.
   *
   * @param current records that are neither ended nor done
   * @param total all that were not withdrawn
   * @param dueSoon how many are due within four weeks
   * @param overdue how many are overdue, and where they are listed; empty where none is
   */
  public record Entry(Link link, String about, int current, int total, int dueSoon, Link overdue) {}

  @GetMapping("/registers")
  String index(Model page) {
    Map<String, RegisterSummary> summaries = governance.registerSummaries();
    List<Entry> entries =
        RegisterModels.all().stream()
            .map(model ->
                entry(
                    model,
                    summaries.getOrDefault(
                        model.collection(), RegisterSummary.getDefaultInstance())))
            .toList();
    page.addAttribute("registers", entries);
    return "register/index";
  }

  private static Entry entry(RegisterModel model, RegisterSummary summary) {
    String path = "/" + model.collection();
    return new Entry(
        new Link(Wording.sentence(model.described().getPlural()), path),
        model.described().getAbout(),
        summary.getCurrent(),
        summary.getTotal(),
        summary.getDueSoon(),
        summary.getOverdue() == 0
            ? new Link("", "")
            : new Link(summary.getOverdue() + " overdue", path + "?overdue=true"));
  }
}
