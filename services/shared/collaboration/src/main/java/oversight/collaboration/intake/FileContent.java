package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the rows of a file are, from the bytes to the table that keeps them.
 *
 * @param <R> an understood row
 */
interface FileContent<R> {
  /**
   * Reads a file.
   *
   * @param findings gets everything that is found in single rows
   * @param taken gets every row that was understood
   * @return how many rows there are, understood or not
   */
  int parse(Arrival arrival, InputStream bytes, Findings findings, Consumer<R> taken)
      throws IOException;

  /** Writes a row for COPY, without the end of the line. */
  void write(R row, StringBuilder line);

  /** The table that keeps the rows. */
  String table();

  /** The columns that are written, in order. */
  String columns();

  /** The same columns with their types, for a table aside. */
  String staging();

  /** Checks all rows together, where they stand in {@code incoming} or were just copied. */
  void check(Arrival arrival);

  /**
   * Checks what can be asked only of rows that stand in their own table; once they do, and nothing
   * refuses them so far.
   */
  default void checkKept(Arrival arrival) {
    // Most is asked before.
  }

  /**
   * Adds the figures that follow from the rows, and says what is unusual in them; once the rows are
   * kept and nothing refuses them.
   */
  void derive(Arrival arrival);

  /** Whether what is written beside a row explains what is found in it. */
  boolean notesExplain();

  /**
   * The codes of the parts of which it says everything: what it leaves out is no figure any more.
   */
  List<String> saysWhole();
}
