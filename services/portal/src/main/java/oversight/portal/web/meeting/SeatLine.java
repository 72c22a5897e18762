package oversight.portal.web.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import oversight.governance.v1.Board;
import oversight.governance.v1.Board.Seat;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.Attendance;
import oversight.governance.v1.Meeting.Presence;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Choice;
import oversight.region.Region;

/**
 * A seat, and whether its holder came.
 *
 * @param id of its fields: {@code seat-0}
 * @param post "Chief Constable"
 * @param organisation its slug; empty for a body outside the region
 * @param body the body outside the region; empty for an organisation of it
 * @param of whose seat it is, in words
 * @param presence the name of the choice; empty where nothing is recorded
 * @param substitute the post that came instead
 */
public record SeatLine(
    String id,
    String post,
    String organisation,
    String body,
    String of,
    String presence,
    String substitute) {
  /** What can be said of a seat. */
  public List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Not recorded", presence.isEmpty()));
    for (Presence each :
        List.of(Presence.PRESENT, Presence.APOLOGIES, Presence.SUBSTITUTED, Presence.ABSENT)) {
      choices.add(
          new Choice(
              each.name(),
              Wording.choice(each.getValueDescriptor()),
              each.name().equals(presence)));
    }
    return choices;
  }

  /** What is recorded already, and every other seat of the board on the day of the meeting. */
  static List<SeatLine> of(Meeting meeting, Board board, Region region) {
    List<Attendance> seats = new ArrayList<>(meeting.getAttendanceList());
    board.getSeatsList().stream()
        .filter(seat -> isHeldOn(seat, meeting.getDate()))
        .map(seat ->
            Attendance.newBuilder()
                .setPost(seat.getPost())
                .setOrganisation(seat.getOrganisation())
                .setBody(seat.getBody())
                .build())
        .filter(seat -> seats.stream().noneMatch(other -> isSame(other, seat)))
        .toList()
        .forEach(seats::add);
    List<SeatLine> lines = new ArrayList<>();
    for (Attendance seat : seats) {
      lines.add(
          new SeatLine(
              "seat-" + lines.size(),
              seat.getPost(),
              seat.getOrganisation(),
              seat.getBody(),
              of(region, seat.getOrganisation(), seat.getBody()),
              seat.getPresence() == Presence.PRESENCE_UNSPECIFIED ? "" : seat.getPresence().name(),
              seat.getSubstitute()));
    }
    return lines;
  }

  /** What a form says. */
  static List<SeatLine> read(UnaryOperator<String> form, Region region) {
    List<SeatLine> lines = new ArrayList<>();
    for (String id = "seat-0"; !form.apply(id + "-post").isEmpty(); id = "seat-" + lines.size()) {
      String organisation = form.apply(id + "-organisation");
      String body = form.apply(id + "-body");
      lines.add(
          new SeatLine(
              id,
              form.apply(id + "-post"),
              organisation,
              body,
              of(region, organisation, body),
              form.apply(id + "-presence"),
              form.apply(id + "-substitute").strip()));
    }
    return lines;
  }

  /** As it is recorded. */
  Attendance attendance() {
    return Attendance.newBuilder()
        .setPost(post)
        .setOrganisation(organisation)
        .setBody(body)
        .setPresence(Presence.valueOf(presence))
        .setSubstitute(substitute)
        .build();
  }

  private static boolean isSame(Attendance one, Attendance other) {
    return one.getPost().equals(other.getPost())
        && one.getOrganisation().equals(other.getOrganisation())
        && one.getBody().equals(other.getBody());
  }

  private static boolean isHeldOn(Seat seat, String day) {
    return (seat.getFromDate().isEmpty() || seat.getFromDate().compareTo(day) <= 0)
        && (seat.getUntilDate().isEmpty() || seat.getUntilDate().compareTo(day) > 0);
  }

  private static String of(Region region, String organisation, String body) {
    return organisation.isEmpty() ? body : Wording.organisation(region, organisation);
  }
}
