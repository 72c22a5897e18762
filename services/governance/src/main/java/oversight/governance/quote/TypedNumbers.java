package oversight.governance.quote;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import oversight.governance.quote.Finding.Verdict;

/**
 * Holds numbers that were typed against the figures of the pack. A figure says a number where its
 * value, or that of a comparison, is the number when rounded half up to as many places.
 */
public final class TypedNumbers {
  private static final Pattern SENTENCES = Pattern.compile("[.!?]\\s+|\\n\\s*");
  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9.]");
  private static final int MOST_NAMED = 3;

  private TypedNumbers() {}

  /** What there is to say to each typed number of a text, and to each reference to no figure. */
  public static List<Finding> check(String text, Quotables figures) {
    List<Finding> findings = new ArrayList<>();
    for (String sentence : sentences(text)) {
      for (Piece piece : Pieces.of(sentence)) {
        switch (piece) {
          case Piece.Plain _ -> {}
          case Piece.Reference reference -> {
            if (figures.find(reference.text()).isEmpty()) {
              findings.add(
                  new Finding(
                      reference.text(),
                      sentence,
                      Verdict.UNMATCHED,
                      "The pack has no such figure.",
                      ""));
            }
          }
          case Piece.Typed number -> findings.add(finding(number.text(), sentence, figures));
        }
      }
    }
    return findings;
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    var end = SENTENCES.matcher(text);
    int from = 0;
    while (end.find()) {
      sentences.add(text.substring(from, end.start() + 1).strip());
      from = end.end();
    }
    sentences.add(text.substring(from).strip());
    sentences.removeIf(String::isEmpty);
    return sentences;
  }

  private static Finding finding(String number, String sentence, Quotables figures) {
    List<Quotable> named = named(sentence, figures.all());
    List<Quotable> among = named.isEmpty() ? figures.all() : named;
    List<Quotable> saying = among.stream().filter(figure -> says(figure, number)).toList();
    if (!saying.isEmpty()) {
      Quotable first = saying.getFirst();
      String others = saying.size() == 1 ? "" : ", and %d more".formatted(saying.size() - 1);
      return new Finding(
          number,
          sentence,
          Verdict.MATCHES,
          first.description() + ": " + first.display() + others + ".",
          first.reference());
    }
    if (named.isEmpty()) {
      return new Finding(number, sentence, Verdict.UNMATCHED, "No figure of the pack says so.", "");
    }
    return new Finding(
        number,
        sentence,
        Verdict.DISAGREES,
        named.stream()
                .limit(MOST_NAMED)
                .map(figure -> figure.description() + ": " + figure.display())
                .collect(Collectors.joining("; "))
            + ".",
        named.getFirst().reference());
  }

  /** Figures of the measures that a sentence names, and of its forces where it names any. */
  private static List<Quotable> named(String sentence, List<Quotable> all) {
    String plain = sentence.toLowerCase(Locale.UK);
    List<Quotable> measures =
        all.stream()
            .filter(figure ->
                plain.contains(figure.title().toLowerCase(Locale.UK))
                    || plain.contains(figure.measure().toLowerCase(Locale.UK)))
            .toList();
    List<Quotable> forces =
        measures.stream()
            .filter(figure -> !figure.force().isEmpty())
            .filter(figure -> plain.contains(figure.forceTitle().toLowerCase(Locale.UK)))
            .toList();
    return forces.isEmpty() ? measures : forces;
  }

  /** Whether a figure, or a comparison of it, is the number as it was typed. */
  static boolean says(Quotable figure, String typed) {
    BigDecimal number = new BigDecimal(NOT_DIGITS.matcher(typed).replaceAll(""));
    BigDecimal unit = unit(typed);
    return figure.values().stream()
        .map(value -> value.abs().divide(unit).setScale(number.scale(), RoundingMode.HALF_UP))
        .anyMatch(value -> value.compareTo(number) == 0);
  }

  private static BigDecimal unit(String typed) {
    if (typed.contains("billion")) {
      return BigDecimal.valueOf(1_000_000_000);
    }
    if (typed.contains("m")) {
      return BigDecimal.valueOf(1_000_000);
    }
    return typed.contains("thousand") || typed.contains("k")
        ? BigDecimal.valueOf(1000)
        : BigDecimal.ONE;
  }
}
