package oversight.npas.budget;

import java.time.LocalDate;

/**
 * A line of a signed-off statement.
 *
 * @param quarterStart the first day of the statement's quarter
 * @param submission id
 * @param signedOffBy user name
 * @param line its short name
 * @param title for people
 * @param income whether it is an income, or else a cost
 * @param shared whether the forces share it
 * @param amounts its pounds
 * @param note what was written beside it, or empty
 */
record StatementLine(
    LocalDate quarterStart,
    String submission,
    String signedOffBy,
    String line,
    String title,
    boolean income,
    boolean shared,
    Amounts amounts,
    String note) {

  /** Costs above zero, incomes below. */
  Amounts signed() {
    return income ? amounts.negated() : amounts;
  }
}
