package oversight.portal.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Purpose;
import oversight.portal.web.page.Conflict;

/** Two people write one agenda. */
class AgendaMergeTest {
  private static final Meeting BEFORE = agenda(item("Minutes", "Chair"), item("Budget", ""));

  @Test
  void whatOnlyOneOfThemChangedIsTakenOver() {
    Meeting now = agenda(item("Minutes", "Vice chair"), item("Budget", ""));
    List<ItemLine> typed = lines();
    typed.set(1, presented(typed.get(1), "Treasurer"));

    AgendaMerge both = AgendaMerge.of(now, typed);

    assertThat(both.lines()).extracting(ItemLine::presenter).startsWith("Vice chair", "Treasurer");
    assertThat(both.differences()).extracting(Conflict::label).containsExactly("2. Budget");
  }

  @Test
  void whereBothChangedOneThingTheFormKeepsWhatWasTypedAndSaysWhatTheOtherSaved() {
    Meeting now = agenda(item("Minutes", "Vice chair"), item("Budget", ""));
    List<ItemLine> typed = lines();
    typed.set(0, presented(typed.get(0), "Clerk"));

    AgendaMerge both = AgendaMerge.of(now, typed);

    assertThat(both.lines().getFirst().presenter()).isEqualTo("Clerk");
    assertThat(both.differences())
        .containsExactly(
            new Conflict(
                "1. Minutes",
                "1. Minutes: Note, presented by Vice chair",
                "1. Minutes: Note, presented by Clerk"));
  }

  @Test
  void anItemThatTheOtherPutInDoesNotTakeTheWordsOfTheOneItPushedDown() {
    Meeting now = agenda(item("New", "Guest"), item("Minutes", "Chair"), item("Budget", ""));
    List<ItemLine> typed = lines();
    typed.set(0, presented(typed.get(0), "Clerk"));

    Meeting saved = ItemLine.write(now, AgendaMerge.of(now, typed).lines());

    assertThat(saved.getItemsList())
        .extracting(AgendaItem::getTitle, AgendaItem::getPresenter)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("New", "Guest"),
            org.assertj.core.groups.Tuple.tuple("Minutes", "Clerk"),
            org.assertj.core.groups.Tuple.tuple("Budget", ""));
  }

  @Test
  void anItemThatTheOtherTookOffComesBackOnlyWhereItWasWritten() {
    Meeting now = agenda(item("Minutes", "Chair"));
    List<ItemLine> untouched = lines();
    List<ItemLine> written = lines();
    written.set(1, presented(written.get(1), "Treasurer"));

    assertThat(AgendaMerge.of(now, untouched).lines())
        .extracting(ItemLine::title)
        .doesNotContain("Budget");
    assertThat(AgendaMerge.of(now, written).differences())
        .containsExactly(
            new Conflict("2. Budget", "Taken off", "2. Budget: Note, presented by Treasurer"));
  }

  @Test
  void anItemPutAtAnothersPlaceTakesIt() {
    List<ItemLine> typed = lines();
    typed.set(
        2,
        ItemLine.saying(
            3, new ItemStamp("2", "Kit", "NOTE", false, "", "", false), false, typed.get(2).was()));

    assertThat(ItemLine.write(BEFORE, typed).getItemsList())
        .extracting(AgendaItem::getTitle)
        .containsExactly("Minutes", "Kit", "Budget");
  }

  private static List<ItemLine> lines() {
    return new ArrayList<>(ItemLine.of(BEFORE));
  }

  private static ItemLine presented(ItemLine line, String presenter) {
    ItemStamp says = line.says();
    return ItemLine.saying(
        Integer.parseInt(line.place()),
        new ItemStamp(
            says.place(),
            says.title(),
            says.purpose(),
            says.isPrivate(),
            says.reason(),
            presenter,
            says.standing()),
        line.removed(),
        line.was());
  }

  private static Meeting agenda(AgendaItem... items) {
    return Meeting.newBuilder().addAllItems(List.of(items)).build();
  }

  private static AgendaItem item(String title, String presenter) {
    return AgendaItem.newBuilder()
        .setTitle(title)
        .setPurpose(Purpose.NOTE)
        .setPresenter(presenter)
        .build();
  }
}
