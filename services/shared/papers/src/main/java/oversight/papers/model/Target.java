package oversight.papers.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reference leads to.
 *
 * @param kind what it is
 * @param steps the levels of its number from the top down: one for paragraphs, tables and figures,
 *     two or three for sub-points
 */
public record Target(Kind kind, List<Step> steps) {
  /** What can be referred to. */
  public enum Kind {
    PARAGRAPH("paragraph "),
    TABLE("Table "),
    FIGURE("Figure ");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** The words before the number. */
    public String prefix() {
      return prefix;
    }
  }

  /**
   * A level of a number.
   *
   * @param number such as "12", then "(a)", then "(ii)"
   * @param anchor the identifier of its place: letters, digits and hyphens
   */
  public record Step(String number, String anchor) {}

  public Target {
    steps = List.copyOf(steps);
  }

  static Target of(Kind kind, int number, String anchor) {
    return new Target(kind, List.of(new Step(String.valueOf(number), anchor)));
  }

  /** The point with this numeral below it. */
  Target below(String numeral) {
    var step = new Step("(" + numeral + ")", anchor() + "-" + numeral);
    return new Target(kind, Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  /** Its whole number, such as "12(a)(ii)". */
  public String number() {
    return steps.stream().map(Step::number).collect(Collectors.joining());
  }

  /** The identifier of its place. */
  public String anchor() {
    return steps.getLast().anchor();
  }

  /** How a reference to it reads, such as "paragraph 12". */
  public String words() {
    return kind.prefix() + number();
  }
}
