package oversight.governance.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import oversight.governance.register.Change;
import oversight.governance.register.Said;
import oversight.governance.v1.Plan;
import oversight.service.error.InvalidFieldException;

/** The days of a plan's statutory steps: each on the day of the one before it or later. */
final class Steps {
  private Steps() {}

  /** The plan with the day of the step that is taken, and those of former steps as they were. */
  static Plan.Builder stamped(Change<Plan> change) {
    Plan former = change.former(Plan.getDefaultInstance());
    Plan.Builder plan =
        change.after().toBuilder()
            .setConsultedOn(former.getConsultedOn())
            .setSentToPanelOn(former.getSentToPanelOn())
            .setPanelReportedOn(former.getPanelReportedOn())
            .setResponsePublishedOn(former.getResponsePublishedOn())
            .setIssuedOn(former.getIssuedOn())
            .setVariation(former.getVariation());
    switch (change.verb()) {
      case "consult" -> plan.setConsultedOn(change.pastDay());
      case "sendToPanel" -> plan.setSentToPanelOn(after(change, plan.getConsultedOn()));
      case "recordReport" -> plan.setPanelReportedOn(after(change, plan.getSentToPanelOn()));
      case "publishResponse" ->
          plan.setResponsePublishedOn(after(change, plan.getPanelReportedOn()));
      case "issue", "adopt" -> {
        String day = after(change, plan.getResponsePublishedOn());
        plan.setIssuedOn(former.getVariation() > 0 ? former.getIssuedOn() : day);
      }
      default -> requirePanelsTime(plan);
    }
    return plan;
  }

  private static String after(Change<Plan> change, String before) {
    String day = change.pastDay();
    if (day.compareTo(before) < 0) {
      throw new InvalidFieldException(
          "on_date",
          "The step before it was on %s. Give that day or a later one."
              .formatted(Said.day(before)));
    }
    return day;
  }

  private static void requirePanelsTime(Plan.Builder plan) {
    String due = plan.getPanelReportDueOn();
    if (!due.isEmpty() && due.compareTo(plan.getSentToPanelOn()) < 0) {
      throw new InvalidFieldException(
          "panel_report_due_on",
          "The draft went to the panel on %s. Give a later day."
              .formatted(Said.day(plan.getSentToPanelOn())));
    }
  }

  /** How long the panel had, or has had, for the draft. */
  static List<String> remarks(Plan plan, String state, LocalDate today) {
    List<String> remarks = new ArrayList<>();
    if (plan.getSentToPanelOn().isEmpty()) {
      return remarks;
    }
    LocalDate sent = LocalDate.parse(plan.getSentToPanelOn());
    if (state.equals("WITH_PANEL")) {
      remarks.add("The panel has had the draft for %s.".formatted(days(sent, today)));
      if (!plan.getPanelReportDueOn().isEmpty()) {
        LocalDate due = LocalDate.parse(plan.getPanelReportDueOn());
        remarks.add(
            "It is asked to report by %s, %s after it was sent the draft."
                .formatted(Said.day(due), days(sent, due)));
      }
    } else if (!plan.getPanelReportedOn().isEmpty()) {
      remarks.add(
          "The panel reported %s after it was sent the draft."
              .formatted(days(sent, LocalDate.parse(plan.getPanelReportedOn()))));
    }
    if (!plan.getResponsePublishedOn().isEmpty() && plan.getResponse().isBlank()) {
      remarks.add(
          "The response to the panel was published on %s. Its words are not on record here yet."
              .formatted(Said.day(plan.getResponsePublishedOn())));
    }
    return remarks;
  }

  private static String days(LocalDate from, LocalDate to) {
    return Said.count(ChronoUnit.DAYS.between(from, to), "day", "days");
  }
}
