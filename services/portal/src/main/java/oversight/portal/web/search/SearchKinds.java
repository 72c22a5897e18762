package oversight.portal.web.search;

import java.util.Arrays;
import java.util.Optional;

/** What is looked in, in the order in which it is shown. */
enum SearchKinds {
  MEASURES("measures", "Measures"),
  REPORTS("reports", "Published reports"),
  RECORDS("registers", "Recommendations and other records");

  private final String id;
  private final String title;

  SearchKinds(String id, String title) {
    this.id = id;
    this.title = title;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  static Optional<SearchKinds> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
