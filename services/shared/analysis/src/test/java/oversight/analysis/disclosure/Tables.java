package oversight.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Builders of tables with their totals. */
public final class Tables {

  private Tables() {}

  /** Rows by columns of counts of people, with row, column and grand totals. */
  static PublicTable flat(long[][] values) {
    return grouped(values, values.length);
  }

  /** The same with a subtotal for every so many rows. */
  static PublicTable grouped(long[][] values, int groupSize) {
    int width = values[0].length;
    List<Cell> cells = new ArrayList<>();
    List<Sum> sums = new ArrayList<>();
    long[][] rows = new long[values.length][];
    for (int row = 0; row < values.length; row++) {
      rows[row] = values[row].clone();
      addRow(cells, sums, "r" + row, rows[row]);
    }
    List<String> groups = new ArrayList<>();
    long[] grand = new long[width];
    for (int from = 0; from < values.length; from += groupSize) {
      int to = Math.min(values.length, from + groupSize);
      String name = groupSize >= values.length ? "all" : "g" + from / groupSize;
      long[] group = new long[width];
      for (int column = 0; column < width; column++) {
        for (int row = from; row < to; row++) {
          group[column] += values[row][column];
        }
        grand[column] += group[column];
        int at = column;
        sums.add(
            new Sum(
                name + "c" + column,
                IntStream.range(from, to).mapToObj(row -> "r" + row + "c" + at).toList()));
      }
      addRow(cells, sums, name, group);
      groups.add(name);
    }
    if (groups.size() > 1) {
      addRow(cells, sums, "all", grand);
      for (int column = 0; column < width; column++) {
        int at = column;
        sums.add(new Sum("allc" + column, groups.stream().map(group -> group + "c" + at).toList()));
      }
    }
    return PublicTable.of(cells, sums);
  }

  private static void addRow(List<Cell> cells, List<Sum> sums, String name, long[] values) {
    List<String> ids = new ArrayList<>();
    long total = 0;
    for (int column = 0; column < values.length; column++) {
      cells.add(new Cell(name + "c" + column, values[column], true));
      ids.add(name + "c" + column);
      total += values[column];
    }
    cells.add(new Cell(name + "t", total, true));
    sums.add(new Sum(name + "t", ids));
  }

  /** Counts in three dimensions with every marginal total. */
  static PublicTable cube(long[][][] values) {
    int depth = values.length;
    int height = values[0].length;
    int width = values[0][0].length;
    List<Cell> cells = new ArrayList<>();
    List<Sum> sums = new ArrayList<>();
    for (int i = 0; i <= depth; i++) {
      for (int j = 0; j <= height; j++) {
        for (int k = 0; k <= width; k++) {
          cells.add(new Cell(id(i, j, k), sum(values, i, j, k), true));
          if (i == depth) {
            int b = j;
            int c = k;
            sums.add(
                new Sum(
                    id(i, j, k), IntStream.range(0, depth).mapToObj(a -> id(a, b, c)).toList()));
          }
          if (j == height) {
            int a = i;
            int c = k;
            sums.add(
                new Sum(
                    id(i, j, k), IntStream.range(0, height).mapToObj(b -> id(a, b, c)).toList()));
          }
          if (k == width) {
            int a = i;
            int b = j;
            sums.add(
                new Sum(
                    id(i, j, k), IntStream.range(0, width).mapToObj(c -> id(a, b, c)).toList()));
          }
        }
      }
    }
    return PublicTable.of(cells, sums);
  }

  /**
   * Random counts of people in rows by columns, with subtotals for groups of rows and of columns,
   * and totals of those.
   *
   * @param small how many of a hundred counts are 0 to 4
   */
  public static PublicTable twoLevels(
      int rows, int columns, int rowGroup, int columnGroup, int small, long seed) {
    Random random = new Random(seed);
    long[][] values = new long[rows][columns];
    for (long[] row : values) {
      for (int column = 0; column < columns; column++) {
        row[column] = random.nextInt(100) < small ? random.nextInt(5) : 5 + random.nextInt(200);
      }
    }
    return hierarchy(values, rowGroup, columnGroup);
  }

  /** Rows by columns with subtotals for groups of rows and of columns, and totals of those. */
  public static PublicTable hierarchy(long[][] values, int rowGroup, int columnGroup) {
    List<int[]> down = lines(values.length, rowGroup);
    List<int[]> across = lines(values[0].length, columnGroup);
    List<Cell> cells = new ArrayList<>();
    List<Sum> sums = new ArrayList<>();
    for (int[] row : down) {
      for (int[] column : across) {
        long value = 0;
        for (int i = row[0]; i < row[1]; i++) {
          for (int j = column[0]; j < column[1]; j++) {
            value += values[i][j];
          }
        }
        cells.add(new Cell(line(row) + "," + line(column), value, true));
      }
    }
    for (int[] row : down) {
      for (int[] whole : across) {
        List<String> parts =
            across.stream()
                .filter(part -> isChild(part, whole))
                .map(part -> line(row) + "," + line(part))
                .toList();
        if (!parts.isEmpty()) {
          sums.add(new Sum(line(row) + "," + line(whole), parts));
        }
      }
    }
    for (int[] column : across) {
      for (int[] whole : down) {
        List<String> parts =
            down.stream()
                .filter(part -> isChild(part, whole))
                .map(part -> line(part) + "," + line(column))
                .toList();
        if (!parts.isEmpty()) {
          sums.add(new Sum(line(whole) + "," + line(column), parts));
        }
      }
    }
    return PublicTable.of(cells, sums);
  }

  /** Single lines, groups of them, and all: from, to, level. */
  private static List<int[]> lines(int count, int group) {
    List<int[]> lines = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      lines.add(new int[] {at, at + 1, 0});
    }
    for (int at = 0; at < count; at += group) {
      lines.add(new int[] {at, Math.min(count, at + group), 1});
    }
    lines.add(new int[] {0, count, 2});
    return lines;
  }

  private static boolean isChild(int[] part, int[] whole) {
    return part[2] == whole[2] - 1 && part[0] >= whole[0] && part[1] <= whole[1];
  }

  private static String line(int[] line) {
    return line[2] + ":" + line[0];
  }

  private static String id(int i, int j, int k) {
    return i + "." + j + "." + k;
  }

  private static long sum(long[][][] values, int i, int j, int k) {
    long sum = 0;
    for (int a = 0; a < values.length; a++) {
      for (int b = 0; b < values[0].length; b++) {
        for (int c = 0; c < values[0][0].length; c++) {
          boolean in =
              (i == values.length || a == i)
                  && (j == values[0].length || b == j)
                  && (k == values[0][0].length || c == k);
          sum += in ? values[a][b][c] : 0;
        }
      }
    }
    return sum;
  }
}
