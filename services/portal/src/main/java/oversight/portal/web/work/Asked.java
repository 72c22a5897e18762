package oversight.portal.web.work;

import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.List;
import oversight.governance.v1.GetRemindersRequest;
import oversight.governance.v1.ListPacksRequest;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Pack;
import oversight.governance.v1.Reminders;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterClient;
import oversight.portal.clients.RegisterModels;
import oversight.portal.web.Together;

/**
 * What governance says of the work under way, asked for at once.
 *
 * @param meetings those that are not done with, nearest first
 * @param records actions, recommendations and commissions that wait
 * @param reminders what is due to the caller's organisation
 * @param packs newest quarter first
 */
record Asked(List<Meeting> meetings, List<Message> records, Reminders reminders, List<Pack> packs) {
  private static final int PACKS = 20;
  private static final int MOST = 200;

  /** How far ahead other people's deadlines are shown. */
  private static final int AHEAD = 28;

  private record Question(RegisterClient client, String filter, String order) {
    List<Message> ask() {
      return RegisterClient.items(client.list(new RegisterClient.Query(filter, order, MOST, "")));
    }
  }

  static Asked of(Governance governance, LocalDate today) {
    String before = " AND due_on < " + today.plusDays(AHEAD);
    List<List<Message>> answers =
        Together.ask(
            List.of(
                question(
                    governance,
                    "meetings",
                    "state != APPROVED AND state != CANCELLED AND state != WITHDRAWN",
                    "date"),
                question(
                    governance,
                    "actions",
                    "state != CLOSED AND state != WITHDRAWN" + before,
                    "due_on"),
                question(
                    governance, "recommendations", "state != CLOSED AND state != WITHDRAWN", ""),
                question(
                    governance, "commissions", "state != ACCEPTED AND state != WITHDRAWN", "")),
            Question::ask);
    return new Asked(
        answers.getFirst().stream().map(Meeting.class::cast).toList(),
        answers.stream().skip(1).flatMap(List::stream).toList(),
        governance.reminders().getReminders(GetRemindersRequest.getDefaultInstance()),
        governance
            .packs()
            .listPacks(ListPacksRequest.newBuilder().setPageSize(PACKS).build())
            .getPacksList());
  }

  private static Question question(
      Governance governance, String register, String filter, String order) {
    return new Question(governance.register(RegisterModels.of(register)), filter, order);
  }
}
