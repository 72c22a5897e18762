package oversight.governance.reminder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.governance.SiteProperties;
import oversight.governance.board.Boards;
import oversight.governance.board.Seats;
import oversight.governance.calendar.Events;
import oversight.governance.mail.Mail;
import oversight.governance.mail.Mailer;
import oversight.governance.meeting.Meetings;
import oversight.governance.register.AllRecords;
import oversight.governance.reminder.ToldStore.Invited;
import oversight.governance.v1.Board;
import oversight.governance.v1.Meeting;
import oversight.identity.Caller;
import oversight.identity.Role;

/** Invitations to the meetings of the boards on which somebody's organisation sits. */
@Component
class Invitations {
  private final AllRecords records;
  private final Boards boards;
  private final Meetings meetings;
  private final ToldStore told;
  private final Mailer mailer;
  private final SiteProperties site;

  Invitations(
      AllRecords records,
      Boards boards,
      Meetings meetings,
      ToldStore told,
      Mailer mailer,
      SiteProperties site) {
    this.records = records;
    this.boards = boards;
    this.meetings = meetings;
    this.told = told;
    this.mailer = mailer;
    this.site = site;
  }

  /** The meetings to come that concern a person, the cancelled ones among them. */
  List<Meeting> toCome(Caller caller, LocalDate today) {
    List<Board> all = records.of(caller, boards);
    return records.of(caller, meetings, "").stream()
        .filter(meeting -> meeting.getDate().compareTo(today.toString()) >= 0)
        .filter(meeting -> sits(caller, all, meeting))
        .toList();
  }

  /** The officers run every meeting; others are asked where they sit on the day, observers too. */
  private static boolean sits(Caller caller, List<Board> boards, Meeting meeting) {
    return caller.roles().contains(Role.RPO)
        || boards.stream()
            .filter(board -> board.getName().equals(meeting.getBoard()))
            .flatMap(board -> Seats.on(board, LocalDate.parse(meeting.getDate())))
            .anyMatch(seat -> seat.getOrganisation().equals(caller.organisation().slug()));
  }

  private Optional<Invited> changed(String subject, Meeting meeting) {
    Optional<Invited> before = told.invited(subject, meeting.getName());
    boolean cancelled = Events.isCancelled(meeting);
    String said =
        String.join(
            "\n",
            meeting.getTitle(),
            meeting.getDate(),
            meeting.getStartTime(),
            meeting.getEndTime(),
            meeting.getPlace());
    Invited now = new Invited(meeting.getRecord().getVersion() - 1, said, cancelled);
    boolean news =
        before
            .map(was -> !was.said().equals(said) || was.cancelled() != cancelled)
            .orElse(!cancelled);
    return news ? Optional.of(now) : Optional.empty();
  }

  /** Sends one where the person has none that says the same, and puts that on record. */
  void send(Subscription subscription, Meeting meeting, String unsubscribe) {
    changed(subscription.person().subject(), meeting)
        .ifPresent(invited -> send(subscription, meeting, invited, unsubscribe));
  }

  private void send(
      Subscription subscription, Meeting meeting, Invited invited, String unsubscribe) {
    boolean cancelled = invited.cancelled();
    Events calendar = new Events(site.publicUrl());
    calendar.invitation(meeting, mailer.from(), subscription.email());
    String what = cancelled ? "Cancelled: " : "Invitation: ";
    told.invite(subscription.person().subject(), meeting.getName(), invited);
    mailer.send(
        new Mail(
            "invitation %s %s %d"
                .formatted(subscription.person().subject(), meeting.getName(), invited.sequence()),
            subscription.email(),
            what + meeting.getTitle() + ", " + meeting.getDate(),
            Letters.invitation(meeting, cancelled, site.publicUrl(), unsubscribe),
            unsubscribe,
            new Mail.Invitation(
                cancelled ? "CANCEL" : "REQUEST",
                new String(calendar.bytes(), StandardCharsets.UTF_8))));
  }
}
