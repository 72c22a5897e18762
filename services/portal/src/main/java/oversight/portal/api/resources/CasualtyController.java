package oversight.portal.api.resources;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import oversight.cmpg.v1.Casualties;
import oversight.cmpg.v1.CreateRecordingMethodRequest;
import oversight.cmpg.v1.GetCasualtiesRequest;
import oversight.cmpg.v1.ListRecordingMethodsRequest;
import oversight.cmpg.v1.ListRecordingMethodsResponse;
import oversight.cmpg.v1.RecordingMethod;
import oversight.cmpg.v1.UpdateRecordingMethodRequest;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.Parameters;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;

/** People killed or seriously injured, with breaks where the recording changed. */
@RestController
@RequestMapping("/api/v1/collaborations/cmpg")
final class CasualtyController {
  private static final String SLUG = "cmpg";

  private final Collaborations collaborations;
  private final JsonBody body;

  CasualtyController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping("/casualties")
  Casualties casualties(
      @RequestParam String force,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String asOf) {
    GetCasualtiesRequest.Builder request =
        GetCasualtiesRequest.newBuilder().setForce(force).setFrom(from).setTo(to);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of(SLUG).casualties().getCasualties(request.build());
  }

  @GetMapping("/recording-methods")
  ListRecordingMethodsResponse methods(@RequestParam(defaultValue = "") String asOf) {
    ListRecordingMethodsRequest.Builder request = ListRecordingMethodsRequest.newBuilder();
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of(SLUG).casualties().listRecordingMethods(request.build());
  }

  @PostMapping("/recording-methods")
  @ResponseStatus(HttpStatus.CREATED)
  RecordingMethod create(HttpServletRequest request) throws IOException {
    return collaborations
        .of(SLUG)
        .casualties()
        .createRecordingMethod(
            CreateRecordingMethodRequest.newBuilder()
                .setRecordingMethod(body.read(request, RecordingMethod.newBuilder()))
                .build());
  }

  @PutMapping("/recording-methods/{recording}")
  RecordingMethod update(@PathVariable String recording, HttpServletRequest request)
      throws IOException {
    CollaborationClient client = collaborations.of(SLUG);
    return client
        .casualties()
        .updateRecordingMethod(
            UpdateRecordingMethodRequest.newBuilder()
                .setRecordingMethod(
                    body.read(request, RecordingMethod.newBuilder())
                        .setName(client.name("recordingMethods", ResourceId.of(recording))))
                .build());
  }
}
