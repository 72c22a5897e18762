package oversight.governance.quote;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
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

  /**
   * A figure that is the number comes before one whose comparison is: only the first may stand in
   * the number's place.
   */
  private static Finding finding(String number, String sentence, Quotables figures) {
    List<Quotable> named = named(sentence, figures.all());
    List<Quotable> among = named.isEmpty() ? figures.all() : named;
    List<Quotable> own = among.stream().filter(figure -> isValue(figure, number)).toList();
    if (!own.isEmpty()) {
      Quotable first = own.getFirst();
      return new Finding(
          number,
          sentence,
          Verdict.MATCHES,
          first.description() + ": " + first.display() + others(own) + ".",
          first.reference());
    }
    List<Quotable> compared = among.stream().filter(figure -> isCompared(figure, number)).toList();
    if (!compared.isEmpty()) {
      Quotable first = compared.getFirst();
      return new Finding(
          number,
          sentence,
          Verdict.MATCHES,
          "What %s (%s) is compared with, or a change of it%s."
              .formatted(first.description(), first.display(), others(compared)),
          "");
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

  private static String others(List<Quotable> figures) {
    return figures.size() == 1 ? "" : ", and %d more".formatted(figures.size() - 1);
  }

  /**
   * Figures of the measures that a sentence names, and of its forces where it names any; where it
   * names none, the whole's come first.
   */
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
    return forces.isEmpty()
        ? measures.stream()
            .sorted(Comparator.comparing(figure -> !figure.force().isEmpty()))
            .toList()
        : forces;
  }

  private static boolean isValue(Quotable figure, String typed) {
    return isOfTheUnit(figure, typed, "£")
        && isOfTheUnit(figure, typed, "%")
        && figure.value().filter(value -> is(value, typed)).isPresent();
  }

  /** £10 is not ten of anything else, and 10% is not either. */
  private static boolean isOfTheUnit(Quotable figure, String typed, String sign) {
    return !typed.contains(sign) || figure.display().contains(sign);
  }

  private static boolean isCompared(Quotable figure, String typed) {
    return figure.comparisons().stream().anyMatch(value -> is(value, typed));
  }

  private static boolean is(BigDecimal value, String typed) {
    BigDecimal number = new BigDecimal(NOT_DIGITS.matcher(typed).replaceAll(""));
    return value
            .abs()
            .divide(unit(typed))
            .setScale(number.scale(), RoundingMode.HALF_UP)
            .compareTo(number)
        == 0;
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
