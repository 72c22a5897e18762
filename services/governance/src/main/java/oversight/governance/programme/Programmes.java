package oversight.governance.programme;

import static oversight.governance.register.Who.OFFICER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.governance.register.DueDay;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.register.Said;
import oversight.governance.v1.Programme;
import oversight.governance.v1.ProgrammeServiceGrpc;

/** The register of national programmes. */
@Component
public class Programmes implements Register<Programme> {
  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("FOLLOWED")
          .explained("end", "Follow it no longer", "FOLLOWED", "ENDED", OFFICER)
          .explained("resume", "Follow it again", "ENDED", "FOLLOWED", OFFICER)
          .frozen("ENDED")
          .settled("ENDED")
          .withdrawnFrom("FOLLOWED ENDED", OFFICER);

  @Override
  public Programme prototype() {
    return Programme.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return ProgrammeServiceGrpc.getServiceDescriptor();
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public List<DueDay> dueDays() {
    return List.of(DueDay.of("next_update_on", "FOLLOWED"));
  }

  @Override
  public List<String> remarks(Programme programme, String state, LocalDate today) {
    return programme.getOverdue()
        ? List.of(
            "The board was to hear of it by %s.".formatted(Said.day(programme.getNextUpdateOn())))
        : List.of();
  }
}
