package oversight.cmpg.casualty;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.cmpg.v1.RecordingMethod;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.record.KeptRecord;
import oversight.collaboration.record.RecordKind;
import oversight.collaboration.record.RecordStore;
import oversight.collaboration.record.Register;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.identity.Caller;
import oversight.service.error.InvalidFieldException;
import oversight.service.personal.PersonalData;

/** Which force recorded injuries how from when; inside a transaction of the caller's. */
@Component
class RecordingMethods {
  private static final RecordKind<RecordingMethod> KIND =
      new RecordKind<>(
          "recordingMethods", RecordingMethod.class, RecordingMethod.getDefaultInstance());

  private final OwnCollaboration own;
  private final PersonalData personal;
  private final Register<RecordingMethod> register;

  RecordingMethods(OwnCollaboration own, RecordStore store, PersonalData personal) {
    this.own = own;
    this.personal = personal;
    this.register = new Register<>(KIND, own, store);
  }

  /** All as they stood at an instant, by force and date. */
  List<RecordingMethod> list(@Nullable Instant asOf) {
    return register.list(asOf).stream()
        .map(this::message)
        .sorted(
            Comparator.comparing(RecordingMethod::getForceTitle)
                .thenComparing(RecordingMethod::getFrom))
        .toList();
  }

  RecordingMethod create(Caller caller, RecordingMethod given) {
    Register.requireStaff(own, caller);
    return message(register.add(caller, checked(given, "")));
  }

  RecordingMethod update(Caller caller, RecordingMethod given) {
    Register.requireStaff(own, caller);
    KeptRecord<RecordingMethod> before = register.get(given.getName(), null);
    return message(
        register.change(caller, before, given.getEtag(), checked(given, given.getName()), false));
  }

  private RecordingMethod checked(RecordingMethod given, String name) {
    String force = own.force(given.getForce()).code();
    String from = day(given.getFrom());
    personal.refuse("recording_method.method", given.getMethod());
    personal.refuse("recording_method.source", given.getSource());
    register.lock();
    for (RecordingMethod other : list(null)) {
      if (!other.getName().equals(name)
          && other.getForce().equals(force)
          && other.getFrom().equals(from)) {
        throw new InvalidFieldException(
            "recording_method.from",
            "%s has a method from %s on record already: %s. Change that one, or give another day."
                .formatted(other.getForceTitle(), from, other.getMethod()));
      }
    }
    return RecordingMethod.newBuilder()
        .setForce(force)
        .setMethod(given.getMethod())
        .setFrom(from)
        .setSource(given.getSource())
        .build();
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException impossible) {
      throw new InvalidFieldException(
          "recording_method.from",
          "'" + text + "' is no first day of a month. Write it as 2015-11-01.");
    }
  }

  private RecordingMethod message(KeptRecord<RecordingMethod> kept) {
    return kept.content().toBuilder()
        .setName(register.name(kept.id()))
        .setForceTitle(own.nameOf(kept.content().getForce()))
        .setEtag(String.valueOf(kept.version()))
        .setChangedBy(kept.changedBy())
        .setChangeTime(SubmissionMessages.timestamp(kept.changeTime()))
        .build();
  }
}
