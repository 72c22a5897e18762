package oversight.portal.web.register;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oversight.governance.v1.Board;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Plan;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.web.page.Link;

/** What can be made of a record beside reading it: papers, and a board's series of meetings. */
final class RecordDocuments {
  private static final Map<String, String> FORMATS =
      Map.of("docx", "Word document", "pdf", "PDF", "ods", "tables as a spreadsheet");
  private static final List<String> ORDER = List.of("docx", "pdf", "ods");
  private static final Set<Meeting.State> HELD =
      Set.of(Meeting.State.HELD, Meeting.State.MINUTED, Meeting.State.APPROVED);

  private RecordDocuments() {}

  static List<Link> of(Message record, Caller caller) {
    List<Link> links = new ArrayList<>();
    switch (record) {
      case Meeting meeting -> {
        add(links, meeting.getName(), "agenda", "Agenda");
        if (HELD.contains(meeting.getState())) {
          add(links, meeting.getName(), "minutes", "Minutes");
        }
      }
      case Plan plan -> add(links, plan.getName(), "progress", "Performance report");
      case Board board -> {
        if (caller.may(Permission.COMPILE_PACKS) && board.getState() == Board.State.ACTIVE) {
          links.add(new Link("Plan a series of meetings", "/" + board.getName() + "/series"));
        }
      }
      default -> {}
    }
    return links;
  }

  private static void add(List<Link> links, String name, String document, String title) {
    for (String format : ORDER) {
      links.add(
          new Link(
              "%s (%s)".formatted(title, FORMATS.get(format)),
              "/api/v1/%s/%s.%s".formatted(name, document, format)));
    }
  }
}
