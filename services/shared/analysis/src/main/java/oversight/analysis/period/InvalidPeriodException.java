package oversight.analysis.period;

/** A text that names no period, or could name several; says what is wrong and what to write. */
public final class InvalidPeriodException extends IllegalArgumentException {

  private final String text;
  private final String problem;
  private final String remedy;

  InvalidPeriodException(String text, String problem, String remedy) {
    super(problem + " " + remedy);
    this.text = text;
    this.problem = problem;
    this.remedy = remedy;
  }

  /** The text that was read. */
  public String text() {
    return text;
  }

  /** What is wrong with it, as a sentence. */
  public String problem() {
    return problem;
  }

  /** What to write instead, or the question to answer, as a sentence. */
  public String remedy() {
    return remedy;
  }
}
