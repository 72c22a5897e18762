package oversight.ctu.issue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.collaboration.Days;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.record.KeptRecord;
import oversight.collaboration.record.RecordKind;
import oversight.collaboration.record.RecordStore;
import oversight.collaboration.record.Register;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.ctu.v1.AnswerIssueRequest;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.IssueState;
import oversight.ctu.v1.RaiseIssueRequest;
import oversight.ctu.v1.TakeIssueRequest;
import oversight.ctu.v1.WithdrawIssueRequest;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.region.Office;
import oversight.service.error.DeniedException;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.personal.PersonalData;

/** The issues on record; each method works inside a transaction of the caller's. */
@Component
class Issues {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final RecordKind<Issue> KIND =
      new RecordKind<>("issues", Issue.class, Issue.getDefaultInstance());

  private final OwnCollaboration own;
  private final PersonalData personal;
  private final Clock clock;
  private final Register<Issue> register;

  Issues(OwnCollaboration own, RecordStore store, PersonalData personal, Clock clock) {
    this.own = own;
    this.personal = personal;
    this.clock = clock;
    this.register = new Register<>(KIND, own, store);
  }

  /** All as they stood at an instant, the latest raised first. */
  List<Issue> list(@Nullable Instant asOf) {
    return register.list(asOf).stream()
        .map(this::message)
        .sorted(Comparator.comparing(Issue::getName).reversed())
        .toList();
  }

  /**
   * One as it stood at an instant.
   *
   * @throws NotFoundException where there was none, in the same words where the caller may not know
   */
  Issue get(String name, @Nullable Instant asOf) {
    return message(register.get(name, asOf));
  }

  Issue raise(Caller caller, RaiseIssueRequest request) {
    if (!own.isOpenTo(caller)) {
      throw DeniedException.forPermission(
          Permission.RAISE_ISSUES,
          "Only " + own.collaboration().shortName() + "'s own staff may do this.");
    }
    personal.refuse("title", request.getTitle());
    personal.refuse("text", request.getText());
    return message(
        register.add(
            caller,
            Issue.newBuilder()
                .setTitle(request.getTitle())
                .setText(request.getText())
                .setBoard(request.getBoard())
                .setRaisedBy(caller.organisation().slug())
                .setRaisedOn(today().toString())
                .setState(IssueState.RAISED)
                .build()));
  }

  Issue take(Caller caller, TakeIssueRequest request) {
    KeptRecord<Issue> before = register.get(request.getName(), null);
    Register.requireStaff(own, caller);
    IssueMoves.require(request.getName(), before.content().getState(), IssueState.TAKEN);
    LocalDate meeting = Days.of("meeting_on", request.getMeetingOn());
    if (meeting.isBefore(LocalDate.parse(before.content().getRaisedOn()))) {
      throw new InvalidFieldException(
          "meeting_on", "The meeting was before the issue was raised. Correct the day.");
    }
    return message(
        register.change(
            caller,
            before,
            request.getEtag(),
            before.content().toBuilder()
                .setState(IssueState.TAKEN)
                .setMeetingOn(meeting.toString())
                .build(),
            false));
  }

  Issue answer(Caller caller, AnswerIssueRequest request) {
    KeptRecord<Issue> before = register.get(request.getName(), null);
    Register.requireStaff(own, caller);
    IssueMoves.require(request.getName(), before.content().getState(), IssueState.ANSWERED);
    personal.refuse("answer", request.getAnswer());
    LocalDate answered = Days.of("answered_on", request.getAnsweredOn());
    if (answered.isBefore(LocalDate.parse(before.content().getMeetingOn()))
        || answered.isAfter(today())) {
      throw new InvalidFieldException(
          "answered_on",
          "It is answered at the meeting of %s or later, and not in days to come."
              .formatted(before.content().getMeetingOn()));
    }
    return message(
        register.change(
            caller,
            before,
            request.getEtag(),
            before.content().toBuilder()
                .setState(IssueState.ANSWERED)
                .setAnswer(request.getAnswer())
                .setAnsweredOn(answered.toString())
                .build(),
            false));
  }

  Issue withdraw(Caller caller, WithdrawIssueRequest request) {
    KeptRecord<Issue> before = register.get(request.getName(), null);
    if (!before.content().getRaisedBy().equals(caller.organisation().slug())) {
      throw DeniedException.forPermission(
          Permission.RAISE_ISSUES, "Only the office that raised an issue may withdraw it.");
    }
    IssueMoves.require(request.getName(), before.content().getState(), IssueState.WITHDRAWN);
    personal.refuse("reason", request.getReason());
    return message(
        register.change(
            caller,
            before,
            request.getEtag(),
            before.content().toBuilder()
                .setState(IssueState.WITHDRAWN)
                .setWithdrawReason(request.getReason())
                .build(),
            true));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  private Issue message(KeptRecord<Issue> kept) {
    return kept.content().toBuilder()
        .setName(register.name(kept.id()))
        .setRaisedByTitle(
            own.region().office(kept.content().getRaisedBy()).map(Office::name).orElse(""))
        .setEtag(String.valueOf(kept.version()))
        .setChangedBy(kept.changedBy())
        .setChangeTime(SubmissionMessages.timestamp(kept.changeTime()))
        .build();
  }
}
