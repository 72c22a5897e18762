package oversight.portal.web.register;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import oversight.governance.v1.RecordChange;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterClient;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.register.Wording;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Tag;
import oversight.portal.web.text.Moments;

/** A record's history, and the record as it was in any version. */
@Controller
final class HistoryPages {
  private static final int VERSIONS = 50;

  private final Governance governance;
  private final Visible visible;

  HistoryPages(Governance governance, Visible visible) {
    this.governance = governance;
    this.visible = visible;
  }

  /** A change. */
  public record Line(
      String version, String href, String what, Tag state, String who, String when, String why) {}

  @GetMapping("/{register:" + RegisterModels.PATTERN + "}/{id}/history")
  String history(
      @PathVariable("register") String collection,
      @PathVariable("id") String id,
      @RequestParam(name = "page", defaultValue = "") String token,
      Model page) {
    RegisterModel model = RegisterModels.of(collection);
    Message found = governance.register(model).versions(id, VERSIONS, token);
    List<Message> versions = RegisterClient.items(found);
    Message latest = governance.register(model).get(id);
    String next = RegisterModel.text(found, "next_page_token");
    String path = "/" + collection + "/" + id;
    page.addAttribute("title", RegisterModel.text(latest, "title"));
    page.addAttribute("crumbs", crumbs(model, latest, path));
    page.addAttribute("marking", RecordBuilder.marking(latest));
    page.addAttribute(
        "lines", versions.stream().map(version -> line(model, version, path)).toList());
    page.addAttribute("next", next.isEmpty() ? "" : path + "/history?page=" + next);
    return "register/history";
  }

  @GetMapping("/{register:" + RegisterModels.PATTERN + "}/{id}/history/{version}")
  String version(
      @PathVariable("register") String collection,
      @PathVariable("id") String id,
      @PathVariable("version") int number,
      Model page) {
    RegisterModel model = RegisterModels.of(collection);
    Message version = find(model, id, number).orElseThrow(NoSuchPageException::new);
    Message record = content(version);
    page.addAttribute(
        "page",
        new RecordBuilder(model, visible.region())
            .page(withLinks(record, governance.register(model).get(id))));
    page.addAttribute("crumbs", crumbs(model, record, "/" + collection + "/" + id));
    page.addAttribute("line", line(model, version, "/" + collection + "/" + id));
    page.addAttribute(
        "changes",
        find(model, id, number - 1)
            .map(before -> Conflicts.changes(visible.region(), model, content(before), record))
            .orElse(List.of()));
    return "register/version";
  }

  /** A former version with what is known now of the records that it refers to. */
  private static Message withLinks(Message version, Message latest) {
    return version.toBuilder()
        .setField(
            version.getDescriptorForType().findFieldByName("record"),
            RegisterModel.info(version).toBuilder()
                .clearLinks()
                .addAllLinks(RegisterModel.info(latest).getLinksList())
                .build())
        .build();
  }

  private Optional<Message> find(RegisterModel model, String id, int number) {
    String token = "";
    do {
      Message found = governance.register(model).versions(id, VERSIONS, token);
      for (Message version : RegisterClient.items(found)) {
        if (((RecordChange) RegisterModel.value(version, "change")).getVersion() == number) {
          return Optional.of(version);
        }
      }
      token = RegisterModel.text(found, "next_page_token");
    } while (!token.isEmpty());
    return Optional.empty();
  }

  private List<Link> crumbs(RegisterModel model, Message record, String path) {
    List<Link> crumbs = new ArrayList<>(new RecordBuilder(model, visible.region()).crumbs());
    crumbs.add(new Link(RegisterModel.text(record, "title"), path));
    return crumbs;
  }

  private static Message content(Message version) {
    return (Message) version.getField(version.getDescriptorForType().findFieldByNumber(2));
  }

  private Line line(RegisterModel model, Message version, String path) {
    RecordChange change = (RecordChange) RegisterModel.value(version, "change");
    return new Line(
        String.valueOf(change.getVersion()),
        path + "/history/" + change.getVersion(),
        what(model, change),
        States.tag(change.getState()),
        change.getOrganisation().isEmpty()
            ? change.getChangedBy()
            : change.getChangedBy()
                + ", "
                + Wording.organisation(visible.region(), change.getOrganisation()),
        Moments.moment(change.getChangeTime()),
        change.getReason());
  }

  private static String what(RegisterModel model, RecordChange change) {
    String fields =
        model.fields().stream()
            .filter(field -> change.getChangedFieldsList().contains(field.getName()))
            .map(Wording::label)
            .collect(Collectors.joining(", "));
    return switch (change.getVerb()) {
      case "create" -> "Opened";
      case "update" -> "Changed: " + fields;
      default -> change.getLabel().isEmpty() ? "Moved: " + change.getVerb() : change.getLabel();
    };
  }
}
