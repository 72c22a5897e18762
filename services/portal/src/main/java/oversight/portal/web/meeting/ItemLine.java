package oversight.portal.web.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Part;
import oversight.governance.v1.Meeting.Purpose;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Choice;

/**
 * An item of the agenda as it is written.
 *
 * @param id of its fields: {@code item-1}, counted as the agenda stands
 * @param place where on the agenda it stands, as typed
 * @param title what it is about; empty for no item
 * @param purpose the name of the choice; empty for none
 * @param isPrivate whether it is in Part 2
 * @param reason why it is
 * @param presenter the post that presents it
 * @param standing whether it is on every agenda of the board
 * @param removed whether it is taken off
 */
public record ItemLine(
    String id,
    String place,
    String title,
    String purpose,
    boolean isPrivate,
    String reason,
    String presenter,
    boolean standing,
    boolean removed) {
  private static final int SPARE = 2;
  private static final String ID = "item-";
  private static final String YES = "yes";

  /** What the board can be asked to do. */
  public List<Choice> purposes() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Choose", purpose.isEmpty()));
    for (Purpose each : List.of(Purpose.DECIDE, Purpose.DISCUSS, Purpose.NOTE)) {
      choices.add(
          new Choice(
              each.name(), Wording.choice(each.getValueDescriptor()), each.name().equals(purpose)));
    }
    return choices;
  }

  /** "2. Reports of the four collaborations", or that there is room for another. */
  public String legend() {
    return title.isEmpty() ? "Add an item" : place + ". " + title;
  }

  static List<ItemLine> of(Meeting meeting) {
    List<ItemLine> lines = new ArrayList<>();
    for (AgendaItem item : meeting.getItemsList()) {
      lines.add(
          new ItemLine(
              ID + (lines.size() + 1),
              String.valueOf(lines.size() + 1),
              item.getTitle(),
              item.getPurpose() == Purpose.PURPOSE_UNSPECIFIED ? "" : item.getPurpose().name(),
              item.getPart() == Part.PART_2,
              item.getPrivateReason(),
              item.getPresenter(),
              item.getStanding(),
              false));
    }
    for (int spare = 0; spare < SPARE; spare++) {
      int number = lines.size() + 1;
      lines.add(
          new ItemLine(ID + number, String.valueOf(number), "", "", false, "", "", false, false));
    }
    return lines;
  }

  /** What a form says. */
  static List<ItemLine> read(UnaryOperator<String> form) {
    List<ItemLine> lines = new ArrayList<>();
    for (String id = ID + 1; !form.apply(id + "-here").isEmpty(); id = ID + (lines.size() + 1)) {
      lines.add(
          new ItemLine(
              id,
              form.apply(id + "-place").strip(),
              form.apply(id + "-title").strip(),
              form.apply(id + "-purpose"),
              form.apply(id + "-private").equals(YES),
              form.apply(id + "-reason").strip(),
              form.apply(id + "-presenter").strip(),
              form.apply(id + "-standing").equals(YES),
              form.apply(id + "-remove").equals(YES)));
    }
    return lines;
  }

  /** The agenda that these lines make; what they do not say of an item stays as it was. */
  static Meeting write(Meeting meeting, List<ItemLine> lines) {
    List<ItemLine> kept = new ArrayList<>(lines);
    kept.sort(Comparator.comparingInt(ItemLine::order));
    Meeting.Builder written = meeting.toBuilder().clearItems();
    for (ItemLine line : kept) {
      int was = lines.indexOf(line);
      if (!line.removed() && (was < meeting.getItemsCount() || !line.title().isEmpty())) {
        written.addItems(
            line.item(
                was < meeting.getItemsCount()
                    ? meeting.getItems(was)
                    : AgendaItem.getDefaultInstance()));
      }
    }
    return written.build();
  }

  private int order() {
    return place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : Integer.MAX_VALUE;
  }

  private AgendaItem item(AgendaItem was) {
    return was.toBuilder()
        .setTitle(title)
        .setPurpose(purpose.isEmpty() ? Purpose.PURPOSE_UNSPECIFIED : Purpose.valueOf(purpose))
        .setPart(isPrivate ? Part.PART_2 : Part.PART_1)
        .setPrivateReason(isPrivate ? reason : "")
        .setPresenter(presenter)
        .setStanding(standing)
        .build();
  }
}
