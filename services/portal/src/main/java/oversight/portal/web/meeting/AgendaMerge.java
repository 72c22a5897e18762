package oversight.portal.web.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.Purpose;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Conflict;

/**
 * Two people wrote the agenda at once: what each changed, in one form. What only one of them
 * touched is taken over; where both changed the same, the form keeps what the second typed and says
 * what the first saved. Nothing that was typed is lost, and nothing is saved before it is looked
 * at.
 *
 * @param lines the form for the agenda that there is now
 * @param differences where the two say otherwise
 */
record AgendaMerge(List<ItemLine> lines, List<Conflict> differences) {
  private static final String NOTHING = "Nothing";

  static AgendaMerge of(Meeting now, List<ItemLine> typed) {
    List<ItemLine> mine = new ArrayList<>(typed);
    List<ItemLine> lines = new ArrayList<>();
    List<Conflict> differences = new ArrayList<>();
    for (ItemLine theirs : ItemLine.items(now)) {
      ItemLine own = take(mine, theirs, now);
      if (own == null) {
        differences.add(new Conflict(theirs.legend(), words(theirs.says()), NOTHING));
        lines.add(theirs);
      } else {
        lines.add(merged(theirs, own, differences));
      }
    }
    for (ItemLine own : mine) {
      boolean gone = own.said().isItem();
      if (!own.removed() && own.says().isItem() && !(gone && own.says().equals(own.said()))) {
        ItemLine added = ItemLine.saying(lines.size() + 1, own.says(), false, "");
        differences.add(
            new Conflict(added.legend(), gone ? "Taken off" : NOTHING, words(added.says())));
        lines.add(added);
      }
    }
    return new AgendaMerge(ItemLine.withRoom(lines), differences);
  }

  /** The typed line that was opened on this item; null where the item is new. */
  private static @Nullable ItemLine take(List<ItemLine> mine, ItemLine theirs, Meeting now) {
    return takeFirst(mine, own -> own.said().title().equals(theirs.title()))
        // Of those whose titles are gone, the one at the same place was given another title.
        .or(() ->
            takeFirst(
                mine,
                own ->
                    own.said().isItem()
                        && own.said().place().equals(theirs.place())
                        && now.getItemsList().stream()
                            .noneMatch(item -> item.getTitle().equals(own.said().title()))))
        .orElse(null);
  }

  private static Optional<ItemLine> takeFirst(List<ItemLine> mine, Predicate<ItemLine> wanted) {
    var found = mine.stream().filter(wanted).findFirst();
    found.ifPresent(mine::remove);
    return found;
  }

  private static ItemLine merged(ItemLine theirs, ItemLine own, List<Conflict> differences) {
    ItemStamp before = own.said();
    ItemStamp now = theirs.says();
    ItemStamp typed = own.says();
    ItemStamp both =
        new ItemStamp(
            either(before, now, typed, ItemStamp::place),
            either(before, now, typed, ItemStamp::title),
            either(before, now, typed, ItemStamp::purpose),
            either(before, now, typed, ItemStamp::isPrivate),
            either(before, now, typed, ItemStamp::reason),
            either(before, now, typed, ItemStamp::presenter),
            either(before, now, typed, ItemStamp::standing));
    if (own.removed() || !both.equals(now)) {
      differences.add(
          new Conflict(theirs.legend(), words(now), own.removed() ? "Taken off" : words(both)));
    }
    return ItemLine.saying(Integer.parseInt(theirs.place()), both, own.removed(), theirs.was());
  }

  /** What was typed where it was changed, else what there is now. */
  private static <T> T either(
      ItemStamp before, ItemStamp now, ItemStamp typed, Function<ItemStamp, T> field) {
    return field.apply(typed).equals(field.apply(before)) ? field.apply(now) : field.apply(typed);
  }

  /** "2. Budget: decide, in Part 2 (commercial), presented by the Treasurer". */
  private static String words(ItemStamp item) {
    StringBuilder words = new StringBuilder(item.place()).append(". ").append(item.title());
    if (!item.purpose().isEmpty()) {
      words
          .append(": ")
          .append(Wording.choice(Purpose.valueOf(item.purpose()).getValueDescriptor()));
    }
    if (item.isPrivate()) {
      words.append(", in Part 2").append(item.reason().isEmpty() ? "" : ": " + item.reason());
    }
    if (!item.presenter().isEmpty()) {
      words.append(", presented by ").append(item.presenter());
    }
    return words.append(item.standing() ? ", a standing item" : "").toString();
  }
}
