package oversight.governance.reminder;

/**
 * A report or a pack that was published, as a mail names it: no figure, only where it is.
 *
 * @param name its resource name: {@code collaborations/cmpg/reports/2015-16-Q3}
 * @param version which version of it
 * @param title "Central Motorway Police Group, Q3 2015/16 (1 October to 31 December 2015)"
 */
record Publication(String name, int version, String title) {
  /** Names this version of it among all. */
  String key() {
    return name + "@" + version;
  }
}
