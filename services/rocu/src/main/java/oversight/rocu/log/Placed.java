package oversight.rocu.log;

import java.util.List;
import java.util.function.Consumer;

/**
 * A record with where it stands.
 *
 * @param record the message
 * @param place where a page that ends with it goes on
 */
record Placed<T>(T record, Place place) {
  /**
   * Gives a page.
   *
   * @param found one more than a page holds, where there are more
   * @param size of a page
   * @param each gets every record of it
   * @param next gets the token of the next page, if there is one
   */
  static <T> void page(List<Placed<T>> found, int size, Consumer<T> each, Consumer<String> next) {
    found.stream().limit(size).map(Placed::record).forEach(each);
    if (found.size() > size) {
      next.accept(found.get(size - 1).place().token());
    }
  }
}
