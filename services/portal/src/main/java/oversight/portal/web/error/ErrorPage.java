package oversight.portal.web.error;

import java.util.List;
import oversight.portal.web.page.Link;

/**
 * What a page says when it cannot be shown.
 *
 * @param title what happened, in a few words
 * @param lines what it means and what to do
 */
public record ErrorPage(String title, List<String> lines) {
  /** No way here. */
  public List<Link> crumbs() {
    return List.of();
  }

  /** What to say for an HTTP status. */
  static ErrorPage of(int status) {
    return switch (status) {
      case 400 ->
          new ErrorPage(
              "The address is not right",
              List.of(
                  "Something in the address or form could not be read. Check it and try again."));
      case 401 ->
          new ErrorPage(
              "You are not signed in",
              List.of(
                  "Your sign-in has ended, or you came round the front door. Go to your first page"
                      + " to sign in again. Nothing you sent was kept."));
      case 403 ->
          new ErrorPage(
              "You cannot do this",
              List.of(
                  "Either your role does not allow it, or the form was open too long. Go back,"
                      + " reload the page and send it again. Nothing was changed.",
                  "If you should be able to do this, ask whoever looks after accounts in your"
                      + " organisation."));
      case 404 ->
          new ErrorPage(
              "Page not found",
              List.of(
                  "There is no such page, or you may not see it.",
                  "If you typed the address, check it. If you followed a link, tell whoever sent"
                      + " it."));
      case 405 ->
          new ErrorPage(
              "This page cannot be reached that way",
              List.of("Go to your first page and start from there."));
      case 406, 415 ->
          new ErrorPage(
              "This cannot be had in that form",
              List.of("Go to your first page and start from there."));
      case 409 ->
          new ErrorPage(
              "Somebody else was faster",
              List.of(
                  "What you were changing has changed since you opened it. Nothing of yours was"
                      + " kept.",
                  "Go back, reload the page, look at what is there now, and make your change"
                      + " again."));
      case 429 ->
          new ErrorPage(
              "Too many pages at once",
              List.of("Wait a moment, then reload the page. Nothing was changed."));
      case 413 ->
          new ErrorPage(
              "The file is too large",
              List.of("Nothing was kept. Split the file, or remove what is not a figure."));
      case 502, 503, 504 ->
          new ErrorPage(
              "A service does not answer",
              List.of(
                  "Part of the platform cannot be reached just now. Try again in a minute.",
                  "What you sent may not have arrived: check the list before you send it again."));
      default ->
          new ErrorPage(
              "Something went wrong",
              List.of(
                  "The fault is ours, and it is on record. Try again in a minute.",
                  "What you sent may not have arrived: check the list before you send it again."));
    };
  }
}
