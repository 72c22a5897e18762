package oversight.portal.web.meeting;

/**
 * A text of the minutes.
 *
 * @param id of its field: {@code item-1}
 * @param label "1. Minutes and actions of the last meeting"
 * @param item what tells the item from the others wherever it stands; empty beside the agenda
 * @param hint what belongs there
 * @param text what is minuted
 */
public record MinuteLine(String id, String label, String item, String hint, String text) {
  /** The same with other words. */
  MinuteLine with(String words) {
    return new MinuteLine(id, label, item, hint, words);
  }
}
