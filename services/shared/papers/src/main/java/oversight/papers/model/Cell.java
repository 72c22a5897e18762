package oversight.papers.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cell of a table; its type survives into a workbook. */
public sealed interface Cell {

  /** What readers see. */
  String text();

  /** A cell of words. */
  static Cell words(String text) {
    return new Words(text);
  }

  /** A cell with a number that leads nowhere. */
  static Cell value(BigDecimal value, String text) {
    return new Value(value, text, null);
  }

  /** A cell with a number that leads to its provenance. */
  static Cell value(BigDecimal value, String text, String address) {
    return new Value(value, text, address);
  }

  /** A cell with a day, which a spreadsheet can sort and reckon with. */
  static Cell day(LocalDate day) {
    return new Day(day);
  }

  /** A cell with a symbol in place of a number. */
  static Cell symbol(String symbol) {
    return new Symbol(symbol);
  }

  /** Words, whatever they look like: "=1+1" stays five characters of text. */
  record Words(String text) implements Cell {
    public Words {
      text = Wording.clean(text);
    }
  }

  /**
   * A number.
   *
   * @param value the exact value; of a percentage 12.5 means 12.5%
   * @param text as readers see it, with thousands separators and unit
   * @param address where its provenance is shown, if anywhere
   */
  record Value(BigDecimal value, String text, @Nullable String address) implements Cell {
    public Value {
      text = Wording.clean(text);
      address = address == null ? null : Address.checked(address);
    }
  }

  /** A day, read as "31 December 2015". */
  record Day(LocalDate day) implements Cell {
    @Override
    public String text() {
      return Dates.day(day);
    }
  }

  /** One of the Government Statistical Service's symbols in place of a number, such as "[x]". */
  record Symbol(String text) implements Cell {
    public Symbol {
      text = Wording.required(text, "A symbol");
    }
  }
}
