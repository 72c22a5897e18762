package oversight.collaboration.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of {@code themes} in {@code catalogue.yaml}, word for word. */
record ThemeEntry(@Nullable String code, @Nullable String title, @Nullable List<String> measures) {

  /** What it means. */
  Theme theme() {
    return new Theme(
        code == null ? "" : code,
        title == null ? "" : title,
        measures == null ? List.of() : measures);
  }
}
