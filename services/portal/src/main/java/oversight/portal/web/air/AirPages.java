package oversight.portal.web.air;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.identity.Caller;
import oversight.npas.v1.Availability;
import oversight.npas.v1.Budget;
import oversight.npas.v1.Charges;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.GetAvailabilityRequest;
import oversight.npas.v1.GetBudgetRequest;
import oversight.npas.v1.GetChargesRequest;
import oversight.npas.v1.GetChargingYearRequest;
import oversight.npas.v1.GetResponseTimesRequest;
import oversight.npas.v1.ResponseTime;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Visible;
import oversight.region.Collaboration;
import oversight.returns.v1.Frequency;

/** Shows the air service: response times, cost against use, and availability. */
@Controller
public final class AirPages {
  /** Where it is. */
  public static final String PATH = "/collaborations/npas/air-support";

  private final Visible visible;
  private final Collaborations collaborations;

  AirPages(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  /** What the services said of one quarter. */
  record Answers(
      List<ResponseTime> quarters,
      List<ResponseTime> times,
      ChargingYear year,
      Charges charges,
      Budget budget,
      Availability availability) {}

  @GetMapping(PATH)
  String show(
      @RequestParam(name = "quarter", defaultValue = "") String wanted,
      Caller caller,
      Model model) {
    Collaboration collaboration = visible.collaboration(caller, "npas");
    CollaborationClient client = collaborations.of("npas", caller);
    List<ResponseTime> quarters =
        client
            .calls()
            .getResponseTimes(
                GetResponseTimesRequest.newBuilder().setEvery(Frequency.FREQUENCY_QUARTER).build())
            .getLinesList()
            .stream()
            .filter(line -> !line.getPeriod().isEmpty())
            .toList();
    String quarter =
        wanted.isEmpty() && !quarters.isEmpty() ? quarters.getLast().getPeriod() : wanted;
    model.addAttribute(
        "page",
        quarter.isEmpty()
            ? AirPageBuilder.empty(collaboration)
            : AirPageBuilder.of(
                collaboration, parsed(quarter), answers(client, quarters, parsed(quarter))));
    return "air";
  }

  private static FinancialQuarter parsed(String quarter) {
    try {
      Period period = Periods.parse(quarter);
      if (period instanceof FinancialQuarter known) {
        return known;
      }
    } catch (InvalidPeriodException none) {
      throw new NoSuchPageException();
    }
    throw new NoSuchPageException();
  }

  private static Answers answers(
      CollaborationClient client, List<ResponseTime> quarters, FinancialQuarter quarter) {
    String year = quarter.year().id();
    return new Answers(
        quarters,
        client
            .calls()
            .getResponseTimes(
                GetResponseTimesRequest.newBuilder()
                    .setFrom(quarter.id())
                    .setTo(quarter.id())
                    .setByForce(true)
                    .setByPriority(true)
                    .build())
            .getLinesList(),
        client
            .charging()
            .getChargingYear(GetChargingYearRequest.newBuilder().setFinancialYear(year).build()),
        client.charging().getCharges(GetChargesRequest.newBuilder().setFinancialYear(year).build()),
        client.airBudget().getBudget(GetBudgetRequest.newBuilder().setFinancialYear(year).build()),
        client
            .availability()
            .getAvailability(
                GetAvailabilityRequest.newBuilder()
                    .setFrom(quarter.id())
                    .setTo(quarter.id())
                    .setByBase(true)
                    .build()));
  }
}
