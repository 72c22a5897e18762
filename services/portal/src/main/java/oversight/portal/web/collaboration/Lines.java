package oversight.portal.web.collaboration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import oversight.portal.web.page.Fact;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Quarters;
import oversight.portal.web.text.Units;
import oversight.region.Collaboration;
import oversight.region.CostSharing;
import oversight.region.Membership;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.Measure;
import oversight.returns.v1.Report;

/** The lines of a collaboration's tables. */
public final class Lines {
  private Lines() {}

  static List<Fact> facts(Collaboration collaboration) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Lead force", collaboration.lead());
    add(facts, "Agreement", collaboration.agreement());
    add(facts, "Money", collaboration.money());
    CostSharing sharing = collaboration.costSharing();
    if (sharing != null && !sharing.percentages().isEmpty()) {
      String shares =
          sharing.percentages().stream()
              .map(BigDecimal::toPlainString)
              .collect(Collectors.joining("%, ", "", "%"));
      add(facts, "Shares of cost", shares + ". " + sharing.note());
    }
    return facts;
  }

  static List<MemberLine> members(Collaboration collaboration) {
    List<MemberLine> lines = new ArrayList<>();
    collaboration.members().forEach(member -> lines.add(line(member, "Member")));
    collaboration
        .outside()
        .forEach(member -> lines.add(line(member, "Not a member; supplies figures")));
    collaboration
        .units()
        .forEach(unit -> unit.members().forEach(member -> lines.add(line(member, unit.name()))));
    return lines;
  }

  static MeasureLine measure(String collaboration, Measure measure) {
    return new MeasureLine(
        measure.getCode(),
        measure.getTitle(),
        "/collaborations/%s/measures/%s".formatted(collaboration, measure.getCode()),
        Units.words(measure.getUnit()) + ", " + frequency(measure.getFrequency()),
        measure.getDefinition());
  }

  /** A published report. */
  public static ReportLine report(Collaboration collaboration, Report report) {
    return new ReportLine(
        collaboration.name(),
        Quarters.label(Names.id(report.getName())),
        Names.path(report.getName()),
        "Version " + report.getVersion(),
        "%s by %s".formatted(Moments.moment(report.getPublishTime()), report.getPublishedBy()));
  }

  private static String frequency(Frequency frequency) {
    return switch (frequency) {
      case FREQUENCY_MONTH -> "monthly";
      case FREQUENCY_QUARTER -> "quarterly";
      case FREQUENCY_YEAR -> "yearly";
      case FREQUENCY_UNSPECIFIED, UNRECOGNIZED -> "as supplied";
    };
  }

  private static MemberLine line(Membership member, String group) {
    return new MemberLine(
        member.force().name(),
        group,
        day(member.interval().from(), "Not on record"),
        day(member.interval().to(), "No end on record"),
        (member.note() + " " + leaving(member)).strip());
  }

  /** What is on record of a departure; what is not known is said to be unknown. */
  private static String leaving(Membership member) {
    if (member.announced().isEmpty() && member.notice().isEmpty()) {
      return "";
    }
    LocalDate effective = member.effective();
    return "Leaving announced: %s. Notice given: %s. Takes effect: %s."
        .formatted(
            known(member.announced()),
            known(member.notice()),
            effective == null ? "not known, so it remains a member" : Moments.day(effective));
  }

  private static String known(String partial) {
    return partial.isEmpty() ? "not known" : Moments.partial(partial);
  }

  private static String day(@Nullable LocalDate day, String unknown) {
    return day == null ? unknown : Moments.day(day);
  }

  private static void add(List<Fact> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(Fact.of(key, value));
    }
  }
}
