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
 * @param was the item as the form was opened on it; empty for one that is added
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
    boolean removed,
    String was) {
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

  /** The items there are, and room for more. */
  static List<ItemLine> of(Meeting meeting) {
    return withRoom(items(meeting));
  }

  /** The items there are. */
  static List<ItemLine> items(Meeting meeting) {
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
                  false,
                  "")
              .opened());
    }
    return lines;
  }

  /** These, and room for more. */
  static List<ItemLine> withRoom(List<ItemLine> items) {
    List<ItemLine> lines = new ArrayList<>(items);
    for (int spare = 0; spare < SPARE; spare++) {
      String number = String.valueOf(lines.size() + 1);
      lines.add(
          new ItemLine(ID + number, number, "", "", false, "", "", false, false, "").opened());
    }
    return lines;
  }

  /** The same, as the form is opened on it. */
  private ItemLine opened() {
    return new ItemLine(
        id,
        place,
        title,
        purpose,
        isPrivate,
        reason,
        presenter,
        standing,
        removed,
        says().written());
  }

  /** What it says. */
  ItemStamp says() {
    return new ItemStamp(place, title, purpose, isPrivate, reason, presenter, standing);
  }

  /** Whether the form was opened on an item that there is, rather than on room for another. */
  public boolean isThere() {
    return said().isItem();
  }

  /** What it said when the form was opened. */
  ItemStamp said() {
    return ItemStamp.read(was);
  }

  /** A line that says this, at another place of the form. */
  static ItemLine saying(int number, ItemStamp says, boolean removed, String was) {
    return new ItemLine(
        ID + number,
        says.place(),
        says.title(),
        says.purpose(),
        says.isPrivate(),
        says.reason(),
        says.presenter(),
        says.standing(),
        removed,
        was);
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
              form.apply(id + "-remove").equals(YES),
              form.apply(id + "-was")));
    }
    return lines;
  }

  /**
   * The agenda that these lines make; what they do not say of an item stays as it was. An item that
   * is put at another's place takes it, and the other moves on.
   */
  static Meeting write(Meeting meeting, List<ItemLine> lines) {
    List<ItemLine> kept = new ArrayList<>(lines);
    kept.sort(
        Comparator.comparingInt((ItemLine line) -> order(line.place()))
            .thenComparingInt(ItemLine::moved));
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

  /** Where it goes among those of one place: before them where it was moved up, else after. */
  private int moved() {
    return Integer.compare(order(place), order(said().place()));
  }

  private static int order(String place) {
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
