package oversight.service.call;

import org.springframework.scheduling.annotation.Scheduled;

/** Forgets remembered answers after 30 days, a few at a time, so that nobody waits for it. */
public final class AnswerExpiry {
  private static final int AT_ONCE = 1000;

  private final RememberedAnswers answers;

  /** Forgets these. */
  public AnswerExpiry(RememberedAnswers answers) {
    this.answers = answers;
  }

  /** Once an hour, in transactions of their own. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  public void forget() {
    long gone;
    do {
      gone = answers.forget(AT_ONCE);
    } while (gone == AT_ONCE);
  }
}
