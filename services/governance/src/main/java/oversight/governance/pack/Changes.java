package oversight.governance.pack;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import oversight.governance.report.PublishedReport;

/** What is other in a version of a pack than in the version circulated before, for one reader. */
final class Changes {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final List<String> lines = new ArrayList<>();

  private Changes() {}

  /** The changes, a sentence each. */
  static List<String> between(Edition before, Edition after) {
    Changes changes = new Changes();
    Optional.ofNullable(before.compilation())
        .ifPresent(old ->
            Optional.ofNullable(after.compilation())
                .ifPresent(now -> changes.front(before, old.front(), now.front())));
    changes.reports(before, after);
    if (changes.lines.isEmpty()) {
      changes.lines.add("Nothing that you can see was changed.");
    }
    return changes.lines;
  }

  private void front(Edition before, Front old, Front now) {
    if (!old.title().equals(now.title())) {
      lines.add("The title was '%s'.".formatted(old.title()));
    }
    LocalDate day = now.meetingDate();
    if (!java.util.Objects.equals(old.meetingDate(), day)) {
      lines.add(
          day == null
              ? "The day of the meeting is no longer fixed (it was %s)."
                  .formatted(words(old.meetingDate()))
              : "The meeting is on %s (before: %s)."
                  .formatted(words(day), words(old.meetingDate())));
    }
    paragraphs("the executive summary", old.executiveSummary(), now.executiveSummary());
    paragraphs("the cross-cutting themes", old.themes(), now.themes());
    Map<String, String> names =
        before.reports().stream()
            .collect(Collectors.toMap(PublishedReport::collaboration, PublishedReport::title));
    if (!old.order().equals(now.order())) {
      lines.add("The reports stand in another order.");
    }
    for (PrivateSection section : now.privateSections()) {
      if (!old.privateSections().contains(section)) {
        lines.add(
            "'%s' stands in Part 2: %s"
                .formatted(
                    names.getOrDefault(section.collaboration(), section.collaboration()),
                    section.reason()));
      }
    }
    for (PrivateSection section : old.privateSections()) {
      if (now.privateSections().stream()
          .noneMatch(other -> other.collaboration().equals(section.collaboration()))) {
        lines.add(
            "'%s' stands in Part 1 now."
                .formatted(names.getOrDefault(section.collaboration(), section.collaboration())));
      }
    }
  }

  /** Which paragraphs of a text are new, and which are gone. */
  private void paragraphs(String text, String old, String now) {
    if (old.equals(now)) {
      return;
    }
    List<String> before = split(old);
    List<String> after = split(now);
    after.stream()
        .filter(paragraph -> !before.contains(paragraph))
        .forEach(paragraph -> lines.add("New in %s: “%s”".formatted(text, paragraph)));
    before.stream()
        .filter(paragraph -> !after.contains(paragraph))
        .forEach(paragraph -> lines.add("No longer in %s: “%s”".formatted(text, paragraph)));
    if (before.size() == after.size() && before.containsAll(after)) {
      lines.add("The paragraphs of %s stand in another order.".formatted(text));
    }
  }

  private static List<String> split(String text) {
    return com.google.common.base.Splitter.onPattern("\\R\\s*\\R")
        .trimResults()
        .omitEmptyStrings()
        .splitToList(text);
  }

  private void reports(Edition before, Edition after) {
    Map<String, PublishedReport> old =
        before.reports().stream()
            .collect(Collectors.toMap(PublishedReport::collaboration, Function.identity()));
    for (PublishedReport now : after.reports()) {
      PublishedReport then = old.get(now.collaboration());
      if (then == null) {
        lines.add("'%s' is bound, which was missing before.".formatted(now.title()));
      } else if (then.version() != now.version()) {
        lines.add(
            "'%s' is bound as version %d (before: version %d).%s"
                .formatted(now.title(), now.version(), then.version(), said(now)));
      }
    }
  }

  /** What the report itself says that it changed. */
  private static String said(PublishedReport report) {
    List<String> said = report.content().getChangesList();
    return said.isEmpty() ? "" : " It says: " + String.join(" ", said);
  }

  private static String words(@Nullable LocalDate day) {
    return day == null ? "not fixed" : DAY.format(day);
  }
}
