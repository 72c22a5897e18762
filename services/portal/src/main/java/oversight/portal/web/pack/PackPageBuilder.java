package oversight.portal.web.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackState;
import oversight.governance.v1.PrivateSection;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;

/** Makes a pack's page. */
final class PackPageBuilder {
  private PackPageBuilder() {}

  static PackLine line(Pack pack) {
    return new PackLine(
        pack.getTitle(),
        Names.path(pack.getName()),
        pack.getQuarterLabel(),
        meeting(pack),
        PackStates.tag(pack.getState()));
  }

  static PackForm form(Visible visible, Pack pack) {
    return new PackForm(
        List.of(),
        pack.getTitle(),
        AsAt.of(pack.getMeetingDate()),
        pack.getExecutiveSummary(),
        pack.getCrossCuttingThemes(),
        PartChoice.of(visible, pack.getPrivateSectionsList(), pack.getSectionOrderList()),
        "",
        "",
        pack.getEtag(),
        List.of(),
        List.of());
  }

  static PackPage of(Pack pack, String paper, Caller caller, PackForm form) {
    boolean officer = caller.may(Permission.COMPILE_PACKS);
    boolean compiles = officer && pack.getState() != PackState.CIRCULATED;
    return new PackPage(
        pack.getTitle(),
        pack.getQuarterLabel(),
        List.of(new Link("Packs", "/packs")),
        pack.getMarking(),
        PackStates.tag(pack.getState()),
        meaning(pack),
        facts(pack, form),
        reports(pack),
        String.join(", ", pack.getMissingList()),
        Names.path(pack.getName()),
        pack.getVersion() == 0 ? List.of() : documents(pack.getName(), 0),
        paper,
        pack.getChangesList(),
        versions(pack),
        pack.getTypedNumbersList().stream().map(TypedLine::of).toList(),
        pack.getTypedNumbersList().stream().anyMatch(TypedLine::isFlagged),
        compiles,
        compiles && pack.getState() == PackState.COMPILED,
        officer && pack.getState() == PackState.CIRCULATED,
        officer
            && pack.getState() == PackState.CIRCULATED
            && pack.getPublicVersion() < pack.getVersion(),
        pack.getPublicVersion() == 0 ? "" : "/public" + Names.path(pack.getName()),
        form);
  }

  /**
   * A pack's downloads.
   *
   * @param version 0 for the latest
   */
  static List<Link> documents(String name, int version) {
    String api = "/api/v1" + Names.path(name);
    String which = version == 0 ? "" : "?version=" + version;
    return List.of(
        new Link("Word document (DOCX)", api + ".docx" + which),
        new Link("PDF", api + ".pdf" + which),
        new Link("Tables as a spreadsheet (ODS)", api + ".ods" + which));
  }

  private static List<Fact> facts(Pack pack, PackForm form) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "For", pack.getBoard());
    add(facts, "Meeting", meeting(pack));
    if (pack.getVersion() > 0) {
      add(facts, "Version", String.valueOf(pack.getVersion()));
      add(facts, "Compiled", by(Moments.moment(pack.getCompileTime()), pack.getCompiledBy()));
    }
    add(facts, "Circulated", circulated(pack));
    add(facts, "Opened again because", pack.getRevisionReason());
    pack.getPrivateSectionsList().stream()
        .map(PrivateSection::getCollaboration)
        .flatMap(slug ->
            form.parts().stream().filter(part -> part.field().equals(PartChoice.FIELD + slug)))
        .forEach(part -> add(facts, "In Part 2: " + part.name(), privateReason(pack, part)));
    add(facts, "Opened", by(Moments.moment(pack.getCreateTime()), pack.getCreatedBy()));
    return facts;
  }

  private static String privateReason(Pack pack, PartChoice part) {
    return pack.getPrivateSectionsList().stream()
        .filter(section -> part.field().equals(PartChoice.FIELD + section.getCollaboration()))
        .map(PrivateSection::getReason)
        .findFirst()
        .orElse("");
  }

  /** The other versions that the reader may see, newest first. */
  private static List<Link> versions(Pack pack) {
    return pack.getVersionsList().stream()
        .filter(version -> version.getVersion() != pack.getVersion())
        .map(version ->
            new Link(
                "Version %d, %s"
                    .formatted(
                        version.getVersion(),
                        version.hasCirculateTime()
                            ? "circulated " + Moments.moment(version.getCirculateTime())
                            : "compiled "
                                + Moments.moment(version.getCompileTime())
                                + ", never circulated"),
                Names.path(pack.getName()) + "/versions/" + version.getVersion()))
        .toList();
  }

  private static List<Fact> reports(Pack pack) {
    return pack.getReportsList().stream()
        .map(report ->
            new Fact(
                report.getTitle(),
                new Link(
                    "Version %d, published %s%s"
                        .formatted(
                            report.getVersion(),
                            by(Moments.moment(report.getPublishTime()), report.getPublishedBy()),
                            report.getIllustrative() ? " (illustrative)" : ""),
                    Names.path(report.getReport()) + "?version=" + report.getVersion())))
        .toList();
  }

  private static String meaning(Pack pack) {
    return pack.getState() == PackState.COMPILED && pack.getCirculatedVersion() > 0
        ? "Its next version is being made, seen by the Regional Policy Officers alone. The group"
            + " reads version %d.".formatted(pack.getCirculatedVersion())
        : PackStates.meaning(pack.getState());
  }

  private static String circulated(Pack pack) {
    String when = Moments.moment(pack.getCirculateTime());
    return pack.getCirculatedVersion() > 0 && pack.getCirculatedVersion() < pack.getVersion()
        ? "version %d, %s".formatted(pack.getCirculatedVersion(), when)
        : when;
  }

  private static String meeting(Pack pack) {
    String day = day(pack.getMeetingDate());
    return day.isEmpty() ? "Not fixed yet" : day;
  }

  private static String by(String moment, String person) {
    return moment + (person.isEmpty() ? "" : " by " + person);
  }

  private static String day(String iso) {
    try {
      return iso.isEmpty() ? "" : Moments.day(LocalDate.parse(iso));
    } catch (DateTimeException notADate) {
      return iso;
    }
  }

  private static void add(List<Fact> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(Fact.of(key, value));
    }
  }
}
