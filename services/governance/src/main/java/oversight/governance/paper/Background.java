package oversight.governance.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oversight.analysis.period.FinancialQuarter;
import oversight.papers.model.ParagraphBuilder;
import oversight.papers.model.SectionBuilder;
import oversight.region.Collaboration;
import oversight.region.Membership;
import oversight.region.Unit;

/** Who belonged to what on the days of the quarter, as the region records it. */
final class Background {
  private static final Pattern SOURCE = Pattern.compile("\\(\\d{3}, \\d+");

  private final FinancialQuarter quarter;

  Background(FinancialQuarter quarter) {
    this.quarter = quarter;
  }

  void write(SectionBuilder section, Collaboration collaboration) {
    section.paragraph(paragraph -> {
      paragraph.strong(Part.fullName(collaboration) + ".");
      if (!collaboration.purpose().isBlank()) {
        paragraph.text(" " + Words.sentence(collaboration.purpose()));
      }
      List<String> members = names(collaboration.members());
      paragraph.text(
          members.isEmpty()
              ? " No force was a member in the quarter."
              : " Members in the quarter: " + Words.list(members) + ".");
      if (!collaboration.lead().isBlank()) {
        paragraph.text(" Lead: " + collaboration.lead() + ".");
      }
      notes(collaboration.members(), "").forEach(paragraph::point);
      notes(collaboration.outside(), " (outside, supplying figures all the same)")
          .forEach(paragraph::point);
      collaboration.units().forEach(unit -> unit(paragraph, unit));
    });
  }

  /** Whether what is on record of them names papers and paragraphs, as in "(001, 31)". */
  static boolean citesSources(List<Collaboration> collaborations) {
    return collaborations.stream()
        .flatMap(one ->
            Stream.concat(
                Stream.of(one.agreement(), one.money()),
                Stream.concat(one.members().stream(), one.outside().stream())
                    .map(Membership::note)))
        .anyMatch(text -> SOURCE.matcher(text).find());
  }

  private void unit(ParagraphBuilder paragraph, Unit unit) {
    List<String> members = names(unit.members());
    paragraph.point(
        members.isEmpty()
            ? "%s: no force was a member in the quarter.".formatted(unit.name())
            : "%s: %s.".formatted(unit.name(), Words.list(members)));
  }

  private List<String> names(List<Membership> memberships) {
    return inTheQuarter(memberships).stream()
        .map(membership -> membership.force().name())
        .distinct()
        .toList();
  }

  private List<Membership> inTheQuarter(List<Membership> memberships) {
    return memberships.stream()
        .filter(membership -> membership.interval().overlaps(quarter.start(), quarter.end()))
        .toList();
  }

  /** Forces of which the same is known share a point. */
  private List<String> notes(List<Membership> memberships, String how) {
    Map<String, List<String>> forces = new LinkedHashMap<>();
    for (Membership membership : inTheQuarter(memberships)) {
      if (!membership.note().isBlank()) {
        forces
            .computeIfAbsent(membership.note(), note -> new ArrayList<>())
            .add(membership.force().name());
      }
    }
    return forces.entrySet().stream()
        .map(entry ->
            "%s%s: %s".formatted(Words.list(entry.getValue()), how, Words.sentence(entry.getKey())))
        .toList();
  }
}
