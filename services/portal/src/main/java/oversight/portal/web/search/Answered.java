package oversight.portal.web.search;

import java.util.List;

/**
 * What one service found of one kind.
 *
 * @param kind what was looked in
 * @param lines its best
 * @param total how many it has in all
 * @param unreachable whose answer is lacking; empty where it answered
 */
record Answered(SearchKinds kind, List<SearchLine> lines, int total, String unreachable) {
  Answered {
    lines = List.copyOf(lines);
  }

  static Answered lacking(SearchKinds kind, String whose) {
    return new Answered(kind, List.of(), 0, whose);
  }
}
