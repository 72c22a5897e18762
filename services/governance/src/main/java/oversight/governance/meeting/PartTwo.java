package oversight.governance.meeting;

import java.time.LocalDate;
import java.util.Set;
import oversight.governance.board.Seats;
import oversight.governance.register.Change;
import oversight.governance.register.Parting;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Part;

/** Keeps the private part of an agenda apart: seen by the board on the day, observers excepted. */
enum PartTwo implements Parting<Meeting> {
  /** The one way to part a meeting. */
  PARTING;

  @Override
  public Meeting open(Meeting whole) {
    Meeting.Builder open = whole.toBuilder().clearItems().clearPrivateMinutes();
    whole.getItemsList().stream().filter(item -> !isPrivate(item)).forEach(open::addItems);
    return open.build();
  }

  @Override
  public Meeting closed(Meeting whole) {
    Meeting.Builder closed = Meeting.newBuilder().setPrivateMinutes(whole.getPrivateMinutes());
    whole.getItemsList().stream().filter(PartTwo::isPrivate).forEach(closed::addItems);
    return closed.build();
  }

  @Override
  public Meeting join(Meeting open, Meeting closed) {
    return open.toBuilder()
        .addAllItems(closed.getItemsList())
        .setPrivateMinutes(closed.getPrivateMinutes())
        .build();
  }

  @Override
  public Set<String> readers(Change<Meeting> change) {
    return Seats.privy(Meetings.board(change), LocalDate.parse(change.after().getDate()));
  }

  private static boolean isPrivate(AgendaItem item) {
    return item.getPart() == Part.PART_2;
  }
}
