package oversight.governance.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import oversight.analysis.period.FinancialQuarter;
import oversight.governance.board.Boards;
import oversight.governance.meeting.Meetings;
import oversight.governance.programme.Programmes;
import oversight.governance.register.AllRecords;
import oversight.governance.register.Registers;
import oversight.governance.v1.Board;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Purpose;
import oversight.governance.v1.PlanMeetingsRequest;
import oversight.governance.v1.PlanMeetingsResponse;
import oversight.governance.v1.Programme;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.identity.Role;
import oversight.service.error.DeniedException;
import oversight.service.error.InvalidFieldException;

/** Puts series of meetings into the calendar, with what stands on every agenda of the board. */
@Service
public class MeetingSeries {
  private static final String REASON = "Planned as one of a series.";

  private final Registers registers;
  private final AllRecords records;
  private final Boards boards;
  private final Meetings meetings;
  private final Programmes programmes;

  MeetingSeries(
      Registers registers,
      AllRecords records,
      Boards boards,
      Meetings meetings,
      Programmes programmes) {
    this.registers = registers;
    this.records = records;
    this.boards = boards;
    this.meetings = meetings;
    this.programmes = programmes;
  }

  /** Opens the meetings of a series; the rules of the register of meetings hold for each. */
  public PlanMeetingsResponse plan(Caller caller, PlanMeetingsRequest request) {
    if (!caller.roles().contains(Role.RPO)) {
      throw DeniedException.forPermission(
          Permission.WRITE_REGISTERS, "Only the Regional Policy Officers plan meetings.");
    }
    Board board = registers.of(boards).get(caller, request.getBoard());
    List<LocalDate> days =
        SeriesDays.from(SeriesDays.read(request.getFirstDate()), months(board), request.getCount());
    List<Meeting> before =
        records.of(caller, meetings).stream()
            .filter(meeting -> meeting.getBoard().equals(board.getName()))
            .toList();
    List<AgendaItem> standing = standing(caller, board, before);
    PlanMeetingsResponse.Builder answer = PlanMeetingsResponse.newBuilder();
    for (LocalDate day : days) {
      if (before.stream().anyMatch(meeting -> meeting.getDate().equals(day.toString()))) {
        answer.addKeptDays(day.toString());
      } else {
        Meeting meeting =
            Meeting.newBuilder()
                .setTitle(board.getTitle())
                .setBoard(board.getName())
                .setClearance(board.getClearance())
                .setClosed(board.getClosed())
                .setClosedReason(board.getClosedReason())
                .setDate(day.toString())
                .setStartTime(request.getStartTime())
                .setEndTime(request.getEndTime())
                .setPlace(request.getPlace())
                .setQuarter(quarterBefore(day))
                .addAllItems(standing)
                .build();
        answer.addMeetings(registers.of(meetings).create(caller, meeting, REASON).getName());
      }
    }
    return answer.build();
  }

  private static int months(Board board) {
    return switch (board.getFrequency()) {
      case MONTHLY -> 1;
      case TWO_MONTHLY -> 2;
      case QUARTERLY -> 3;
      case SIX_MONTHLY -> 6;
      case YEARLY -> 12;
      case AS_NEEDED, FREQUENCY_UNSPECIFIED, UNRECOGNIZED ->
          throw new InvalidFieldException(
              "board", "Say on the board's record how often it meets, then plan its meetings.");
    };
  }

  /** The last financial quarter that ended before a day. */
  private static String quarterBefore(LocalDate day) {
    return FinancialQuarter.holding(YearMonth.from(day)).previous().id();
  }

  /** What the latest agenda and the board call standing, and every programme of the board. */
  private List<AgendaItem> standing(Caller caller, Board board, List<Meeting> before) {
    List<AgendaItem> items = new ArrayList<>();
    before.stream()
        .filter(meeting -> meeting.getItemsCount() > 0)
        .max(Comparator.comparing(Meeting::getDate))
        .ifPresent(latest ->
            latest.getItemsList().stream()
                .filter(AgendaItem::getStanding)
                .map(item -> item.toBuilder().clearNumber().clearPapers().clearMinute().build())
                .forEach(items::add));
    for (String title : board.getStandingItemsList()) {
      addUnlessThere(items, item(title, Purpose.NOTE, ""));
    }
    if (items.isEmpty()) {
      items.add(item("Minutes of the last meeting", Purpose.DECIDE, ""));
      items.add(item("Actions", Purpose.DISCUSS, ""));
    }
    for (Programme programme : records.of(caller, programmes)) {
      if (programme.getBoard().equals(board.getName())
          && programme.getState() == Programme.State.FOLLOWED) {
        addUnlessThere(items, item(programme.getTitle(), Purpose.NOTE, programme.getName()));
      }
    }
    return items;
  }

  /** Two names for one thing are two items; the officer takes one away. */
  private static void addUnlessThere(List<AgendaItem> items, AgendaItem item) {
    boolean there =
        items.stream()
            .anyMatch(known ->
                known.getTitle().equals(item.getTitle())
                    || (!item.getAbout().isEmpty() && known.getAbout().equals(item.getAbout())));
    if (!there) {
      items.add(item);
    }
  }

  private static AgendaItem item(String title, Purpose purpose, String about) {
    return AgendaItem.newBuilder()
        .setTitle(title)
        .setPurpose(purpose)
        .setAbout(about)
        .setStanding(true)
        .build();
  }
}
