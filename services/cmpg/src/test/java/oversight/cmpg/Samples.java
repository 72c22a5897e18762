package oversight.cmpg;

import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.CampaignTheme;
import oversight.cmpg.v1.RecordingMethod;

/** Records that are well formed. */
final class Samples {
  private Samples() {}

  static Campaign campaign() {
    return Campaign.newBuilder()
        .setSeries("access")
        .setTitle("A week")
        .setFirstDay("2003-05-01")
        .setLastDay("2003-05-07")
        .setEtag("1")
        .addThemes(CampaignTheme.SEAT_BELTS)
        .build();
  }

  static RecordingMethod method() {
    return RecordingMethod.newBuilder()
        .setName("collaborations/cmpg/recordingMethods/none")
        .setForce("west-mercia")
        .setMethod("A method")
        .setFrom("2015-11-01")
        .setEtag("1")
        .build();
  }
}
