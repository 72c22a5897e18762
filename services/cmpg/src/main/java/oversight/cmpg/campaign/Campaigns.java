package oversight.cmpg.campaign;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.cmpg.v1.Campaign;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.record.KeptRecord;
import oversight.collaboration.record.RecordKind;
import oversight.collaboration.record.RecordStore;
import oversight.collaboration.record.Register;
import oversight.identity.Caller;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.personal.PersonalData;

/** The campaigns on record; each method works inside a transaction of the caller's. */
@Component
class Campaigns {
  private static final RecordKind<Campaign> KIND =
      new RecordKind<>("campaigns", Campaign.class, Campaign.getDefaultInstance());

  /** How far from a year apart two campaigns may begin and still be this year's and last year's. */
  private static final int NEAR_A_YEAR = 92;

  private final OwnCollaboration own;
  private final PersonalData personal;
  private final Register<Campaign> register;

  Campaigns(OwnCollaboration own, RecordStore store, PersonalData personal) {
    this.own = own;
    this.personal = personal;
    this.register = new Register<>(KIND, own, store);
  }

  /** All as they stood at an instant, the latest first. */
  List<Campaign> list(@Nullable Instant asOf) {
    return register.list(asOf).stream()
        .map(kept -> CampaignMessages.toMessage(register, kept))
        .sorted(
            Comparator.comparing(Campaign::getFirstDay).reversed().thenComparing(Campaign::getName))
        .toList();
  }

  /**
   * One as it stood at an instant.
   *
   * @throws NotFoundException where there was none
   */
  Campaign get(String name, @Nullable Instant asOf) {
    return CampaignMessages.toMessage(register, register.get(name, asOf));
  }

  /** The same campaign of the year before, as it stood at an instant. */
  Optional<Campaign> before(Campaign campaign, @Nullable Instant asOf) {
    CampaignDates dates = CampaignDates.of(campaign);
    return list(asOf).stream()
        .filter(other -> !other.getWithdrawn() && other.getSeries().equals(campaign.getSeries()))
        .filter(other -> CampaignDates.of(other).first().isBefore(dates.first()))
        .filter(other -> dates.fromYearAfter(CampaignDates.of(other)) <= NEAR_A_YEAR)
        .min(Comparator.comparingLong(other -> dates.fromYearAfter(CampaignDates.of(other))));
  }

  Campaign create(Caller caller, Campaign given) {
    Register.requireStaff(own, caller);
    check(given, "");
    return CampaignMessages.toMessage(
        register, register.add(caller, CampaignMessages.content(given)));
  }

  Campaign update(Caller caller, Campaign given) {
    Register.requireStaff(own, caller);
    KeptRecord<Campaign> before = register.get(given.getName(), null);
    check(given, given.getName());
    return CampaignMessages.toMessage(
        register,
        register.change(caller, before, given.getEtag(), CampaignMessages.content(given), false));
  }

  Campaign withdraw(Caller caller, String name, String etag, String reason) {
    Register.requireStaff(own, caller);
    personal.refuse("reason", reason);
    KeptRecord<Campaign> before = register.get(name, null);
    return CampaignMessages.toMessage(
        register,
        register.change(
            caller,
            before,
            etag,
            before.content().toBuilder().setWithdrawReason(reason).build(),
            true));
  }

  private void check(Campaign given, String name) {
    CampaignDates dates = CampaignDates.of(given);
    personal.refuse("campaign.title", given.getTitle());
    personal.refuse("campaign.programme", given.getProgramme());
    personal.refuse("campaign.note", given.getNote());
    register.lock();
    for (Campaign other : list(null)) {
      if (!other.getWithdrawn()
          && !other.getName().equals(name)
          && other.getSeries().equals(given.getSeries())
          && sharesMonth(dates, CampaignDates.of(other))) {
        throw new InvalidFieldException(
            "campaign.first_day",
            "'%s' (%s to %s) has a month in common with it, and figures of %s come by month: they could not be told apart. Correct the dates, or give one of them a series of its own."
                .formatted(
                    other.getTitle(), other.getFirstDay(), other.getLastDay(), given.getSeries()));
      }
    }
  }

  private static boolean sharesMonth(CampaignDates one, CampaignDates other) {
    return !YearMonth.from(one.first()).isAfter(YearMonth.from(other.last()))
        && !YearMonth.from(other.first()).isAfter(YearMonth.from(one.last()));
  }
}
