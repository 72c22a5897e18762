package oversight.portal.api.feed;

import java.util.List;

/**
 * Some publications, oldest first, and where to go on.
 *
 * @param title whose feed it is
 * @param self the address it was asked at
 * @param next the address to go on at; empty where there was nothing new
 * @param cursor to resume after
 * @param entries the publications
 * @param unreachable collaborations that did not answer: what they published comes with a later
 *     page
 */
record FeedPage(
    String title,
    String self,
    String next,
    String cursor,
    List<FeedEntry> entries,
    List<String> unreachable) {
  FeedPage {
    entries = List.copyOf(entries);
    unreachable = List.copyOf(unreachable);
  }
}
