package oversight.governance.report;

import org.jspecify.annotations.Nullable;

/** What a collaboration sent as a published report is not what it announced, or not a report. */
public final class BadReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadReportException(String message) {
    super(message);
  }

  BadReportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** What is wrong, in a sentence. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
