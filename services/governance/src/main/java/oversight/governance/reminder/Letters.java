package oversight.governance.reminder;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import oversight.governance.v1.Meeting;

/** What the mails say. */
final class Letters {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Letters() {}

  static String confirm(URI site, String link) {
    return """
    Somebody signed in to Oversight (%s) asked for mail at this address.

    If that was you, confirm it here:
    %s

    If it was not, do nothing: nothing else will be sent.
    """
        .formatted(site, link);
  }

  /** "1 publication, 2 things are due"; of none nothing is said. */
  static String subject(int due, int published) {
    String news = published == 1 ? "1 publication" : published + " publications";
    String todo = due == 1 ? "1 thing is due" : due + " things are due";
    return published == 0 ? todo : due == 0 ? news : news + ", " + todo;
  }

  private static String publication(Publication one, URI site) {
    return "- %s%s%n  %s/%s%n"
        .formatted(
            one.title(),
            one.version() > 1 ? " (revised: version " + one.version() + ")" : "",
            site,
            one.name());
  }

  /** What was published, then what is due, overdue first; what is new of that is marked. */
  static String digest(
      List<Publication> published, List<Due> due, List<Due> news, URI site, String unsubscribe) {
    StringBuilder text = new StringBuilder();
    if (!published.isEmpty()) {
      text.append("Published\n\n");
      published.forEach(one -> text.append(publication(one, site)));
      text.append("\n");
    }
    section(text, "Overdue", Due.Stage.OVERDUE, due, news, site);
    section(text, "Due within a week", Due.Stage.WEEK, due, news, site);
    section(text, "Coming", Due.Stage.COMING, due, news, site);
    return text.append(foot(unsubscribe)).toString();
  }

  private static void section(
      StringBuilder text,
      String heading,
      Due.Stage stage,
      List<Due> due,
      List<Due> news,
      URI site) {
    List<Due> items = due.stream().filter(item -> item.stage() == stage).toList();
    if (items.isEmpty()) {
      return;
    }
    text.append(heading).append("\n\n");
    for (Due item : items) {
      text.append(
          "- %s%s (%s: %s)%n  %s/%s%n"
              .formatted(
                  news.contains(item) ? "New: " : "",
                  item.title(),
                  item.what(),
                  DAY.format(item.day()),
                  site,
                  item.record()));
    }
    text.append("\n");
  }

  static String invitation(Meeting meeting, boolean cancelled, URI site, String unsubscribe) {
    String when =
        DAY.format(LocalDate.parse(meeting.getDate()))
            + (meeting.getStartTime().isEmpty() ? "" : ", " + meeting.getStartTime())
            + (meeting.getEndTime().isEmpty() ? "" : " to " + meeting.getEndTime());
    return """
    %s

    %s
    %s%s

    Agenda and papers: %s/%s

    %s\
    """
        .formatted(
            cancelled ? "This meeting will not take place." : "You are invited to a meeting.",
            meeting.getTitle(),
            when,
            meeting.getPlace().isEmpty() ? "" : "\n" + meeting.getPlace(),
            site,
            meeting.getName(),
            foot(unsubscribe));
  }

  private static String foot(String unsubscribe) {
    return """
    To stop these mails, open %s
    """
        .formatted(unsubscribe);
  }
}
