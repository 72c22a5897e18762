package oversight.portal.web.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import oversight.governance.v1.Meeting;
import oversight.portal.web.page.Problem;
import oversight.portal.web.register.Days;

/**
 * Whose meeting it is, when and where, as typed.
 *
 * @param board its name: {@code boards/01J…}
 * @param title what it is called; empty for the board's title
 * @param date the day
 * @param start when it begins; empty where that is not fixed
 * @param end when it ends; the same
 * @param place where; the same
 */
public record DetailsForm(
    String board, String title, String date, String start, String end, String place) {
  static DetailsForm of(Meeting meeting) {
    return new DetailsForm(
        meeting.getBoard(),
        meeting.getTitle(),
        Days.typed(meeting.getDate()),
        meeting.getStartTime(),
        meeting.getEndTime(),
        meeting.getPlace());
  }

  static DetailsForm read(HttpServletRequest request) {
    return new DetailsForm(
        Form.value(request, "board"),
        Form.value(request, "title").strip(),
        Form.value(request, "date").strip(),
        Form.value(request, "start").strip(),
        Form.value(request, "end").strip(),
        Form.value(request, "place").strip());
  }

  /** What is wrong with it, each with its field. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (board.isEmpty()) {
      problems.add(new Problem("Choose the board that meets", "#board"));
    }
    if (Days.read(date).isEmpty()) {
      problems.add(
          new Problem(
              date.isEmpty() ? "Enter the day of the meeting" : "Enter a real date, like 16/2/2027",
              "#date"));
    }
    hours(problems, start, end);
    return problems;
  }

  /** What is wrong with the hours of a meeting, in fields called {@code start} and {@code end}. */
  public static void hours(List<Problem> problems, String start, String end) {
    String from = Hours.read(start).orElse("?");
    String until = Hours.read(end).orElse("?");
    if (from.equals("?")) {
      problems.add(new Problem(Hours.WRONG, "#start"));
    }
    if (until.equals("?")) {
      problems.add(new Problem(Hours.WRONG, "#end"));
    } else if (!from.equals("?") && !until.isEmpty() && until.compareTo(from) <= 0) {
      problems.add(new Problem("It must end after it begins", "#end"));
    } else if (from.isEmpty() && !until.isEmpty()) {
      problems.add(new Problem("Say when it begins as well", "#start"));
    }
  }

  /** A meeting with these details; those without problems only. */
  Meeting.Builder onto(Meeting.Builder meeting) {
    return meeting
        .setBoard(board)
        .setTitle(title)
        .setDate(Days.read(date).map(LocalDate::toString).orElse(""))
        .setStartTime(Hours.read(start).orElse(""))
        .setEndTime(Hours.read(end).orElse(""))
        .setPlace(place);
  }
}
