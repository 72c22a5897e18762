package oversight.sheets.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet. A reader uses one again and again: it holds only while the call lasts that gave
 * it.
 */
public final class SheetRow {
  private static final CellKind[] NO_KINDS = {};

  private int number;
  private boolean hidden;
  private int width;
  private boolean rich;
  private String[] texts = new String[16];
  private CellKind[] kinds = NO_KINDS;
  private @Nullable String[] formulas = {};
  private @Nullable String[] stored = {};

  SheetRow() {}

  /** As the spreadsheet counts, from 1. */
  public int number() {
    return number;
  }

  /** Whether the spreadsheet does not show it. */
  public boolean hidden() {
    return hidden;
  }

  /** One more than the last cell's column. */
  public int width() {
    return width;
  }

  /** The text of a cell as its writer means it; empty where there is none. Columns are from 0. */
  public String text(int column) {
    return column < width ? texts[column] : "";
  }

  /** What the cell holds. */
  public CellKind kind(int column) {
    if (column >= width) {
      return CellKind.EMPTY;
    }
    if (rich) {
      return kinds[column];
    }
    return texts[column].isEmpty() ? CellKind.EMPTY : CellKind.TEXT;
  }

  /** The formula whose last value the text is; null where the cell has none. */
  public @Nullable String formula(int column) {
    return rich && column < width ? formulas[column] : null;
  }

  /** How the file stores the value, where that differs from the text; null where it does not. */
  public @Nullable String stored(int column) {
    return rich && column < width ? stored[column] : null;
  }

  /** Whether every cell is empty or has nothing but space in it and no formula. */
  boolean isBlank() {
    for (int i = 0; i < width; i++) {
      if (!Spaces.isBlank(texts[i]) || (rich && formulas[i] != null)) {
        return false;
      }
    }
    return true;
  }

  void begin(int rowNumber, boolean isHidden) {
    number = rowNumber;
    hidden = isHidden;
    width = 0;
  }

  /** The same cells once more, further down. */
  void renumber(int rowNumber) {
    number = rowNumber;
  }

  /** The next cell of a CSV. */
  void add(String text) {
    if (width == texts.length) {
      texts = Arrays.copyOf(texts, width * 2);
    }
    texts[width++] = text;
  }

  /** A cell of a workbook; those before it that were not given are empty. */
  void set(
      int column, CellKind kind, String text, @Nullable String formula, @Nullable String value) {
    rich = true;
    if (column >= texts.length) {
      texts = Arrays.copyOf(texts, Math.max(column + 1, texts.length * 2));
    }
    if (kinds.length < texts.length) {
      kinds = Arrays.copyOf(kinds, texts.length);
      formulas = Arrays.copyOf(formulas, texts.length);
      stored = Arrays.copyOf(stored, texts.length);
    }
    while (width <= column) {
      texts[width] = "";
      kinds[width] = CellKind.EMPTY;
      formulas[width] = null;
      stored[width++] = null;
    }
    texts[column] = text;
    kinds[column] = kind;
    formulas[column] = formula;
    stored[column] = value;
  }
}
