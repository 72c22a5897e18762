package oversight.portal.web.meeting;

import java.util.ArrayList;
import java.util.List;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.Paper;
import oversight.portal.web.page.Problem;

/**
 * A paper that is added.
 *
 * @param item the number of the item that it is for
 * @param title what it is called; empty where none is added
 * @param author the slug of the organisation that writes it; empty for none
 * @param document the name of what it is; empty for a paper kept elsewhere
 * @param issued whether it goes out now
 */
public record NewPaper(String item, String title, String author, String document, boolean issued) {
  static final NewPaper NONE = new NewPaper("", "", "", "", false);

  /** What is wrong with it. */
  List<Problem> problems(Meeting meeting) {
    List<Problem> problems = new ArrayList<>();
    if (title.isEmpty() && (!document.isEmpty() || !author.isEmpty() || issued)) {
      problems.add(new Problem("Say what the paper is called", "#title"));
    }
    if (!title.isEmpty()
        && meeting.getItemsList().stream()
            .noneMatch(each -> String.valueOf(each.getNumber()).equals(item))) {
      problems.add(new Problem("Choose the item that the paper is for", "#item"));
    }
    return problems;
  }

  /** Adds it to its item, where there is one to add. */
  void addTo(Meeting.Builder meeting) {
    if (!title.isEmpty()) {
      meeting.getItemsBuilderList().stream()
          .filter(each -> String.valueOf(each.getNumber()).equals(item))
          .forEach(each ->
              each.addPapers(
                  Paper.newBuilder()
                      .setTitle(title)
                      .setAuthor(author)
                      .setDocument(document)
                      .setIssued(issued)));
    }
  }
}
