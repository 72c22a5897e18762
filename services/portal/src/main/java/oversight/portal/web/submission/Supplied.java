package oversight.portal.web.submission;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Symbols;
import oversight.region.Region;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.Submission;

/**
 * What a signed-off file put into the ledger, row by row, for readers to whom the file itself is
 * not open: every figure that anybody may read, where the way from a number ends.
 *
 * @param rows in the order of the file; the row that was asked for, and as many others as help
 * @param more how many are not shown
 * @param records where the records stand from which its figures were counted; empty for a file of
 *     figures
 */
public record Supplied(List<Row> rows, int more, String records) {
  private static final int MOST_READ = 5000;
  private static final int MOST_SHOWN = 100;
  private static final int YEAR = "2011-12".length();

  /** Nothing, for who has the file before them. */
  static final Supplied NONE = new Supplied(List.of(), 0, "");

  /** Copies the rows. */
  public Supplied {
    rows = List.copyOf(rows);
  }

  /**
   * A figure as its row said it.
   *
   * @param id of the row on the page; empty where another figure of the same row has it
   * @param sheet of the workbook; empty for a file without sheets
   * @param number of the row, the header being 1
   * @param measure the code of the part
   * @param period {@code 2011-10}
   * @param about whom it is about
   * @param breakdown {@code campaign=npcc-drink-drugs}; empty for the whole
   * @param value the value, or the symbol in its place
   * @param note what the supplier wrote beside it
   */
  public record Row(
      String id,
      String sheet,
      int number,
      String measure,
      String period,
      String about,
      String breakdown,
      String value,
      String note) {}

  /** Whether any figure came from a workbook's sheet. */
  public boolean isOfSheets() {
    return rows.stream().anyMatch(row -> !row.sheet().isEmpty());
  }

  /** Whether any figure is of a breakdown. */
  public boolean isBrokenDown() {
    return rows.stream().anyMatch(row -> !row.breakdown().isEmpty());
  }

  /**
   * Of a submission, as it was signed off; nothing before that.
   *
   * @param asked the number of the row that was asked for; 0 for none
   */
  static Supplied of(Region region, CollaborationClient client, Submission submission, int asked) {
    if (!submission.hasSignOffTime()) {
      return NONE;
    }
    if (!submission.getLog().isEmpty()) {
      return new Supplied(
          List.of(),
          0,
          "/collaborations/%s/logs/%s?from=%s&to=%s"
              .formatted(
                  client.slug(),
                  submission.getLog(),
                  submission.getQuarter(),
                  submission.getQuarter()));
    }
    // A return's quarter holds its months; a figure for a year may come with any quarter of it.
    String year = submission.getQuarter().substring(0, YEAR) + "-FY";
    Set<Integer> named = new HashSet<>();
    List<Row> all =
        client
            .figures()
            .listFigures(
                ListFiguresRequest.newBuilder()
                    .setSubmission(submission.getName())
                    .setFrom(year)
                    .setTo(year)
                    .setAsOf(submission.getSignOffTime())
                    .setAnyBreakdown(true)
                    .setPageSize(MOST_READ)
                    .build())
            .getFiguresList()
            .stream()
            .filter(figure -> figure.getRow() > 0)
            .sorted(Comparator.comparing(Figure::getSheet).thenComparingInt(Figure::getRow))
            .map(figure -> row(region, figure, named.add(figure.getRow())))
            .toList();
    int from = (int) all.stream().filter(row -> row.number() < asked - MOST_SHOWN / 2).count();
    List<Row> shown = all.stream().skip(from).limit(MOST_SHOWN).toList();
    return new Supplied(shown, all.size() - shown.size(), "");
  }

  private static Row row(Region region, Figure figure, boolean first) {
    return new Row(
        first ? "row-" + figure.getRow() : "",
        figure.getSheet(),
        figure.getRow(),
        figure.getMeasure(),
        figure.getPeriod(),
        Names.subject(region, figure.getForce()),
        figure.getBreakdown(),
        figure.hasValue() ? figure.getValue().getValue() : Symbols.shorthand(figure.getSymbol()),
        figure.getNote());
  }
}
