package oversight.governance.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import oversight.governance.register.Labels;
import oversight.governance.v1.Plan;
import oversight.governance.v1.Plan.Milestone;
import oversight.governance.v1.Plan.Objective;
import oversight.governance.v1.Plan.Progress;
import oversight.papers.model.Cell;
import oversight.papers.model.Paper;
import oversight.papers.model.PaperBuilder;
import oversight.papers.model.SectionBuilder;
import oversight.region.Region;

/** A plan's progress against its milestones, as a performance report for the board. */
public final class PlanPaper {
  private final Region region;
  private final Plan plan;
  private final LocalDate today;

  /**
   * For a plan as it stands on a day.
   *
   * @param today milestones that were due before it and are not done are late
   */
  public PlanPaper(Region region, Plan plan, LocalDate today) {
    this.region = region;
    this.plan = plan;
    this.today = today;
  }

  /** The report. */
  public Paper paper() {
    Instant changed = Instant.ofEpochSecond(plan.getRecord().getUpdateTime().getSeconds());
    PaperBuilder paper =
        Paper.of("Performance report: " + plan.getTitle())
            .marking("OFFICIAL")
            .board(region.board(), null)
            .presenter("Regional Policy Officers")
            .author("", "Regional Policy Officer")
            .fact("Plan", Labels.sentence(plan.getState().name()))
            .fact("As at", Words.date(today))
            .version(
                "Made from version %d of the plan's record, of %s"
                    .formatted(plan.getRecord().getVersion(), Words.date(changed)),
                changed)
            .section("PURPOSE OF REPORT", this::purpose)
            .section("EXECUTIVE SUMMARY", this::summary);
    for (int number = 1; number <= plan.getObjectivesCount(); number++) {
      int at = number;
      Objective objective = plan.getObjectives(number - 1);
      paper.section(
          "OBJECTIVE %d: %s"
              .formatted(number, objective.getTitle().toUpperCase(java.util.Locale.UK)),
          section -> objective(section, at, objective));
    }
    if (!milestones(0).isEmpty()) {
      paper.section("FURTHER MILESTONES", section -> table(section, 0, "of no one objective"));
    }
    return paper.section("RECOMMENDATIONS", this::recommendations).build();
  }

  private void purpose(SectionBuilder section) {
    section.paragraph(
        "This report says how far the plan has come against its milestones and deliverables on %s. It is compiled from the plan's own record; nothing is retyped."
            .formatted(Words.date(today)));
  }

  private void summary(SectionBuilder section) {
    section.paragraph(
        "%d of %s are done; %d have gone by undone."
            .formatted(
                plan.getMilestonesDone(),
                Words.count(
                    plan.getMilestonesCount(),
                    "milestone or deliverable",
                    "milestones and deliverables"),
                plan.getMilestonesLate()));
    List<Milestone> late = late();
    if (!late.isEmpty()) {
      section.paragraph(paragraph -> {
        paragraph.text("Late are:");
        Words.points(
                late.stream()
                    .map(each -> "%s, due on %s".formatted(each.getTitle(), day(each.getDueOn())))
                    .toList())
            .forEach(paragraph::point);
      });
    }
    Prose.write(plan.getProgressReport(), section);
  }

  private void objective(SectionBuilder section, int number, Objective objective) {
    Prose.write(objective.getDescription(), section);
    if (objective.getMeasuresCount() > 0) {
      section.paragraph(paragraph -> {
        paragraph.text("It is shown by:");
        for (String measure : objective.getMeasuresList()) {
          paragraph.point(point -> {
            if (measure.startsWith("collaborations/")) {
              point.link(measure.substring("collaborations/".length()), "/" + measure);
            } else {
              point.text(measure);
            }
          });
        }
      });
    }
    if (milestones(number).isEmpty()) {
      section.paragraph("The plan sets no milestone for it.");
    } else {
      table(section, number, "of objective %d".formatted(number));
    }
  }

  private void table(SectionBuilder section, int objective, String of) {
    section.table(
        "Milestones and deliverables " + of,
        table -> {
          table
              .textColumn("What")
              .textColumn("Kind")
              .textColumn("Due")
              .textColumn("Progress")
              .textColumn("Report");
          for (Milestone each : milestones(objective)) {
            table.row(
                List.of(
                    Cell.words(each.getTitle()),
                    Cell.words(
                        each.getSort() == Plan.Sort.DELIVERABLE ? "Deliverable" : "Milestone"),
                    Cell.words(due(each)),
                    Cell.words(progress(each)),
                    Cell.words(each.getReport())));
          }
        });
  }

  private static String due(Milestone each) {
    List<String> words = new ArrayList<>();
    if (!each.getDueOn().isEmpty()) {
      words.add(day(each.getDueOn()));
    }
    if (!each.getRecurrence().isEmpty()) {
      words.add(each.getRecurrence());
    }
    return String.join(", ", words);
  }

  private String progress(Milestone each) {
    if (each.getProgress() == Progress.DONE) {
      return "Done on " + day(each.getDoneOn());
    }
    String words =
        each.getProgress() == Progress.PROGRESS_UNSPECIFIED
            ? "Nothing reported"
            : Labels.sentence(each.getProgress().name());
    return isLate(each) ? words + ", late" : words;
  }

  private void recommendations(SectionBuilder section) {
    List<String> requests = new ArrayList<>();
    requests.add("note the progress against the plan");
    if (!late().isEmpty()) {
      requests.add("ask the owner when what is late will be done");
    }
    section.asks("Board", Words.points(requests));
  }

  private List<Milestone> milestones(int objective) {
    return plan.getMilestonesList().stream()
        .filter(each -> each.getObjective() == objective)
        .toList();
  }

  private List<Milestone> late() {
    return plan.getMilestonesList().stream().filter(this::isLate).toList();
  }

  private boolean isLate(Milestone each) {
    return each.getProgress() != Progress.DONE
        && !each.getDueOn().isEmpty()
        && each.getDueOn().compareTo(today.toString()) < 0;
  }

  private static String day(String iso) {
    return iso.isEmpty() ? "" : Words.date(LocalDate.parse(iso));
  }
}
