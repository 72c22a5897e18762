package oversight.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oversight.region.Region;

/**
 * What the sample region holds: published figures where there are some, and a few made-up ones,
 * marked illustrative, where there are none.
 *
 * @param returns what is uploaded and signed off
 * @param reports what is published
 * @param packs the quarters for which a cross-force pack is compiled
 */
record Sample(List<Return> returns, List<PlannedReport> reports, List<String> packs) {
  /** The region that the figures are of. */
  static final String REGION = "west-midlands-region";

  private static final List<String> PUBLISHED = List.of("2011-12-Q2", "2011-12-Q3");

  /**
   * The air service took the region's forces on later; these are its last two quarters, and a year
   * before.
   */
  private static final List<String> AIR_PUBLISHED =
      List.of("2014-15-Q3", "2014-15-Q4", "2015-16-Q3", "2015-16-Q4");

  private static final List<String> ILLUSTRATIVE = List.of("rocu", "ctu", "npas");

  /** From which the unit's other figures follow, so they are sent before them. */
  private static final Map<String, List<String>> LOGS =
      Map.of("rocu", List.of("disruptions", "groups", "tasking", "assets"));

  Sample {
    returns = List.copyOf(returns);
    reports = List.copyOf(reports);
    packs = List.copyOf(packs);
  }

  static Sample of(Region region) {
    List<Return> returns = new ArrayList<>(PublishedBreathTests.returns(region));
    List<PlannedReport> reports = new ArrayList<>();
    returns.addAll(CrimeUnitBefore.returns());
    returns.addAll(TerrorismUnitBefore.returns());
    for (String quarter : PUBLISHED) {
      reports.add(report("cmpg", quarter));
      for (String unit : ILLUSTRATIVE) {
        for (String log : LOGS.getOrDefault(unit, List.of())) {
          returns.add(illustrative(unit, quarter, log));
        }
        returns.add(illustrative(unit, quarter, ""));
        reports.add(report(unit, quarter));
      }
      returns.add(log("profiles", quarter));
    }
    returns.add(log("briefings", PUBLISHED.getLast()));
    returns.addAll(MotorwayGroup.returns());
    returns.addAll(AirService.returns());
    AIR_PUBLISHED.forEach(quarter -> reports.add(report("npas", quarter)));
    return new Sample(returns, reports, List.of(PUBLISHED.getLast()));
  }

  /** Changes when anything in the sample does. */
  String fingerprint() {
    return Return.sha256(
        returns
            + "\n"
            + returns.stream().map(Return::csv).toList()
            + reports
            + packs
            + SampleRegisters.text()
            + SampleStepChanges.text()
            + SampleUnitRecords.text()
            + SampleRecords.text());
  }

  private static Return illustrative(String unit, String quarter, String log) {
    String csv =
        Resources.read(
            "illustrative/" + unit + (log.isEmpty() ? "" : "-" + log) + "-" + quarter + ".csv");
    return new Return(
        unit,
        unit,
        quarter,
        log.equals("groups") ? CrimeGroupsBefore.withoutBroughtForward(csv) : csv,
        "analyst." + unit,
        "author." + unit,
        log);
  }

  private static Return log(String log, String quarter) {
    return new Return(
        "ctu",
        "ctu",
        quarter,
        Resources.read("logs/ctu-" + log + "-" + quarter + ".csv"),
        "analyst.ctu",
        "author.ctu",
        log);
  }

  private static PlannedReport report(String collaboration, String quarter) {
    return new PlannedReport(
        collaboration,
        quarter,
        Resources.read("commentary/" + collaboration + "-" + quarter + ".json"));
  }
}
