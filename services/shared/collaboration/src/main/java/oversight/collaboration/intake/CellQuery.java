package oversight.collaboration.intake;

import java.util.List;
import oversight.collaboration.catalogue.Rule.Of;
import oversight.collaboration.catalogue.Rule.Term;

/**
 * Writes the question that brings the values of a rule's terms side by side, a row for each cell of
 * the file: force, breakdown, period, and for each term its value and its row in the file, 0 where
 * it was signed off before, and its sheet, empty where rows are in one. Parameters: {@code :code0},
 * {@code :code1}… for the terms, {@code :codes} all of them, {@code :here} those that may stand in
 * the cell itself.
 *
 * @param terms of the rule
 * @param severalSheets whether the file's rows are in several sheets
 */
record CellQuery(List<Term> terms, boolean severalSheets) {
  String sql() {
    StringBuilder cell = new StringBuilder();
    StringBuilder values = new StringBuilder();
    StringBuilder joins = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < terms.size(); i++) {
      Of of = terms.get(i).of();
      if (of == Of.SAME_PERIOD) {
        cell.append(
            """
            , max(value) filter (where measure = :code%1$d) as value%1$d
            , max(row_number) filter (where measure = :code%1$d) as row%1$d
            """
                .formatted(i));
        if (severalSheets) {
          cell.append(
              ", max(sheet) filter (where measure = :code%1$d) as sheet%1$d\n".formatted(i));
        }
      }
      String value =
          of == Of.OTHER_SUPPLIER
              ? "signed%1$d.value".formatted(i)
              : "case when %2$s is null then signed%1$d.value else %3$s end"
                  .formatted(i, row(of, i), inFile(of, i));
      values
          .append(", ")
          .append(value)
          .append(", ")
          .append(of == Of.OTHER_SUPPLIER ? "0" : "coalesce(" + row(of, i) + ", 0)")
          .append(", ")
          .append(
              severalSheets && of != Of.OTHER_SUPPLIER
                  ? "coalesce(" + sheet(of, i) + ", '')"
                  : "''");
      joins.append(joins(of, i));
      all.append(i == 0 ? "where " : " and ").append(value).append(" is not null");
    }
    return "with "
        + CountingSql.COUNTING
        + ", cell as (select force, breakdown, period, period_start, period_end\n"
        + cell
        + "from incoming where measure in (:here)"
        + " group by force, breakdown, period, period_start, period_end)\n"
        + "select cell.force, cell.breakdown, cell.period\n"
        + values
        + "\nfrom cell\n"
        + joins
        + all;
  }

  private static String row(Of of, int i) {
    return (of == Of.SAME_PERIOD ? "cell.row" : "before")
        + i
        + (of == Of.SAME_PERIOD ? "" : ".row_number");
  }

  private static String sheet(Of of, int i) {
    return of == Of.SAME_PERIOD ? "cell.sheet" + i : "before" + i + ".sheet";
  }

  private static String inFile(Of of, int i) {
    return of == Of.SAME_PERIOD ? "cell.value" + i : "before" + i + ".value";
  }

  private static String joins(Of of, int i) {
    return switch (of) {
      case SAME_PERIOD ->
          """
          left join counting signed%1$d on cell.row%1$d is null
            and signed%1$d.supplier = :supplier and signed%1$d.measure = :code%1$d
            and (signed%1$d.force, signed%1$d.breakdown, signed%1$d.period)
              = (cell.force, cell.breakdown, cell.period)
          """
              .formatted(i);
      case PREVIOUS_PERIOD ->
          """
          left join incoming before%1$d on before%1$d.measure = :code%1$d
            and (before%1$d.force, before%1$d.breakdown) = (cell.force, cell.breakdown)
            and before%1$d.period_end = cell.period_start - 1
          left join counting signed%1$d on before%1$d.row_number is null
            and signed%1$d.supplier = :supplier and signed%1$d.measure = :code%1$d
            and (signed%1$d.force, signed%1$d.breakdown) = (cell.force, cell.breakdown)
            and signed%1$d.period_end = cell.period_start - 1
          """
              .formatted(i);
      case OTHER_SUPPLIER ->
          """
          left join counting signed%1$d on signed%1$d.supplier <> :supplier
            and signed%1$d.measure = :code%1$d
            and (signed%1$d.force, signed%1$d.breakdown, signed%1$d.period)
              = (cell.force, cell.breakdown, cell.period)
          """
              .formatted(i);
    };
  }
}
