package oversight.governance.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import oversight.governance.support.SampleRecords;

/** What holds of the table of moves of every register, whatever it is a register of. */
class LifecycleTablesTest {
  @Test
  void everyTableIsWhole() {
    try (SampleRecords records = new SampleRecords()) {
      List<Register<?>> registers = records.governance().part(Registers.class).all();
      assertThat(registers).hasSize(12);
      registers.forEach(LifecycleTablesTest::check);
    }
  }

  private static void check(Register<?> register) {
    String name = Shape.of(register.prototype()).collection();
    Lifecycle table = register.lifecycle();
    Set<String> states = table.states();

    Set<String> reached = reachable(table);
    if (name.equals("plans")) {
      // Where issuing leads when it is a variation that is issued.
      reached.add("VARIED");
    }
    assertThat(reached).as("%s: states that can be reached", name).isEqualTo(states);
    assertThat(table.frozen()).as("%s: frozen states", name).isSubsetOf(states);
    assertThat(table.settled()).as("%s: settled states", name).isSubsetOf(states);
    assertThat(table.settled()).as("%s: a new record waits", name).doesNotContain(table.initial());
    assertThat(table.from(Lifecycle.WITHDRAWN)).as("%s: withdrawn for good", name).isEmpty();
    assertThat(table.moves()).extracting(Move::verb).as("%s: verbs", name).doesNotHaveDuplicates();
    assertThat(table.moves())
        .extracting(Move::label)
        .as("%s: labels", name)
        .doesNotHaveDuplicates()
        .allMatch(label -> Character.isUpperCase(label.charAt(0)));
    assertThat(table.moves())
        .as("%s: every move is somebody's and leads elsewhere", name)
        .allMatch(move -> !move.who().isEmpty() && !move.from().contains(move.to()));
    for (String state : states) {
      assertThat(table.from(state).stream().map(Move::to))
          .as("%s: what was entered in error in %s can be withdrawn", name, state)
          .satisfies(to ->
              assertThat(state.equals(Lifecycle.WITHDRAWN) || to.contains(Lifecycle.WITHDRAWN))
                  .isTrue());
    }
    register
        .dueDays()
        .forEach(day ->
            assertThat(states)
                .as("%s: states in which %s counts", name, day.field())
                .containsAll(day.states()));
  }

  private static Set<String> reachable(Lifecycle table) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(table.initial()));
    while (!open.isEmpty()) {
      String state = open.remove();
      if (reached.add(state)) {
        table.from(state).forEach(move -> open.add(move.to()));
      }
    }
    return reached;
  }
}
