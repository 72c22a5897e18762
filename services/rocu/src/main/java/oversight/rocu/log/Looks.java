package oversight.rocu.log;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.service.database.CallerTransactions;

/** Reads in the caller's name, and puts looks at what is sensitive on record. */
@Component
public class Looks {
  private final OwnCollaboration own;
  private final Views views;
  private final SignOffs signOffs;
  private final CallerTransactions transactions;

  Looks(OwnCollaboration own, Views views, SignOffs signOffs, CallerTransactions transactions) {
    this.own = own;
    this.views = views;
    this.signOffs = signOffs;
    this.transactions = transactions;
  }

  /** Reads as at an instant, or now. */
  public <T> T read(@Nullable Instant asOf, Supplier<T> work) {
    Caller caller = CallerContext.current();
    return transactions.read(
        caller,
        () -> {
          signOffs.await(asOf);
          return work.get();
        });
  }

  /** One look at records of a measure. A look that cannot be recorded is refused. */
  public void record(String action, String subject, String measure) {
    views.record(CallerContext.current(), action, subject, views.isSensitive(measure));
  }

  /** How a measure's records are handled. */
  public String marking(String measure) {
    return own.catalogue()
        .measure(measure)
        .map(found -> found.marking().label())
        .orElse(Marking.OFFICIAL_SENSITIVE.label());
  }

  /** The ONS code of a force that a request names; empty for none. */
  public String force(String slugOrCode) {
    return slugOrCode.isEmpty() ? "" : own.force(slugOrCode).code();
  }
}
