package oversight.analysis.series;

import java.util.Arrays;
import java.util.Optional;

/** Why a cell holds no number: the shorthand of the Government Statistical Service. */
public enum Symbol {
  /** {@code [c]}: known, but withheld. */
  CONFIDENTIAL("[c]", "confidential"),
  /** {@code [x]}: there should be a figure and there is none. */
  NOT_AVAILABLE("[x]", "not available"),
  /** {@code [z]}: there can be no figure. */
  NOT_APPLICABLE("[z]", "not applicable");

  private final String text;
  private final String meaning;

  Symbol(String text, String meaning) {
    this.text = text;
    this.meaning = meaning;
  }

  /** The symbol as it is shown, brackets and all. */
  public String text() {
    return text;
  }

  /** What it stands for. */
  public String meaning() {
    return meaning;
  }

  /** The symbol written so, if it is one. */
  public static Optional<Symbol> find(String text) {
    return Arrays.stream(values()).filter(symbol -> symbol.text.equals(text)).findFirst();
  }
}
