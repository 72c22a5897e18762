package oversight.collaboration.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.Evidence;
import oversight.collaboration.analysis.Subject;
import oversight.identity.Caller;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentaryFinding;
import oversight.returns.v1.CommentaryPassage;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.ReportSection;

/** Resolves what a commentary refers to, and says what is wrong or odd in its text. */
@Component
public class CommentaryCheck {
  /** The place of the summary, as {@code FigureReference.place} names it. */
  public static final String SUMMARY = "summary";

  private final OwnCollaboration own;
  private final FigureResolver resolver;

  CommentaryCheck(OwnCollaboration own, FigureResolver resolver) {
    this.own = own;
    this.resolver = resolver;
  }

  /**
   * The commentary on a quarter; inside a transaction of the caller's.
   *
   * @param sections what the report shows, by which typed numbers are held against its figures
   */
  public Checked check(
      Caller caller,
      FinancialQuarter quarter,
      Commentary commentary,
      List<ReportSection> sections) {
    ReferenceReader reader = new ReferenceReader(own, own.catalogueFor(caller), quarter);
    Map<String, String> texts = texts(commentary);
    Map<String, Reference> read = new HashMap<>();
    Map<String, ReferenceException> refused = new HashMap<>();
    for (String text : texts.values()) {
      for (Braces.Found found : Braces.in(text)) {
        if (found.whole()) {
          try {
            read.put(found.body(), reader.read(found.body()));
          } catch (ReferenceException unknown) {
            refused.put(found.body(), unknown);
          }
        }
      }
    }
    Map<String, FigureResolver.Resolved> resolved = resolve(read, refused);
    List<FigureReference> references = new ArrayList<>();
    List<CommentaryFinding> findings = new ArrayList<>();
    Map<String, String> written = new HashMap<>();
    texts.forEach((place, text) -> {
      TextCheck check = new TextCheck(place, text, resolved, refused);
      check.run(sections, isPublic(commentary, place));
      written.put(place, check.written());
      references.addAll(check.references());
      findings.addAll(check.findings());
    });
    return new Checked(rewritten(commentary, written), references, findings);
  }

  private Map<String, FigureResolver.Resolved> resolve(
      Map<String, Reference> read, Map<String, ReferenceException> refused) {
    Map<String, FigureResolver.Resolved> resolved = new HashMap<>();
    if (read.isEmpty()) {
      return resolved;
    }
    Map<String, Subject> subjects = new LinkedHashMap<>();
    read.values()
        .forEach(reference -> subjects.put(reference.subject().code(), reference.subject()));
    Evidence evidence = resolver.evidence(subjects.values());
    read.forEach((body, reference) -> {
      try {
        resolved.put(body, resolver.resolve(reference, evidence));
      } catch (ReferenceException untold) {
        refused.put(body, untold);
      }
    });
    return resolved;
  }

  private static Map<String, String> texts(Commentary commentary) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(SUMMARY, commentary.getSummary());
    for (CommentaryPassage passage : commentary.getPassagesList()) {
      texts.put(passage.getPassage().name(), passage.getText());
    }
    for (CommentarySection section : commentary.getSectionsList()) {
      texts.put(section.getMeasure(), section.getText());
    }
    return texts;
  }

  private static boolean isPublic(Commentary commentary, String place) {
    return place.equals(SUMMARY)
        ? commentary.getSummaryPublic()
        : commentary.getSectionsList().stream()
            .anyMatch(section -> section.getMeasure().equals(place) && section.getPublic());
  }

  private static Commentary rewritten(Commentary commentary, Map<String, String> written) {
    Commentary.Builder builder = commentary.toBuilder();
    builder.setSummary(written.getOrDefault(SUMMARY, ""));
    builder
        .getPassagesBuilderList()
        .forEach(passage -> passage.setText(written.getOrDefault(passage.getPassage().name(), "")));
    builder
        .getSectionsBuilderList()
        .forEach(section -> section.setText(written.getOrDefault(section.getMeasure(), "")));
    return builder.build();
  }
}
