package oversight.collaboration.reference;

/** The page that says where a figure comes from. */
final class SourcePage {
  private SourcePage() {}

  /**
   * Its path.
   *
   * @param collaboration slug
   * @param code of the measure or part
   * @param period id
   * @param force ONS code; empty for the region
   */
  static String path(String collaboration, String code, String period, String force) {
    return "/collaborations/%s/figures/%s/%s%s"
        .formatted(collaboration, code, period, force.isEmpty() ? "" : "?force=" + force);
  }
}
