package oversight.portal.web.page;

import java.util.List;

/**
 * One page of a long table.
 *
 * @param newer the page before; its text is empty for none
 * @param older the page after, likewise
 */
public record Turn(Link newer, Link older) {
  private static final Link NOTHING = new Link("", "");

  /**
   * The page of a list, and the ways to those beside it.
   *
   * @param items all of them
   * @param size how many to a page
   * @param page which, from 1; one beyond the last is the last
   * @param address of a page, with {@code %d} for its number
   * @param newer what to call the way to the page before
   * @param older what to call the way to the page after
   */
  public static <T> Page<T> of(
      List<T> items, int size, int page, String address, String newer, String older) {
    int last = Math.max(1, (items.size() + size - 1) / size);
    int shown = Math.clamp(page, 1, last);
    return new Page<>(
        items.subList((shown - 1) * size, Math.min(items.size(), shown * size)),
        new Turn(
            shown == 1 ? NOTHING : new Link(newer, address.formatted(shown - 1)),
            shown == last ? NOTHING : new Link(older, address.formatted(shown + 1))));
  }

  /**
   * A part of a list.
   *
   * @param items the part
   * @param turn the ways to the others
   */
  public record Page<T>(List<T> items, Turn turn) {
    /** Copies the items. */
    public Page {
      items = List.copyOf(items);
    }
  }
}
