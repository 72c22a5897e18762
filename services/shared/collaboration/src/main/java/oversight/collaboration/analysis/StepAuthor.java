package oversight.collaboration.analysis;

import com.github.f4b6a3.ulid.UlidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.Series;
import oversight.analysis.spc.SpcSettings;
import oversight.analysis.spc.StepFinder;
import oversight.analysis.spc.StepSuggestion;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.FigureMessages;
import oversight.collaboration.step.AcceptedStep;
import oversight.collaboration.step.StepStore;
import oversight.identity.Caller;
import oversight.region.Force;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.Per;
import oversight.returns.v1.StepEvidence;
import oversight.returns.v1.SuggestStepChangesResponse;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.ServiceException;

/** Finds step changes, and keeps those that an author accepts. */
@Component
public class StepAuthor {
  private final OwnCollaboration own;
  private final EvidenceReader reader;
  private final StepStore store;

  StepAuthor(OwnCollaboration own, EvidenceReader reader, StepStore store) {
    this.own = own;
    this.reader = reader;
    this.store = store;
  }

  /** What is found in a series; inside a transaction of the caller's. */
  public SuggestStepChangesResponse suggest(
      Subject subject, Optional<Force> force, @Nullable Instant asOf) {
    Evidence evidence = reader.read(List.of(subject), asOf);
    Series series = series(subject, force, evidence);
    SuggestStepChangesResponse.Builder answer = SuggestStepChangesResponse.newBuilder();
    int least = 2 * fewest(series);
    long numbers =
        series.points().stream().filter(point -> point.reading().amount().isPresent()).count();
    if (numbers < least) {
      answer.setNote(
          "Step changes are looked for among at least "
              + least
              + " figures; there are "
              + numbers
              + ".");
    }
    List<AcceptedStep> accepted = evidence.stepsOf(subject, force);
    for (StepSuggestion found : find(subject, series)) {
      StepEvidence speaking = evidence(found);
      answer.addSuggestions(
          oversight.returns.v1.StepSuggestion.newBuilder()
              .setPeriod(found.first().id())
              .setLabel(found.first().label())
              .setFromDate(found.date().toString())
              .setEvidence(speaking)
              .setEtag(etag(found, speaking))
              .setAccepted(accepted.stream().anyMatch(step -> step.from().equals(found.date()))));
    }
    return answer.build();
  }

  /**
   * Accepts a step change: the one found at that period where an etag is given, else one that the
   * author gives.
   *
   * @throws ServiceException STALE_ETAG where the suggestion is another by now, or it counts
   *     already
   */
  public AcceptedStep accept(
      Caller caller,
      Subject subject,
      Optional<Force> force,
      Period period,
      String reason,
      String etag) {
    Series series = series(subject, force, reader.read(List.of(subject), null));
    if (series.points().stream().noneMatch(point -> point.period().equals(period))) {
      throw new InvalidFieldException(
          "period", period.label() + " is no period of this series. Name one that it has.");
    }
    if (series.points().getFirst().period().equals(period)) {
      throw new InvalidFieldException(
          "period", period.label() + " is where the series begins; nothing changes there.");
    }
    Optional<StepEvidence> evidence =
        etag.isEmpty() ? Optional.empty() : Optional.of(found(subject, series, period, etag));
    String id = UlidCreator.getMonotonicUlid().toString();
    if (!store.add(
        id,
        subject.code(),
        force.map(Force::code).orElse(""),
        period.id(),
        period.start(),
        reason,
        evidence,
        caller.username())) {
      throw stale("This step change is accepted already.", period.id());
    }
    return store.find(id).orElseThrow();
  }

  private StepEvidence found(Subject subject, Series series, Period period, String etag) {
    return find(subject, series).stream()
        .filter(found -> found.first().equals(period))
        .map(found -> Map.entry(found, evidence(found)))
        .filter(entry -> etag(entry.getKey(), entry.getValue()).equals(etag))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() ->
            stale(
                "The figures have changed since this step change was suggested. Ask for the"
                    + " suggestions again.",
                period.id()));
  }

  private static ServiceException stale(String message, String resource) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_STALE_ETAG, message, Map.of("resource", resource));
  }

  private Series series(Subject subject, Optional<Force> force, Evidence evidence) {
    return new Forming(own, subject, evidence.figures(), Per.PER_UNSPECIFIED)
        .of(force)
        .series(Optional.empty());
  }

  private static int fewest(Series series) {
    return series.kind().filter(PeriodKind.MONTH::equals).isPresent()
        ? StepFinder.MONTHLY_MINIMUM
        : StepFinder.USUAL_MINIMUM;
  }

  private static List<StepSuggestion> find(Subject subject, Series series) {
    return StepFinder.find(
        series, SpcSettings.standard().withShiftLength(subject.measure().shiftRun()));
  }

  private static StepEvidence evidence(StepSuggestion found) {
    return StepEvidence.newBuilder()
        .setUp(found.up())
        .setRunLength(found.runLength())
        .setMeanBefore(FigureMessages.decimal(found.meanBefore()))
        .setMeanAfter(FigureMessages.decimal(found.meanAfter()))
        .addAllLeftOut(found.leftOut().stream().map(Period::id).toList())
        .setSentence(found.evidence())
        .build();
  }

  /** Of all that speaks for it: figures that change it change this. */
  private static String etag(StepSuggestion found, StepEvidence evidence) {
    String all =
        found.first().id()
            + evidence.getUp()
            + evidence.getRunLength()
            + evidence.getMeanBefore().getValue()
            + evidence.getMeanAfter().getValue()
            + evidence.getLeftOutList();
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)),
              0,
              16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
