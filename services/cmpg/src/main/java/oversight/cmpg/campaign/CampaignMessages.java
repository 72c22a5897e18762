package oversight.cmpg.campaign;

import oversight.cmpg.v1.Campaign;
import oversight.collaboration.record.KeptRecord;
import oversight.collaboration.record.Register;
import oversight.collaboration.submission.SubmissionMessages;

/** Campaigns as they go over the wire. */
final class CampaignMessages {
  private CampaignMessages() {}

  static Campaign toMessage(Register<Campaign> register, KeptRecord<Campaign> kept) {
    return kept.content().toBuilder()
        .setName(register.name(kept.id()))
        .setEtag(String.valueOf(kept.version()))
        .setVersion(kept.version())
        .setChangedBy(kept.changedBy())
        .setChangeTime(SubmissionMessages.timestamp(kept.changeTime()))
        .setWithdrawn(kept.withdrawn())
        .build();
  }

  /** What a caller gives, without what is worked out on reading. */
  static Campaign content(Campaign given) {
    return given.toBuilder()
        .clearName()
        .clearEtag()
        .clearVersion()
        .clearChangedBy()
        .clearChangeTime()
        .clearWithdrawn()
        .clearWithdrawReason()
        .build();
  }
}
