package oversight.governance.plan;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.DueDay;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Move;
import oversight.governance.register.Register;
import oversight.governance.register.Said;
import oversight.governance.register.Who;
import oversight.governance.v1.Plan;
import oversight.governance.v1.Plan.Kind;
import oversight.governance.v1.Plan.Milestone;
import oversight.governance.v1.Plan.Progress;
import oversight.governance.v1.PlanServiceGrpc;
import oversight.identity.Caller;
import oversight.service.error.InvalidFieldException;

/**
 * The register of plans. The steps are those that the Police Reform and Social Responsibility Act
 * 2011, section 6, asks for before a plan is issued or varied: consult the chief constable, send
 * the draft to the panel, have regard to its report, respond and publish the response.
 */
@Component
public class Plans implements Register<Plan> {
  private static final String TODAY = "Leave it empty for today.";
  private static final String ALL_BUT_ENDED =
      "PREPARING CONSULTED WITH_PANEL PANEL_REPORTED RESPONSE_PUBLISHED ISSUED VARIED";

  private static final Set<String> BEFORE_ISSUE =
      Set.of("PREPARING", "CONSULTED", "WITH_PANEL", "PANEL_REPORTED", "RESPONSE_PUBLISHED");

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("PREPARING")
          .move(
              "consult",
              "Record that the chief constable was consulted",
              "PREPARING",
              "CONSULTED",
              OWNER,
              OFFICER)
          .on("Day on which the chief constable was consulted", TODAY)
          .move(
              "sendToPanel",
              "Record that the draft went to the panel",
              "CONSULTED",
              "WITH_PANEL",
              OWNER,
              OFFICER)
          .on("Day on which the draft went to the panel", TODAY)
          .move(
              "recordReport",
              "Record the panel's report",
              "WITH_PANEL",
              "PANEL_REPORTED",
              OWNER,
              OFFICER)
          .on("Day on which the panel reported", TODAY)
          .move(
              "publishResponse",
              "Record that the response was published",
              "PANEL_REPORTED",
              "RESPONSE_PUBLISHED",
              OWNER,
              OFFICER)
          .on("Day on which the response was published", TODAY)
          .move("issue", "Issue it", "RESPONSE_PUBLISHED", "ISSUED", OWNER, OFFICER)
          .on("Day on which it was issued", TODAY)
          .move("adopt", "Adopt it", "PREPARING", "ISSUED", OWNER, OFFICER)
          .on("Day on which it was adopted", TODAY)
          .move("vary", "Prepare a variation", "ISSUED VARIED", "PREPARING", OWNER, OFFICER)
          .move("end", "Record its end", "ISSUED VARIED", "ENDED", OWNER, OFFICER)
          .frozen("ENDED")
          .settled("ENDED")
          .withdrawnFrom(ALL_BUT_ENDED + " ENDED", OWNER, OFFICER);

  @Override
  public Plan prototype() {
    return Plan.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return PlanServiceGrpc.getServiceDescriptor();
  }

  /** VARIED is where issuing leads when it is a variation that is issued. */
  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Set<Who> openedBy() {
    return Set.of(Who.OFFICE);
  }

  /** A board's own plan is adopted; a police and crime plan takes every step of the Act. */
  @Override
  public boolean offers(Move move, Plan plan, Caller caller) {
    return switch (move.verb()) {
      case "adopt" -> plan.getKind() != Kind.POLICE_AND_CRIME_PLAN;
      case "consult" -> plan.getKind() != Kind.DELIVERY_PLAN;
      default -> true;
    };
  }

  @Override
  public Outcome<Plan> prepare(Change<Plan> change) {
    if (change.is("adopt") && change.after().getKind() == Kind.POLICE_AND_CRIME_PLAN) {
      throw new InvalidFieldException(
          "kind",
          "A police and crime plan is not adopted: it is issued, after the chief constable was"
              + " consulted and the panel has reported.");
    }
    Plan.Builder plan = Steps.stamped(change);
    requireObjectives(plan);
    if (change.is("vary")) {
      plan.setVariation(plan.getVariation() + 1)
          .clearConsultedOn()
          .clearSentToPanelOn()
          .clearPanelReportedOn()
          .clearResponsePublishedOn()
          .clearPanelReportDueOn()
          .clearPanelReport()
          .clearResponse();
    }
    boolean varied = (change.is("issue") || change.is("adopt")) && plan.getVariation() > 0;
    return varied ? new Outcome<>(plan.build(), "VARIED") : change.keep(plan.build());
  }

  private static void requireObjectives(Plan.Builder plan) {
    for (int index = 0; index < plan.getMilestonesCount(); index++) {
      Milestone milestone = plan.getMilestones(index);
      if (milestone.getObjective() > plan.getObjectivesCount()) {
        throw new InvalidFieldException(
            "milestones[%d].objective".formatted(index),
            "The plan has %d objectives, and no number %d."
                .formatted(plan.getObjectivesCount(), milestone.getObjective()));
      }
      if (milestone.getProgress() == Progress.DONE && milestone.getDoneOn().isEmpty()) {
        throw new InvalidFieldException(
            "milestones[%d].done_on".formatted(index),
            "Give the day on which '%s' was done.".formatted(milestone.getTitle()));
      }
    }
  }

  /** The milestones of a plan. */
  @Override
  public List<DueDay> dueDays() {
    return List.of(
        DueDay.of("due_on", ALL_BUT_ENDED).inList("milestones").whereNot("progress", "DONE"));
  }

  /** Progress is reported of what is planned. */
  @Override
  public boolean invites(String field, Plan plan, String state) {
    return plan.getMilestonesCount() > 0 && !LIFECYCLE.settled().contains(state);
  }

  @Override
  public Plan derive(Plan plan, String state, LocalDate today) {
    int done = (int) plan.getMilestonesList().stream().filter(Plans::isDone).count();
    int late = (int) plan.getMilestonesList().stream().filter(each -> isLate(each, today)).count();
    Plan.Builder derived = plan.toBuilder().setMilestonesDone(done).setMilestonesLate(late);
    derived
        .getMilestonesBuilderList()
        .forEach(each -> each.setOverdue(isLate(each.build(), today)));
    if (plan.getMilestonesCount() > 0) {
      derived.setProgress(
          "%d of %d".formatted(done, plan.getMilestonesCount())
              + (late > 0 ? ", %d late".formatted(late) : ""));
    }
    return derived.build();
  }

  @Override
  public List<String> remarks(Plan plan, String state, LocalDate today) {
    List<String> remarks = new ArrayList<>(Steps.remarks(plan, state, today));
    if (BEFORE_ISSUE.contains(state) && !plan.getIssuedOn().isEmpty()) {
      remarks.add(
          "The plan issued on %s stands until this variation of it is issued."
              .formatted(Said.day(plan.getIssuedOn())));
    }
    if (plan.getMilestonesCount() > 0) {
      remarks.add(
          "%d of %s %s done."
                  .formatted(
                      plan.getMilestonesDone(),
                      Said.count(
                          plan.getMilestonesCount(),
                          "milestone or deliverable",
                          "milestones and deliverables"),
                      plan.getMilestonesDone() == 1 ? "is" : "are")
              + (plan.getMilestonesLate() > 0
                  ? " %d %s late."
                      .formatted(
                          plan.getMilestonesLate(), plan.getMilestonesLate() == 1 ? "is" : "are")
                  : ""));
    }
    return remarks;
  }

  private static boolean isDone(Milestone milestone) {
    return milestone.getProgress() == Progress.DONE;
  }

  private static boolean isLate(Milestone milestone, LocalDate today) {
    return !isDone(milestone)
        && !milestone.getDueOn().isEmpty()
        && milestone.getDueOn().compareTo(today.toString()) < 0;
  }
}
