package oversight.collaboration.reference;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oversight.returns.v1.CommentaryFinding;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.ReportSection;

/** One text: its references replaced by links, and its findings with their places. */
final class TextCheck {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]*)");
  private static final Pattern HTML = Pattern.compile("<[A-Za-z/!][^>]{0,200}>");

  private final String place;
  private final String text;
  private final Map<String, FigureResolver.Resolved> resolved;
  private final Map<String, ReferenceException> refused;
  private final List<FigureReference> references = new ArrayList<>();
  private final List<CommentaryFinding> findings = new ArrayList<>();
  private final StringBuilder written = new StringBuilder();

  TextCheck(
      String place,
      String text,
      Map<String, FigureResolver.Resolved> resolved,
      Map<String, ReferenceException> refused) {
    this.place = place;
    this.text = text;
    this.resolved = resolved;
    this.refused = refused;
  }

  String written() {
    return written.toString();
  }

  List<FigureReference> references() {
    return references;
  }

  List<CommentaryFinding> findings() {
    return findings;
  }

  void run(List<ReportSection> sections, boolean isPublic) {
    int from = 0;
    for (Braces.Found found : Braces.in(text)) {
      written.append(text, from, found.start()).append(replacement(found));
      from = found.end();
    }
    written.append(text.substring(from));
    links();
    numbers(sections, isPublic);
  }

  private String replacement(Braces.Found found) {
    ReferenceException untold = refused.get(found.body());
    FigureResolver.Resolved known = resolved.get(found.body());
    if (!found.whole()) {
      add(
          true,
          found.start(),
          found.text(),
          "REFERENCE_BROKEN",
          "'" + found.text() + "' stands alone: a reference begins with {{ and ends with }}.",
          "Write the whole reference on one line, as in {{CM03|west-mercia}}.");
    } else if (untold != null) {
      add(true, found.start(), found.text(), untold.code(), untold.message(), untold.remedy());
    } else if (known != null) {
      FigureReference figure =
          known.figure().toBuilder().setPlace(place).setText(found.text()).build();
      references.add(figure);
      if (!known.note().isEmpty()) {
        add(
            false,
            found.start(),
            found.text(),
            "FIGURE_PARTIAL",
            "This figure is partial: " + known.note(),
            "Say so in the sentence, or wait for what is missing.");
      }
      return "[" + figure.getDisplay() + "](" + figure.getPath() + ")";
    }
    return found.text();
  }

  private void links() {
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String address = link.group(1);
      if (!address.startsWith("https://")
          && (!address.startsWith("/") || address.startsWith("//"))) {
        add(
            false,
            link.start(1),
            address,
            "LINK_NOT_ALLOWED",
            "'" + address + "' is shown as words, not as a link.",
            "Begin a link with https://, or with / for a page of this site.");
      }
    }
    Matcher html = HTML.matcher(text);
    while (html.find()) {
      add(
          false,
          html.start(),
          html.group(),
          "HTML_NOT_ALLOWED",
          "HTML is shown as it was typed.",
          "Use ** for bold, _ for emphasis, and - at the start of a line for a list.");
    }
  }

  private void numbers(List<ReportSection> sections, boolean isPublic) {
    List<TypedNumbers.Typed> typed = TypedNumbers.in(text);
    if (typed.isEmpty()) {
      return;
    }
    ShownFigures shown = ShownFigures.of(sections, place);
    for (TypedNumbers.Typed number : typed) {
      boolean agrees = number.isOneOf(shown.values());
      if (!agrees && shown.isOfOneMeasure() && !number.isSmall()) {
        add(
            false,
            number.start(),
            number.text(),
            "NUMBER_DISAGREES",
            "%s is none of the figures of this section; %s."
                .formatted(number.text(), shown.inWords()),
            "Refer to the figure by its name, so that it cannot disagree: " + shown.example());
      } else {
        add(
            false,
            number.start(),
            number.text(),
            "NUMBER_TYPED",
            number.text()
                + " is typed by the author"
                + (agrees ? ". It agrees with the report now, and may not after a revision." : "."),
            "Refer to a figure by its name instead: " + shown.example());
      }
    }
    if (isPublic) {
      add(
          false,
          typed.getFirst().start(),
          typed.getFirst().text(),
          "NOT_PUBLIC",
          "The public version leaves this text out: what is typed cannot be held against what is"
              + " withheld there.",
          "Refer to each figure by its name, or take the number out.");
    }
  }

  private void add(
      boolean blocks, int at, String words, String code, String message, String remedy) {
    int line = (int) text.substring(0, at).chars().filter(letter -> letter == '\n').count() + 1;
    findings.add(
        CommentaryFinding.newBuilder()
            .setBlocks(blocks)
            .setPlace(place)
            .setLine(line)
            .setColumn(at - (at == 0 ? -1 : text.lastIndexOf('\n', at - 1)))
            .setText(words)
            .setCode(code)
            .setMessage(message)
            .setRemedy(remedy)
            .build());
  }
}
