package oversight.papers.model;

import org.jspecify.annotations.Nullable;

/** A stretch of text within a paragraph. */
public sealed interface Run {

  /**
   * What a reader sees of this run where nothing but text can be shown. References show nothing.
   */
  String text();

  /** Plain words. */
  record Text(String text) implements Run {
    public Text {
      text = Wording.clean(text);
    }
  }

  /** Words of strong importance. */
  record Strong(String text) implements Run {
    public Strong {
      text = Wording.clean(text);
    }
  }

  /** Stressed words. */
  record Emphasis(String text) implements Run {
    public Emphasis {
      text = Wording.clean(text);
    }
  }

  /**
   * A reference to the paragraph, sub-point, table or figure with this label, shown as "paragraph
   * 12", "paragraph 12(a)", "Table 1" or "Figure 2". The words are made when the paper is numbered.
   */
  record Reference(String label) implements Run {
    public Reference {
      label = Wording.required(label, "A reference's label");
    }

    @Override
    public String text() {
      return "";
    }
  }

  /**
   * A number that stands in the ledger or in a report's version, never retyped.
   *
   * @param text the number as readers see it, such as "1,204"
   * @param description what it is, such as "Breath tests, West Mercia, Q3 2015/16"
   * @param address where its provenance is shown
   */
  record Figure(String text, String description, @Nullable String address) implements Run {
    public Figure {
      text = Wording.clean(text);
      description = Wording.clean(description);
      address = address == null ? null : Address.checked(address);
    }
  }

  /** A number that the author typed: shown with the mark [t] so that readers know. */
  record TypedFigure(String text) implements Run {
    public TypedFigure {
      text = Wording.clean(text);
    }
  }

  /** Words that lead elsewhere. */
  record Link(String text, String address) implements Run {
    public Link {
      text = Wording.required(text, "A link's text");
      address = Address.checked(address);
    }
  }
}
