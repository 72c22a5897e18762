package oversight.governance.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.support.Refusal;
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Action;
import oversight.governance.v1.Board;
import oversight.governance.v1.DeleteRemindersRequest;
import oversight.governance.v1.DueItem;
import oversight.governance.v1.FollowReminderLinkRequest;
import oversight.governance.v1.GetReminderLinkRequest;
import oversight.governance.v1.GetRemindersRequest;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.PublicationMail;
import oversight.governance.v1.ReminderLink.Purpose;
import oversight.governance.v1.ReminderServiceGrpc;
import oversight.governance.v1.ReminderServiceGrpc.ReminderServiceBlockingStub;
import oversight.governance.v1.Reminders;
import oversight.governance.v1.UpdateRemindersRequest;

/** Digests and invitations, sent to a real mail server and read there. */
class ReminderTest {
  private static final String ADDRESS = "someone@office.example";
  private static final String PACK = "01PACKOFTHEMAILS0000000000";

  private static GreenMail server;
  private static SampleRecords records;

  @BeforeAll
  static void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    records =
        new SampleRecords(
            Map.of(
                "OVERSIGHT_MAIL_HOST", "127.0.0.1",
                "OVERSIGHT_MAIL_PORT", server.getSmtp().getPort(),
                "OVERSIGHT_MAIL_FROM", "oversight@region.example",
                "OVERSIGHT_MAIL_STARTTLS", "false",
                "OVERSIGHT_PUBLIC_URL", "https://oversight.example"));
  }

  @AfterAll
  static void stop() {
    records.close();
    server.stop();
  }

  @AfterEach
  void nobodyIsRemindedAnyMore() throws Exception {
    for (String force : List.of("west-mercia", "staffordshire", "warwickshire", "west-midlands")) {
      reminders(force).deleteReminders(DeleteRemindersRequest.getDefaultInstance());
    }
    server.purgeEmailFromAllMailboxes();
  }

  @Test
  void oneDigestTellsWhatIsDueOnceAndEndsWithOneClick() throws Exception {
    Action late = action("pcc-west-mercia", "Write to the Home Office", today().minusDays(2));
    action("pcc-west-mercia", "Answer the panel", today().plusDays(3));
    action("pcc-west-mercia", "Much later", today().plusDays(60));
    action("pcc-staffordshire", "Not theirs", today());
    confirmed("west-mercia", true, false);

    round();
    round();

    List<MimeMessage> sent = sent();
    assertThat(sent).hasSize(1);
    MimeMessage digest = sent.getFirst();
    String text = body(digest);
    assertThat(digest.getSubject()).isEqualTo("2 things are due");
    assertThat(text)
        .contains("Overdue", "New: Write to the Home Office (Due:", "Answer the panel")
        .contains("https://oversight.example/" + late.getName())
        .doesNotContain("Much later")
        .doesNotContain("Not theirs");
    assertThat(digest.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(digest.getHeader("Auto-Submitted")).containsExactly("auto-generated");

    records.governance().restart();
    round();
    assertThat(sent()).hasSize(1);

    String link = digest.getHeader("List-Unsubscribe")[0];
    String secret = link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
    assertThat(link).startsWith("<https://oversight.example/public/reminders/");
    assertThat(look(secret)).isEqualTo(Purpose.UNSUBSCRIBE + " false");
    assertThat(follow(secret)).isEqualTo(Purpose.UNSUBSCRIBE + " true");
    assertThat(follow(secret)).isEqualTo(Purpose.UNSUBSCRIBE + " true");
    assertThat(own("west-mercia").getEmail()).isEmpty();
    action("pcc-west-mercia", "Newest", today());
    round();
    assertThat(sent()).hasSize(1);
    assertThat(records.governance().rows("select email from reminder_subscription"))
        .noneMatch(email -> email.contains("@"));
  }

  /** What is left when the process dies after the server took the mail and before the commit. */
  @Test
  void aLetterThatIsSentAgainHasTheMessageIdOfTheFirst() throws Exception {
    action("pcc-warwickshire", "Answer the inspectorate", today());
    confirmed("warwickshire", true, false);
    round();

    String one = "where subject like '%warwickshire%' returning 1";
    records.governance().rows("delete from reminder_told " + one);
    records.governance().rows("update reminder_subscription set digest_on = null " + one);
    round();

    assertThat(sent()).hasSize(2);
    assertThat(sent().get(1).getMessageID()).isEqualTo(sent().get(0).getMessageID());
    assertThat(sent().get(0).getMessageID())
        .matches("<[0-9a-f]{64}@[a-z.-]+>")
        .doesNotContain("warwickshire");
    assertThat(body(sent().get(1))).isEqualTo(body(sent().get(0)));
  }

  @Test
  void anAddressIsWrittenToOnceUntilSomebodyThereConfirmsIt() throws Exception {
    action("pcc-staffordshire", "Due today", today());
    update("staffordshire", ADDRESS, true, true);

    round();
    round();

    assertThat(sent()).hasSize(1);
    String text = body(sent().getFirst());
    assertThat(text).contains("asked for mail at this address").doesNotContain("Due today");
    assertThat(own("staffordshire").getConfirmed()).isFalse();
    String secret = text.replaceAll("(?s).*/public/reminders/([A-Za-z0-9_-]+).*", "$1");
    assertThat(look(secret)).isEqualTo(Purpose.CONFIRM + " false");
    assertThat(follow(secret)).isEqualTo(Purpose.CONFIRM + " true");

    Reminders changed = update("staffordshire", "other@office.example", true, true);
    assertThat(changed.getConfirmed()).isFalse();
    assertThat(Refusal.of(() -> follow(secret)).code()).isEqualTo("NOT_FOUND");
    assertThat(Refusal.of(() -> look("never")).code()).isEqualTo("NOT_FOUND");
  }

  @Test
  void aReportThatIsPublishedIsToldOnceToWhoeverAskedAndTheTerrorismUnitsNever() throws Exception {
    publish("cmpg", "2031-32-Q1", 1, "");
    publications("west-midlands", true, List.of());
    publications("staffordshire", true, List.of("npas"));
    publications("warwickshire", false, List.of());
    round();
    assertThat(sent()).isEmpty();

    publish("cmpg", "2031-32-Q2", 1, "");
    publish("cmpg", "2031-32-Q2", 2, "");
    publish("ctu", "2031-32-Q2", 1, "ct");
    round();
    round();

    assertThat(sent()).hasSize(1);
    MimeMessage mail = sent().getFirst();
    assertThat(mail.getSubject()).isEqualTo("2 publications");
    assertThat(body(mail))
        .contains(
            "- Central Motorway Police Group, Q2 2031/32 (1 July to 30 September 2031)",
            "(revised: version 2)",
            "https://oversight.example/collaborations/cmpg/reports/2031-32-Q2")
        .doesNotContain("2031-32-Q1")
        .doesNotContainIgnoringCase("terrorism")
        .doesNotContain("ctu");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");

    String link = mail.getHeader("List-Unsubscribe")[0];
    follow(link.substring(link.lastIndexOf('/') + 1, link.length() - 1));
    assertThat(own("west-midlands").getPublications().getReports()).isFalse();
  }

  @Test
  void aPackThatIsCirculatedIsToldToWhoeverAskedForPacksAndWhatIsBeingWrittenNever()
      throws Exception {
    packs("west-midlands", true);
    packs("staffordshire", false);
    anotherDay();
    pack();
    version(1, "The pack of the spring");
    version(2, "What was never circulated");
    round();
    assertThat(sent()).as("before anything is circulated").isEmpty();

    circulate(1);
    round();
    round();

    assertThat(sent()).hasSize(1);
    assertThat(sent().getFirst().getSubject()).isEqualTo("1 publication");
    assertThat(body(sent().getFirst()))
        .contains("- The pack of the spring", "https://oversight.example/packs/" + PACK)
        .doesNotContain("never circulated");

    version(3, "The pack of the spring, mended");
    circulate(3);
    anotherDay();
    round();
    assertThat(sent()).hasSize(2);
    assertThat(body(sent().getLast()))
        .contains("- The pack of the spring, mended (revised: version 3)")
        .doesNotContain("- The pack of the spring\n");
  }

  /** Nobody has had a digest yet: one a day is sent. */
  private static void anotherDay() {
    records
        .governance()
        .rows("update reminder_subscription set digest_on = null returning subject");
  }

  private static void packs(String force, boolean wanted) {
    reminders(force)
        .updateReminders(
            request(ADDRESS, false, false).toBuilder()
                .setPublications(PublicationMail.newBuilder().setPacks(wanted))
                .build());
    follow(
        records
            .governance()
            .rows(
                "select confirm_secret from reminder_subscription where username = 'pcc."
                    + force
                    + "'")
            .getFirst());
  }

  private static void pack() {
    records
        .governance()
        .rows(
            """
            insert into pack (id, quarter, quarter_start, title, executive_summary, state, version,
              created_by, request_sha256)
            values ('%s', '2031-32-Q1', '2031-04-01', 'As it stands', '', 'COMPILED', 3, 'rpo', '')
            returning id
            """
                .formatted(PACK));
  }

  private static void version(int version, String title) {
    records
        .governance()
        .rows(
            """
            insert into pack_version (pack, version, title, executive_summary, compiled_by)
            values ('%s', %d, '%s', '', 'rpo') returning version
            """
                .formatted(PACK, version, title));
  }

  private static void circulate(int version) {
    records
        .governance()
        .rows(
            """
            insert into pack_circulation
              (pack, version, circulated_by, typed_numbers_reason, revision_reason)
            values ('%s', %d, 'rpo', '', '') returning version
            """
                .formatted(PACK, version));
  }

  @Test
  void whatIsToldOfPublicationsStaysWhereOnlyTheRestIsChanged() {
    publications("west-mercia", true, List.of("cmpg", "rocu"));

    Reminders changed = update("west-mercia", ADDRESS, true, false);

    assertThat(changed.getPublications().getCollaborationsList()).containsExactly("cmpg", "rocu");
    assertThat(changed.getPublications().getReports()).isTrue();
    assertThat(changed.getDigest()).isTrue();
  }

  @Test
  void aCollaborationThatNeedsAClearanceIsRefusedLikeOneThatThereIsNoneOf() {
    Refusal secret = Refusal.of(() -> publications("west-mercia", true, List.of("ctu")));
    Refusal unknown = Refusal.of(() -> publications("west-mercia", true, List.of("xyz")));

    assertThat(secret.code()).isEqualTo("INVALID_ARGUMENT").isEqualTo(unknown.code());
  }

  private static Reminders publications(
      String force, boolean reports, List<String> collaborations) {
    Reminders saved =
        reminders(force)
            .updateReminders(
                request(ADDRESS, false, false).toBuilder()
                    .setPublications(
                        PublicationMail.newBuilder()
                            .setReports(reports)
                            .addAllCollaborations(collaborations))
                    .build());
    follow(
        records
            .governance()
            .rows(
                "select confirm_secret from reminder_subscription where username = 'pcc."
                    + force
                    + "'")
            .getFirst());
    return saved;
  }

  /** As the feed brings it. */
  private static void publish(String collaboration, String quarter, int version, String clearance) {
    records
        .governance()
        .rows(
            """
            insert into published_report (collaboration, quarter, version, title, marking, clearance,
              illustrative, canonical_json, sha256, published_by, publish_time)
            values ('%s', '%s', %d, 'A report', 'OFFICIAL', '%s', true, '{}',
              encode(sha256('{}'), 'hex'), 'author', now()) returning quarter
            """
                .formatted(collaboration, quarter, version, clearance));
  }

  @Test
  void anInvitationIsSentOnceKeptUpToDateAndTakenBack() throws Exception {
    Board board = records.boards().create(SampleRecords.board());
    confirmed("warwickshire", false, true);
    Meeting meeting =
        records
            .meetings()
            .create(
                Meeting.newBuilder()
                    .setTitle("Spring meeting")
                    .setBoard(board.getName())
                    .setDate(today().plusDays(40).toString())
                    .setStartTime("10:00")
                    .setPlace("Warwick")
                    .build());
    round();
    round();
    assertThat(calendars()).hasSize(1);
    assertThat(calendars().getFirst())
        .contains("METHOD:REQUEST", "SUMMARY:Spring meeting", "SEQUENCE:0", "mailto:" + ADDRESS);

    Meeting noted =
        records
            .meetings()
            .update(meeting.toBuilder().setMinutes("Nothing that matters to a calendar.").build());
    round();
    assertThat(calendars()).hasSize(1);

    records.meetings().update(noted.toBuilder().setPlace("Worcester").build());
    round();
    assertThat(calendars()).hasSize(2);
    assertThat(calendars().getLast()).contains("METHOD:REQUEST", "SEQUENCE:2", "Worcester");

    records.meetings().move(noted, "cancel", "No business.");
    round();
    round();
    assertThat(calendars()).hasSize(3);
    assertThat(calendars().getLast()).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3");
    for (String calendar : calendars()) {
      assertThat(
              new CalendarBuilder()
                  .build(new ByteArrayInputStream(calendar.getBytes(StandardCharsets.UTF_8)))
                  .validate()
                  .hasErrors())
          .isFalse();
      assertThat(calendar).contains("UID:" + meeting.getName().replace('/', '-'));
    }
  }

  @Test
  void aPaperIsDueToItsAuthorAndTheAgendaToTheOfficers() {
    Board board = records.boards().create(SampleRecords.board());
    records
        .meetings()
        .create(
            Meeting.newBuilder()
                .setTitle("Summer meeting")
                .setBoard(board.getName())
                .setDate(today().plusDays(10).toString())
                .addItems(
                    Meeting.AgendaItem.newBuilder()
                        .setTitle("Reports")
                        .addPapers(
                            Meeting.Paper.newBuilder().setTitle("CMPG report").setAuthor("cmpg")))
                .build());

    assertThat(
            ReminderServiceGrpc.newBlockingStub(
                    records.governance().channel("author.cmpg", "cmpg", "author"))
                .getReminders(GetRemindersRequest.getDefaultInstance())
                .getDueList())
        .extracting(DueItem::getWhat, DueItem::getDueOn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Paper: CMPG report", today().plusDays(3).toString()));
    assertThat(
            ReminderServiceGrpc.newBlockingStub(records.officer())
                .getReminders(GetRemindersRequest.getDefaultInstance())
                .getDueList())
        .anyMatch(item ->
            item.getTitle().equals("Summer meeting") && item.getWhat().equals("Agenda and papers"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # username           | organisation    | role     | own reminders
          rpo                  | regional-policy | rpo      | OK
          pcc.west-mercia      | pcc-west-mercia | pcc      | OK
          author.cmpg          | cmpg            | author   | OK
          approver.west-mercia | west-mercia     | approver | OK
          analyst.west-mercia  | west-mercia     | analyst  | PERMISSION_DENIED
          engineer             | regional-policy | engineer | PERMISSION_DENIED
          oversight-governance | ''              | service  | PERMISSION_DENIED
          """)
  void eachRoleMayDoWhatTheTableSays(
      String username, String organisation, String role, String own) {
    ReminderServiceBlockingStub caller =
        ReminderServiceGrpc.newBlockingStub(
            records.governance().channel(username, organisation, role));

    assertThat(
            Refusal.of(() -> caller.getReminders(GetRemindersRequest.getDefaultInstance())).code())
        .isEqualTo(own);
    assertThat(Refusal.of(() -> caller.updateReminders(request(ADDRESS, false, false))).code())
        .isEqualTo(own);
    assertThat(
            Refusal.of(() -> caller.deleteReminders(DeleteRemindersRequest.getDefaultInstance()))
                .code())
        .isEqualTo(own);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  private static Action action(String owner, String title, LocalDate due) {
    return records
        .actions()
        .create(
            Action.newBuilder().setTitle(title).setOwner(owner).setDueOn(due.toString()).build());
  }

  private static void confirmed(String force, boolean digest, boolean invitations) {
    update(force, ADDRESS, digest, invitations);
    String secret =
        records
            .governance()
            .rows(
                "select confirm_secret from reminder_subscription where username = 'pcc."
                    + force
                    + "'")
            .getFirst();
    follow(secret);
  }

  private static Reminders update(String force, String email, boolean digest, boolean invitations) {
    return reminders(force).updateReminders(request(email, digest, invitations));
  }

  private static UpdateRemindersRequest request(String email, boolean digest, boolean invitations) {
    return UpdateRemindersRequest.newBuilder()
        .setEmail(email)
        .setDigest(digest)
        .setInvitations(invitations)
        .build();
  }

  private static Reminders own(String force) {
    return reminders(force).getReminders(GetRemindersRequest.getDefaultInstance());
  }

  private static ReminderServiceBlockingStub reminders(String force) {
    return ReminderServiceGrpc.newBlockingStub(records.office(force));
  }

  private static ReminderServiceBlockingStub nobody() {
    return ReminderServiceGrpc.newBlockingStub(records.governance().channel());
  }

  private static String look(String secret) {
    var link =
        nobody().getReminderLink(GetReminderLinkRequest.newBuilder().setSecret(secret).build());
    return link.getPurpose() + " " + link.getDone();
  }

  private static String follow(String secret) {
    var link =
        nobody()
            .followReminderLink(FollowReminderLinkRequest.newBuilder().setSecret(secret).build());
    return link.getPurpose() + " " + link.getDone();
  }

  private static void round() {
    records.governance().part(ReminderRounds.class).run(true);
  }

  private static List<MimeMessage> sent() {
    return List.of(server.getReceivedMessages());
  }

  private static String body(MimeMessage message) {
    try {
      return message.getContent().toString().replace("\r\n", "\n");
    } catch (IOException | MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The invitations that were received, with folded lines joined. */
  private static List<String> calendars() {
    return sent().stream()
        .map(GreenMailUtil::getWholeMessage)
        .filter(text -> text.contains("text/calendar"))
        .map(text ->
            text.substring(text.indexOf("BEGIN:VCALENDAR"), text.indexOf("END:VCALENDAR"))
                + "END:VCALENDAR\r\n")
        .map(text -> text.replace("\r\n ", ""))
        .toList();
  }
}
