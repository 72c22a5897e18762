package oversight.collaboration.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was understood.
 *
 * @param row its number in the file, the header being 1
 * @param cells in the order of the log's columns, as COPY takes them; null for an empty one
 */
public record LogRow(int row, List<@Nullable String> cells) {}
