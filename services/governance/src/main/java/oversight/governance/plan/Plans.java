package oversight.governance.plan;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.register.Who;
import oversight.governance.v1.Plan;
import oversight.governance.v1.Plan.Milestone;
import oversight.governance.v1.Plan.Progress;
import oversight.governance.v1.PlanServiceGrpc;
import oversight.service.error.InvalidFieldException;

/**
 * The register of plans. The steps are those that the Police Reform and Social Responsibility Act
 * 2011, section 6, asks for before a plan is issued or varied: consult the chief constable, send
 * the draft to the panel, have regard to its report, respond and publish the response.
 */
@Component
public class Plans implements Register<Plan> {
  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("PREPARING")
          .move(
              "consult",
              "Record that the chief constable was consulted",
              "PREPARING",
              "CONSULTED",
              OWNER,
              OFFICER)
          .move(
              "sendToPanel",
              "Record that the draft went to the panel",
              "CONSULTED",
              "WITH_PANEL",
              OWNER,
              OFFICER)
          .move(
              "recordReport",
              "Record the panel's report",
              "WITH_PANEL",
              "PANEL_REPORTED",
              OWNER,
              OFFICER)
          .move(
              "publishResponse",
              "Record that the response was published",
              "PANEL_REPORTED",
              "RESPONSE_PUBLISHED",
              OWNER,
              OFFICER)
          .move("issue", "Issue it", "RESPONSE_PUBLISHED", "ISSUED", OWNER, OFFICER)
          .move("vary", "Prepare a variation", "ISSUED VARIED", "PREPARING", OWNER, OFFICER)
          .move("end", "Record its end", "ISSUED VARIED", "ENDED", OWNER, OFFICER)
          .frozen("ENDED")
          .withdrawnFrom(
              "PREPARING CONSULTED WITH_PANEL PANEL_REPORTED RESPONSE_PUBLISHED ISSUED VARIED"
                  + " ENDED",
              OWNER,
              OFFICER);

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

  @Override
  public Outcome<Plan> prepare(Change<Plan> change) {
    Plan former = change.former(Plan.getDefaultInstance());
    Plan.Builder plan = change.after().toBuilder();
    String today = change.today().toString();
    plan.setConsultedOn(stamp(change, "consult", former.getConsultedOn(), today))
        .setSentToPanelOn(stamp(change, "sendToPanel", former.getSentToPanelOn(), today))
        .setPanelReportedOn(stamp(change, "recordReport", former.getPanelReportedOn(), today))
        .setResponsePublishedOn(
            stamp(change, "publishResponse", former.getResponsePublishedOn(), today))
        .setIssuedOn(former.getIssuedOn())
        .setVariation(former.getVariation());
    requireObjectives(plan);
    if (change.is("vary")) {
      plan.setVariation(former.getVariation() + 1)
          .clearConsultedOn()
          .clearSentToPanelOn()
          .clearPanelReportedOn()
          .clearResponsePublishedOn();
    }
    if (change.is("issue")) {
      if (former.getVariation() > 0) {
        return new Outcome<>(plan.build(), "VARIED");
      }
      plan.setIssuedOn(today);
    }
    return change.keep(plan.build());
  }

  private static String stamp(Change<Plan> change, String verb, String former, String today) {
    return change.is(verb) ? today : former;
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

  @Override
  public Plan derive(Plan plan, String state, LocalDate today) {
    return plan.toBuilder()
        .setMilestonesDone((int) plan.getMilestonesList().stream().filter(Plans::isDone).count())
        .setMilestonesLate(
            (int) plan.getMilestonesList().stream().filter(each -> isLate(each, today)).count())
        .build();
  }

  @Override
  public List<String> remarks(Plan plan, String state, LocalDate today) {
    return plan.getMilestonesCount() == 0
        ? List.of()
        : List.of(
            "%d of %d milestones and deliverables are done; %d have gone by undone."
                .formatted(
                    plan.getMilestonesDone(), plan.getMilestonesCount(), plan.getMilestonesLate()));
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
