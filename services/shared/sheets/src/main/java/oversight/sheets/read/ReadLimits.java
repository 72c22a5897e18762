package oversight.sheets.read;

/**
 * How much of a file is read before it is refused.
 *
 * @param maxRows rows with anything in them, over all sheets
 * @param maxColumns cells in one row
 * @param maxCells cells over all sheets, however they were abbreviated in the file
 * @param maxCellCharacters UTF-16 units in one cell
 * @param maxEntries parts in a workbook
 * @param maxInflatedBytes of all parts that are read together, once decompressed
 * @param maxRatio decompressed bytes for one compressed byte, beyond the first 16 MiB of a part
 * @param maxTexts different texts in a workbook's shared table
 * @param maxTextBytes of that table in UTF-8; kept on disk, not in memory
 */
public record ReadLimits(
    int maxRows,
    int maxColumns,
    long maxCells,
    int maxCellCharacters,
    int maxEntries,
    long maxInflatedBytes,
    int maxRatio,
    int maxTexts,
    int maxTextBytes) {
  /** What a quarter's return of a million rows needs, twice over. */
  public static final ReadLimits STANDARD =
      new ReadLimits(
          2_000_000,
          16_384,
          60_000_000L,
          100_000,
          10_000,
          1_900_000_000L,
          300,
          5_000_000,
          512 << 20);
}
