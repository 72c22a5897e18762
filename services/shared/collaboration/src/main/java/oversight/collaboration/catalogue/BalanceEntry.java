package oversight.collaboration.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One balance of {@code catalogue.yaml}, word for word. */
record BalanceEntry(
    @Nullable String total, @Nullable List<String> plus, @Nullable List<String> minus) {}
