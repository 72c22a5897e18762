package oversight.collaboration.catalogue;

import org.jspecify.annotations.Nullable;

/** One line of {@code valueForMoney} in {@code catalogue.yaml}, word for word. */
record MoneyEntry(
    @Nullable String code,
    @Nullable String title,
    @Nullable String cost,
    @Nullable String use,
    @Nullable String useYear,
    @Nullable String output,
    @Nullable String outputName,
    @Nullable String note) {}
