package oversight.portal.api.analysis;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.Parameters;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.GetValueForMoneyRequest;
import oversight.returns.v1.ValueForMoney;
import oversight.returns.v1.WhatIfAnswer;
import oversight.returns.v1.WhatIfRequest;

/** Shares of cost beside shares of use, and who would pay what if forces left or joined. */
@RestController
final class ValueForMoneyController {
  private final Collaborations collaborations;
  private final JsonBody body;

  ValueForMoneyController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping("/api/v1/collaborations/{collaboration}/value-for-money")
  ValueForMoney get(
      @PathVariable String collaboration,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String asOf) {
    GetValueForMoneyRequest.Builder request =
        GetValueForMoneyRequest.newBuilder().setFrom(from).setTo(to);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of(collaboration).analysis().getValueForMoney(request.build());
  }

  /** Changes nothing: POST only because the question is long. */
  @PostMapping("/api/v1/collaborations/{collaboration}/value-for-money:whatIf")
  WhatIfAnswer whatIf(@PathVariable String collaboration, HttpServletRequest request)
      throws IOException {
    return collaborations
        .of(collaboration)
        .analysis()
        .whatIf(body.read(request, WhatIfRequest.newBuilder()).build());
  }
}
