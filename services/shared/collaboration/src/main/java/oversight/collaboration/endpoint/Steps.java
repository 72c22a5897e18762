package oversight.collaboration.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Period;
import oversight.collaboration.MeasureUnknown;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.PageToken;
import oversight.collaboration.analysis.StepAuthor;
import oversight.collaboration.analysis.Subject;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.Part;
import oversight.collaboration.step.AcceptedStep;
import oversight.collaboration.step.StepMessages;
import oversight.collaboration.step.StepStore;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.region.Force;
import oversight.returns.v1.AcceptStepChangeRequest;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.ListStepChangesRequest;
import oversight.returns.v1.ListStepChangesResponse;
import oversight.returns.v1.StepChange;
import oversight.returns.v1.SuggestStepChangesResponse;
import oversight.returns.v1.WithdrawStepChangeRequest;
import oversight.service.database.CallerTransactions;
import oversight.service.error.DeniedException;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;
import oversight.service.personal.PersonalData;

/** Step changes from suggestion to withdrawal, in the caller's name. */
@Component
class Steps {
  private static final int DEFAULT_PAGE = 100;

  private final OwnCollaboration own;
  private final StepAuthor author;
  private final StepStore store;
  private final PersonalData personal;
  private final Views views;
  private final CallerTransactions transactions;

  Steps(
      OwnCollaboration own,
      StepAuthor author,
      StepStore store,
      PersonalData personal,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.author = author;
    this.store = store;
    this.personal = personal;
    this.views = views;
    this.transactions = transactions;
  }

  void requireAuthor(Caller caller) {
    if (!own.isStaffedBy(caller)) {
      throw DeniedException.forPermission(
          Permission.DECIDE_STEP_CHANGES,
          "Only " + own.collaboration().shortName() + "'s own staff may do this.");
    }
  }

  SuggestStepChangesResponse suggest(
      Caller caller, Subject subject, Optional<Force> force, @Nullable Instant asOf) {
    SuggestStepChangesResponse answer =
        transactions.read(caller, () -> author.suggest(subject, force, asOf));
    views.record(caller, "SuggestStepChanges", subject.code(), views.isSensitive(subject.code()));
    return answer;
  }

  StepChange accept(
      Caller caller,
      Subject subject,
      Optional<Force> force,
      Period period,
      AcceptStepChangeRequest request) {
    personal.refuse("reason", request.getReason());
    AcceptedStep accepted =
        transactions.write(
            caller,
            () ->
                author.accept(
                    caller, subject, force, period, request.getReason(), request.getEtag()));
    views.record(caller, "AcceptStepChange", subject.code());
    return StepMessages.toMessage(own, accepted);
  }

  StepChange withdraw(Caller caller, WithdrawStepChangeRequest request) {
    String id = own.id(StepMessages.COLLECTION, request.getName());
    AcceptedStep withdrawn =
        transactions.write(
            caller,
            () -> {
              if (store.find(id).isEmpty()) {
                throw new NotFoundException(request.getName());
              }
              personal.refuse("reason", request.getReason());
              if (!store.withdraw(id, request.getReason(), caller.username())) {
                throw new ServiceException(
                    ErrorReason.ERROR_REASON_STALE_ETAG,
                    "This step change is withdrawn already.",
                    Map.of("resource", request.getName()));
              }
              return store.find(id).orElseThrow();
            });
    views.record(caller, "WithdrawStepChange", withdrawn.measure());
    return StepMessages.toMessage(own, withdrawn);
  }

  ListStepChangesResponse list(Caller caller, ListStepChangesRequest request) {
    Catalogue catalogue = own.catalogueFor(caller);
    List<String> codes = request.getMeasure().isEmpty() ? all(catalogue) : one(catalogue, request);
    Optional<String> before =
        request.getPageToken().isEmpty()
            ? Optional.empty()
            : Optional.of(PageToken.parse(request.getPageToken(), 1).getFirst());
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    List<AcceptedStep> found = transactions.read(caller, () -> store.list(codes, before, size + 1));
    if (!codes.isEmpty()) {
      views.record(caller, "ListStepChanges", StepMessages.COLLECTION);
    }
    ListStepChangesResponse.Builder answer = ListStepChangesResponse.newBuilder();
    found.stream()
        .limit(size)
        .map(step -> StepMessages.toMessage(own, step))
        .forEach(answer::addStepChanges);
    if (found.size() > size) {
      answer.setNextPageToken(PageToken.of(found.get(size - 1).id()));
    }
    return answer.build();
  }

  private List<String> one(Catalogue catalogue, ListStepChangesRequest request) {
    return List.of(
        Subject.find(catalogue, request.getMeasure())
            .map(Subject::code)
            .orElseThrow(() -> MeasureUnknown.of(own, request.getMeasure())));
  }

  private static List<String> all(Catalogue catalogue) {
    return catalogue.measures().stream()
        .flatMap(measure ->
            Stream.concat(Stream.of(measure.code()), measure.parts().stream().map(Part::code)))
        .distinct()
        .toList();
  }
}
