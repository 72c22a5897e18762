package oversight.papers.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Breaks lines as English does: never within "2015/16", where the library would. */
final class LineBreaker implements FSTextBreaker {
  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.UK);
  private String text = "";

  @Override
  public void setText(String text) {
    this.text = text;
    breaks.setText(text);
  }

  @Override
  public int next() {
    int next = breaks.next();
    while (next > 0 && next < text.length() && text.charAt(next - 1) == '/') {
      next = breaks.next();
    }
    return next;
  }
}
