package oversight.governance.action;

import java.time.LocalDate;
import oversight.governance.v1.Action;
import oversight.governance.v1.Action.Update;

/** What was done since: who wrote an update is kept by the service. */
final class Updates {
  private Updates() {}

  /** Signs new updates; one that was there already keeps its signature. */
  static void complete(Action.Builder action, Action former, String writer, LocalDate today) {
    action
        .getUpdatesBuilderList()
        .forEach(update -> {
          if (update.getOnDate().isEmpty()) {
            update.setOnDate(today.toString());
          }
          update.setBy(
              former.getUpdatesList().stream()
                  .filter(known -> isSame(known, update))
                  .map(Update::getBy)
                  .findFirst()
                  .orElse(writer));
        });
  }

  private static boolean isSame(Update known, Update.Builder update) {
    return known.getOnDate().equals(update.getOnDate()) && known.getText().equals(update.getText());
  }
}
