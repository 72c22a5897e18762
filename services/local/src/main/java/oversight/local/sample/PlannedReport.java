package oversight.local.sample;

/**
 * A report that the sample publishes.
 *
 * @param collaboration whose
 * @param quarter {@code 2011-12-Q3}
 * @param commentary what the author writes, as the API takes it
 */
record PlannedReport(String collaboration, String quarter, String commentary) {
  String author() {
    return "author." + collaboration;
  }

  String path() {
    return "/api/v1/collaborations/" + collaboration + "/reports/" + quarter;
  }
}
