package oversight.collaboration.catalogue;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One rule of {@code catalogue.yaml}, word for word; {@link RuleReader} understands it. */
record RuleEntry(
    @Nullable String code,
    @Nullable String severity,
    @Nullable String scope,
    @Nullable JsonNode about,
    @Nullable String expression,
    @Nullable String message,
    @Nullable String remedy,
    @Nullable String column,
    @Nullable Boolean explain) {}
