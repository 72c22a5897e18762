package oversight.governance.pack;

/** How far a pack has come. */
public enum PackState {
  /** Opened; nothing bound. */
  DRAFT,
  /** Bound to report versions; seen by the Regional Policy Officers. */
  COMPILED,
  /** Seen by the group; to change it, it is opened again as its next version. */
  CIRCULATED
}
