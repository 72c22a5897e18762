package oversight.collaboration.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.Rule;
import oversight.collaboration.catalogue.Rule.Of;
import oversight.collaboration.catalogue.Rule.Term;
import oversight.collaboration.catalogue.RuleScope;
import oversight.collaboration.catalogue.ServiceCatalogues;
import oversight.returns.v1.Severity;
import oversight.returns.v1.SupplierKind;

class PassingCellsTest {
  private static final Catalogue CATALOGUE = ServiceCatalogues.catalogue("rocu");
  private static final List<String> PARTS = List.of("opening", "new", "archived", "closing");
  private static final Rule RULE =
      new Rule(
          "rule 1 (FIGURES_DO_NOT_BALANCE)",
          "FIGURES_DO_NOT_BALANCE",
          Severity.ERROR,
          RuleScope.CELL,
          "closing == opening + new - archived",
          "{closing} is not {opening + new - archived}, {opening_place}.",
          "Correct it.",
          "value",
          false,
          List.of(
              Map.of(
                  "opening", new Term("opening", Of.SAME_PERIOD),
                  "new", new Term("new", Of.SAME_PERIOD),
                  "archived", new Term("archived", Of.SAME_PERIOD),
                  "closing", new Term("closing", Of.SAME_PERIOD))),
          Set.of());
  private static final RuleBook BOOK = new RuleBook(List.of(RULE));
  private static final FileRules RULES = new FileRules(BOOK);

  /** Values from 0 to 2 balance often enough, and some are symbols or were signed off before. */
  @Property(tries = 300)
  void rowsThatPassAreAnsweredAsThoseLookedUp(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int cells) {
    RowsInMemory rows = new RowsInMemory();
    List<Runnable> said = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      CellName cell = new CellName("", "threat=t" + i, "2015-16-Q3");
      for (String part : PARTS) {
        int chance = random.nextInt(10);
        BigDecimal value = BigDecimal.valueOf(random.nextInt(3));
        if (chance < 6) {
          said.add(() -> rows.add(part, cell, value));
        } else if (chance < 7) {
          said.add(() -> rows.add(part, cell, null));
        }
        if (chance > 4) {
          rows.signBefore(part, cell, BigDecimal.valueOf(random.nextInt(3)));
        }
      }
    }
    Collections.shuffle(said, random);
    said.forEach(Runnable::run);

    List<String> lookedUp = new ArrayList<>();
    CellQuestion question =
        new CellQuestion(
            BOOK.of(RuleScope.CELL).getFirst(), CATALOGUE, SupplierKind.SUPPLIER_KIND_FORCE);
    rows.cells(
        question.terms(),
        cell ->
            question
                .ask(cell)
                .ifPresent(finding -> lookedUp.add(finding.row() + " " + finding.message())));

    assertThat(found(rows)).containsExactlyInAnyOrderElementsOf(lookedUp);
    assertThat(rows.asked()).isEqualTo(1);
  }

  @Test
  void whereMoreCellsWaitThanMemoryShouldHoldTheStoredRowsAreAsked() {
    RowsInMemory rows = new RowsInMemory();
    for (String part : PARTS) {
      for (int i = 0; i < 100_001; i++) {
        BigDecimal value = part.equals("closing") && i == 7 ? BigDecimal.ONE : BigDecimal.ZERO;
        rows.add(part, new CellName("", "threat=t" + i, "2015-16-Q3"), value);
      }
    }

    assertThat(found(rows)).singleElement().asString().endsWith("1 is not 0, in row 9.");
    assertThat(rows.asked()).isEqualTo(1);
  }

  @Test
  void asManyCellsAsThereAreMayPassIfEachIsSoonWhole() {
    RowsInMemory rows = new RowsInMemory();
    for (int i = 0; i < 150_000; i++) {
      for (String part : PARTS) {
        rows.add(part, new CellName("", "threat=t" + i, "2015-16-Q3"), BigDecimal.ZERO);
      }
    }

    assertThat(found(rows)).isEmpty();
    assertThat(rows.asked()).isZero();
  }

  private static List<String> found(RowsInMemory rows) {
    PassingCells passing = RULES.passing(CATALOGUE, SupplierKind.SUPPLIER_KIND_FORCE);
    for (RowsInMemory.Row row : rows.rows()) {
      passing.add(new Place("", row.number()), row.part(), row.cell(), row.value());
    }
    List<String> found = new ArrayList<>();
    RULES.check(
        rows,
        passing,
        CATALOGUE,
        SupplierKind.SUPPLIER_KIND_FORCE,
        finding -> found.add(finding.row() + " " + finding.message()));
    return found;
  }
}
