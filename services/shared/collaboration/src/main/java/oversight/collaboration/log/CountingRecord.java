package oversight.collaboration.log;

import java.time.Instant;
import java.util.Map;

/**
 * A record that counts.
 *
 * @param cells the text of each cell by column name; an empty one is absent
 * @param submission the id of the submission that it came with
 * @param sheet of a workbook; empty for a file without sheets
 * @param row of the file
 * @param signedOffBy user name
 * @param signOffTime since when it counts
 * @param place where it stands in the order of records
 */
public record CountingRecord(
    Map<String, String> cells,
    String submission,
    String sheet,
    int row,
    String signedOffBy,
    Instant signOffTime,
    LogQuery.After place) {}
