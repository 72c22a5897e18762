package oversight.portal.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.submission.CompletenessView;
import oversight.portal.web.submission.Deadlines;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.CommentaryHtml;
import oversight.portal.web.text.Moments;
import oversight.region.Collaboration;
import oversight.returns.v1.CheckedCommentary;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.Completeness;
import oversight.returns.v1.Passage;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReportPassage;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.ReportTheme;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SupplierProgress;

/** Makes the author's desk of what the service says. */
final class EditPageBuilder {
  private static final int HIGH = 7;
  private static final int LOW = 4;

  private final Collaboration collaboration;
  private final ReportContent content;
  private final Commentary commentary;
  private final CheckedCommentary checked;
  private final Commentary theirs;

  /**
   * The desk of a quarter.
   *
   * @param content the report as it would be published now
   * @param commentary as its author wrote it
   * @param checked the same with its figures, and what there is to mend
   * @param theirs what somebody else saved meanwhile; the same as {@code commentary} where nobody
   *     did
   */
  EditPageBuilder(
      Collaboration collaboration,
      ReportContent content,
      Commentary commentary,
      CheckedCommentary checked,
      Commentary theirs) {
    this.collaboration = collaboration;
    this.content = content;
    this.commentary = commentary;
    this.checked = checked;
    this.theirs = theirs;
  }

  /**
   * The page.
   *
   * @param board the day on which the board meets, as it was typed
   */
  EditPage page(
      String path,
      ReportDraft draft,
      Completeness completeness,
      AsAt board,
      List<Problem> problems,
      boolean open) {
    return new EditPage(
        collaboration.name(),
        content.getQuarterLabel(),
        List.of(
            new Link("What there is to do", "/"),
            new Link(collaboration.name(), "/collaborations/" + collaboration.slug())),
        content.getMarking(),
        path,
        problems,
        CompletenessView.of(collaboration, completeness),
        chase(completeness),
        DraftView.of(draft, true),
        field(
            Places.SUMMARY,
            "Executive summary",
            "What a commissioner must know first: what changed, why, and what next.",
            HIGH),
        passages(Passage.PASSAGE_PURPOSE, Passage.PASSAGE_BACKGROUND),
        themes(),
        passages(
            Passage.PASSAGE_VALUE_FOR_MONEY,
            Passage.PASSAGE_FINANCIAL,
            Passage.PASSAGE_LEGAL,
            Passage.PASSAGE_EQUALITIES,
            Passage.PASSAGE_RISK,
            Passage.PASSAGE_RECOMMENDATIONS),
        commentary.getPresenter(),
        board,
        theirs.getEtag(),
        theirs.getUpdatedBy().isEmpty()
            ? ""
            : "Last saved %s by %s"
                .formatted(Moments.moment(theirs.getUpdateTime()), theirs.getUpdatedBy()),
        open);
  }

  private static List<String> chase(Completeness completeness) {
    List<String> analysts = new ArrayList<>();
    List<String> approvers = new ArrayList<>();
    for (SupplierProgress supplier : completeness.getSuppliersList()) {
      if (supplier.getState() == SubmissionState.SUBMITTED) {
        approvers.add(supplier.getTitle());
      } else if (supplier.getMissingCount() > 0
          || (supplier.getState() != SubmissionState.SIGNED_OFF
              && supplier.getState() != SubmissionState.SUPERSEDED)) {
        analysts.add(supplier.getTitle());
      }
    }
    List<String> lines = new ArrayList<>();
    if (!analysts.isEmpty()) {
      lines.add(
          "Ask for figures: the analysts of " + String.join(", ", analysts) + due(completeness));
    }
    if (!approvers.isEmpty()) {
      lines.add("Ask to sign off: the approvers of " + String.join(", ", approvers) + ".");
    }
    return lines;
  }

  private static String due(Completeness completeness) {
    return completeness.getDueDate().isEmpty()
        ? "."
        : ". Figures were due by %s.".formatted(Deadlines.words(completeness.getDueDate()));
  }

  private List<EditTheme> themes() {
    List<EditTheme> themes = new ArrayList<>();
    for (ReportTheme theme : content.getThemesList()) {
      themes.add(
          new EditTheme(
              theme.getTitle(),
              content.getSectionsList().stream()
                  .filter(section -> theme.getMeasuresList().contains(section.getMeasure()))
                  .map(this::measure)
                  .toList()));
    }
    if (themes.isEmpty()) {
      themes.add(
          new EditTheme(
              "Measure by measure",
              content.getSectionsList().stream().map(this::measure).toList()));
    }
    themes.removeIf(theme -> theme.fields().isEmpty());
    return themes;
  }

  private EditField measure(ReportSection section) {
    return field(
        section.getMeasure(),
        "%s (%s)".formatted(section.getTitle(), section.getMeasure()),
        section.getAnalysis().getSentence(),
        LOW);
  }

  private List<EditField> passages(Passage... wanted) {
    List<EditField> fields = new ArrayList<>();
    for (Passage passage : wanted) {
      String standing =
          content.getPassagesList().stream()
              .filter(found -> found.getPassage() == passage && found.getStanding())
              .map(ReportPassage::getText)
              .findFirst()
              .orElse("");
      fields.add(
          field(
              passage.name(),
              Places.title(passage.name()),
              standing.isEmpty() ? "" : "Leave it empty to say: " + inLine(standing),
              LOW));
    }
    return fields;
  }

  /** Paragraphs and a list as the one line that a hint is. */
  private static String inLine(String text) {
    return text.replace("\n- ", " ").replaceAll("\\s*\n\\s*", " ").strip();
  }

  private EditField field(String place, String label, String hint, int rows) {
    String text = text(commentary, place);
    String other = text(theirs, place);
    return new EditField(
        Places.field(place),
        label,
        hint,
        text,
        rows,
        !Places.isPassage(place) && collaboration.clearance().isEmpty(),
        CommentaryForm.isPublic(commentary, place),
        CommentaryHtml.of(text(checked.getCommentary(), place)),
        FindingLine.of(checked.getFindingsList(), place),
        other.equals(text) ? "" : other);
  }

  private static String text(Commentary commentary, String place) {
    Map<String, String> texts = CommentaryForm.texts(commentary);
    return texts.getOrDefault(place, "");
  }
}
