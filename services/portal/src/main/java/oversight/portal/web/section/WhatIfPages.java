package oversight.portal.web.section;

import com.google.type.Decimal;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.identity.Caller;
import oversight.portal.clients.Collaborations;
import oversight.portal.problem.Refusal;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.returns.v1.FormulaOverride;
import oversight.returns.v1.MembershipChange;
import oversight.returns.v1.MembershipMove;
import oversight.returns.v1.SharingBasis;
import oversight.returns.v1.WhatIfAnswer;
import oversight.returns.v1.WhatIfBill;
import oversight.returns.v1.WhatIfRequest;

/** Who would pay what if a force left or joined: a question in the address, so it can be shared. */
@Controller
final class WhatIfPages {
  private static final List<SharingBasis> BASES =
      List.of(SharingBasis.HEADCOUNT, SharingBasis.POPULATION, SharingBasis.USAGE);

  private final Visible visible;
  private final Collaborations collaborations;

  WhatIfPages(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  @GetMapping("/collaborations/{collaboration}/what-if")
  String ask(
      @PathVariable("collaboration") String slug,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "LEAVES") String move,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String basis,
      @RequestParam(defaultValue = "") String cost,
      Caller caller,
      Model model) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    List<Problem> problems = force.isEmpty() ? new ArrayList<>() : problems(date, year, cost);
    List<SectionPart> parts = new ArrayList<>();
    if (!force.isEmpty() && problems.isEmpty()) {
      try {
        WhatIfAnswer answer =
            collaborations
                .of(slug, caller)
                .analysis()
                .whatIf(request(force, move, date, year, basis, cost));
        parts.add(part(answer));
      } catch (StatusRuntimeException refused) {
        if (refused.getStatus().getCode() != Code.INVALID_ARGUMENT
            && refused.getStatus().getCode() != Code.NOT_FOUND) {
          throw refused;
        }
        problems.add(new Problem(Refusal.of(refused).detail(), "#force"));
      }
    }
    model.addAttribute(
        "page",
        new WhatIfPage(
            collaboration.name(),
            List.of(
                new Link("Collaborations", "/collaborations"),
                new Link(collaboration.shortName(), "/collaborations/" + slug)),
            collaboration.clearance().isEmpty() ? "OFFICIAL" : "OFFICIAL-SENSITIVE",
            problems,
            forces(force),
            Arrays.stream(new MembershipMove[] {MembershipMove.LEAVES, MembershipMove.JOINS})
                .map(each ->
                    new Choice(
                        each.name(),
                        each == MembershipMove.LEAVES ? "leaves" : "joins",
                        each.name().equals(move)))
                .toList(),
            bases(basis),
            date,
            year,
            cost,
            parts));
    return "what-if";
  }

  private static List<Problem> problems(String date, String year, String cost) {
    List<Problem> problems = new ArrayList<>();
    if (!isPeriod(date, "\\d{4}-\\d{2}-\\d{2}")) {
      problems.add(new Problem("Enter the first day as year, month and day: 2016-04-01", "#date"));
    }
    if (!isPeriod(year, "\\d{4}-\\d{2}")) {
      problems.add(new Problem("Enter a financial year, such as 2016-17", "#year"));
    }
    if (!pounds(cost).matches("(\\d{1,12}(\\.\\d{1,2})?)?")) {
      problems.add(
          new Problem("Enter the cost in pounds, such as 412500, or leave it empty", "#cost"));
    }
    return problems;
  }

  /** Whether it looks like a period; whether there is such a day the service says. */
  private static boolean isPeriod(String text, String shape) {
    return text.strip().matches(shape);
  }

  private static String pounds(String typed) {
    return typed.strip().replace("£", "").replace(",", "");
  }

  private static WhatIfRequest request(
      String force, String move, String date, String year, String basis, String cost) {
    WhatIfRequest.Builder request =
        WhatIfRequest.newBuilder()
            .setYear(year.strip())
            .addChanges(
                MembershipChange.newBuilder()
                    .setForce(force)
                    .setMove(
                        move.equals(MembershipMove.JOINS.name())
                            ? MembershipMove.JOINS
                            : MembershipMove.LEAVES)
                    .setDate(date.strip()));
    BASES.stream()
        .filter(each -> each.name().equals(basis))
        .forEach(each -> request.setFormula(FormulaOverride.newBuilder().setBasis(each)));
    if (!cost.isBlank()) {
      request.setCost(Decimal.newBuilder().setValue(pounds(cost)));
    }
    return request.build();
  }

  private List<Choice> forces(String chosen) {
    return visible.region().forces().stream()
        .map((Force force) -> new Choice(force.slug(), force.name(), force.slug().equals(chosen)))
        .toList();
  }

  private static List<Choice> bases(String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "as on record", chosen.isEmpty()));
    BASES.forEach(
        each -> choices.add(new Choice(each.name(), word(each), each.name().equals(chosen))));
    return choices;
  }

  private static String word(SharingBasis basis) {
    return switch (basis) {
      case HEADCOUNT -> "by police officers";
      case POPULATION -> "by people";
      case USAGE -> "by use";
      case FIXED -> "by agreed shares";
      case SHARING_BASIS_UNSPECIFIED, UNRECOGNIZED -> "as on record";
    };
  }

  private static SectionPart part(WhatIfAnswer answer) {
    List<List<SectionCell>> rows = new ArrayList<>();
    for (WhatIfBill bill : answer.getBillsList()) {
      rows.add(
          List.of(
              SectionCell.text(bill.getTitle()),
              SectionCell.number(shown(bill.hasAsIs(), bill.getAsIs(), Unit.POUNDS)),
              SectionCell.number(shown(bill.hasThen(), bill.getThen(), Unit.POUNDS)),
              SectionCell.number(shown(bill.hasDifference(), bill.getDifference(), Unit.POUNDS)),
              SectionCell.number(
                  shown(bill.hasShareBefore(), bill.getShareBefore(), Unit.PER_CENT)),
              SectionCell.number(
                  shown(bill.hasShareAfter(), bill.getShareAfter(), Unit.PER_CENT))));
    }
    List<String> notes = new ArrayList<>();
    answer
        .getChangesList()
        .forEach(change -> {
          if (!change.getNote().isEmpty()) {
            notes.add(change.getTitle() + ": " + change.getNote());
          }
        });
    notes.addAll(answer.getAssumptionsList());
    return new SectionPart(
        "Who would pay what",
        "",
        List.of(
            SectionTable.of(
                "what-if-caption",
                "The cost of " + answer.getYearLabel(),
                List.of(
                    "Force", "#As it is", "#Then", "#Difference", "#Share before", "#Share after"),
                rows)),
        notes,
        List.of());
  }

  private static String shown(boolean known, Decimal value, Unit unit) {
    return known ? Display.of(new BigDecimal(value.getValue()), unit) : "[x]";
  }
}
