package oversight.papers.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import oversight.papers.model.Target.Kind;

/**
 * The numbers of a paper: paragraphs once and continuously over all sections, tables and figures
 * each in their own count, sub-points by letter and Roman numeral.
 */
public final class Numbering {
  private final List<PlacedSection> sections = new ArrayList<>();
  private final Map<String, Target> targets = new HashMap<>();
  private int paragraphs;
  private int tables;
  private int figures;

  private Numbering() {}

  static Numbering of(List<Section> sections) {
    var numbering = new Numbering();
    for (var section : sections) {
      numbering.place(section);
    }
    return numbering;
  }

  /** The sections with the numbers of their blocks. */
  public List<PlacedSection> sections() {
    return List.copyOf(sections);
  }

  /**
   * What a label stands for.
   *
   * @throws UnknownReferenceException if it stands nowhere
   */
  public Target target(String label) {
    var target = targets.get(label);
    if (target == null) {
      throw new UnknownReferenceException(label, "asked for");
    }
    return target;
  }

  /** Sees that every reference leads somewhere. */
  void check() {
    for (var section : sections) {
      for (var placed : section.blocks()) {
        switch (placed.block()) {
          case Paragraph paragraph -> check(paragraph, placed.number());
          case Inset inset -> check(inset.runs(), "in a remark under '" + section.heading() + "'");
          case SubHeading _, Table _, ChartBlock _ -> {}
        }
      }
    }
  }

  private void check(Paragraph paragraph, int number) {
    var where = "in paragraph " + number;
    check(paragraph.runs(), where);
    for (var point : paragraph.points()) {
      check(point.runs(), where);
      point.points().forEach(below -> check(below.runs(), where));
    }
  }

  private void check(List<Run> runs, String where) {
    for (var run : runs) {
      if (run instanceof Run.Reference(String label) && !targets.containsKey(label)) {
        throw new UnknownReferenceException(label, where);
      }
    }
  }

  private void place(Section section) {
    var anchor = "section-" + (sections.size() + 1);
    var blocks = new ArrayList<Placed>();
    for (var block : section.blocks()) {
      blocks.add(place(block, anchor + "-" + (blocks.size() + 1)));
    }
    sections.add(new PlacedSection(section.heading(), anchor, blocks));
  }

  private Placed place(Block block, String otherwise) {
    return switch (block) {
      case Paragraph paragraph -> place(paragraph);
      case Table table -> place(table, Kind.TABLE, ++tables, "table-");
      case ChartBlock chart -> place(chart, Kind.FIGURE, ++figures, "figure-");
      case SubHeading _, Inset _ -> new Placed(block, 0, otherwise);
    };
  }

  private Placed place(Paragraph paragraph) {
    var placed = place(paragraph, Kind.PARAGRAPH, ++paragraphs, "paragraph-");
    var above = Target.of(Kind.PARAGRAPH, placed.number(), placed.anchor());
    for (int index = 0; index < paragraph.points().size(); index++) {
      var point = paragraph.points().get(index);
      var target = above.below(Numerals.letter(index + 1));
      name(point.label(), target);
      for (int below = 0; below < point.points().size(); below++) {
        name(point.points().get(below).label(), target.below(Numerals.roman(below + 1)));
      }
    }
    return placed;
  }

  private Placed place(Block block, Kind kind, int number, String prefix) {
    var anchor = prefix + number;
    name(block.label(), Target.of(kind, number, anchor));
    return new Placed(block, number, anchor);
  }

  private void name(@Nullable String label, Target target) {
    if (label == null) {
      return;
    }
    var earlier = targets.putIfAbsent(label, target);
    if (earlier != null) {
      throw new IllegalArgumentException(
          "The label '%s' is given twice: to %s and to %s."
              .formatted(label, earlier.words(), target.words()));
    }
  }
}
