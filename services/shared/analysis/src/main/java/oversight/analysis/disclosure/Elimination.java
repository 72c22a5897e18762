package oversight.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which withheld numbers the equations determine: Gauss-Jordan elimination over the integers modulo
 * the prime 2^31 - 1. A number is determined when a row of the reduced form holds it alone.
 */
final class Elimination {

  private static final long PRIME = 2_147_483_647L;

  private Elimination() {}

  static BitSet determined(Links links, BitSet withheld) {
    Map<Integer, Integer> columns = new HashMap<>();
    List<Integer> variables = new ArrayList<>();
    withheld.stream()
        .forEach(index -> {
          columns.put(index, variables.size());
          variables.add(index);
        });
    List<long[]> rows = rows(links, columns);
    int rank = reduce(rows, variables.size());
    BitSet determined = new BitSet();
    for (int row = 0; row < rank; row++) {
      int alone = alone(rows.get(row));
      if (alone >= 0) {
        determined.set(variables.get(alone));
      }
    }
    return determined;
  }

  private static List<long[]> rows(Links links, Map<Integer, Integer> columns) {
    List<long[]> rows = new ArrayList<>();
    for (int[] equation : links.equations()) {
      long[] row = new long[columns.size()];
      boolean any = false;
      for (int at = 0; at < equation.length; at++) {
        Integer column = columns.get(equation[at]);
        if (column != null) {
          row[column] = at == 0 ? PRIME - 1 : 1;
          any = true;
        }
      }
      if (any) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static int reduce(List<long[]> rows, int width) {
    int rank = 0;
    for (int column = 0; column < width && rank < rows.size(); column++) {
      int pivot = rank;
      while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      long[] row = rows.get(pivot);
      rows.set(pivot, rows.get(rank));
      rows.set(rank, row);
      scale(row, inverse(row[column]));
      for (int other = 0; other < rows.size(); other++) {
        if (other != rank && rows.get(other)[column] != 0) {
          subtract(rows.get(other), row, rows.get(other)[column]);
        }
      }
      rank++;
    }
    return rank;
  }

  private static void scale(long[] row, long by) {
    for (int column = 0; column < row.length; column++) {
      row[column] = row[column] * by % PRIME;
    }
  }

  private static void subtract(long[] from, long[] row, long times) {
    for (int column = 0; column < row.length; column++) {
      if (row[column] != 0) {
        from[column] = (from[column] + (PRIME - times) * row[column]) % PRIME;
      }
    }
  }

  /** By Fermat: a^(p-2). */
  private static long inverse(long value) {
    long result = 1;
    long base = value;
    for (long power = PRIME - 2; power > 0; power >>= 1) {
      if ((power & 1) == 1) {
        result = result * base % PRIME;
      }
      base = base * base % PRIME;
    }
    return result;
  }

  private static int alone(long[] row) {
    int found = -1;
    for (int column = 0; column < row.length; column++) {
      if (row[column] != 0) {
        if (found >= 0) {
          return -1;
        }
        found = column;
      }
    }
    return found;
  }
}
