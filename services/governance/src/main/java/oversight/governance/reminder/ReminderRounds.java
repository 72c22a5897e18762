package oversight.governance.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import oversight.governance.Platform;
import oversight.governance.SiteProperties;
import oversight.governance.mail.Mail;
import oversight.governance.mail.Mailer;
import oversight.governance.v1.Meeting;
import oversight.identity.Caller;
import oversight.region.Region;
import oversight.service.database.CallerTransactions;

/**
 * Sends what is to be sent: a link to confirm an address, invitations, and one digest a day at
 * most. What was sent is put on record in the transaction that sends it, so a server that does not
 * take a mail is asked again, and of several processes one sends it.
 */
@Component
public class ReminderRounds {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderRounds.class);

  /** Nobody is woken by a reminder. */
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private final CallerTransactions transactions;
  private final SubscriptionStore store;
  private final ToldStore told;
  private final DueItems due;
  private final PublicationStore publications;
  private final Invitations invitations;
  private final Mailer mailer;
  private final SiteProperties site;
  private final Region region;
  private final Clock clock;

  ReminderRounds(
      CallerTransactions transactions,
      SubscriptionStore store,
      ToldStore told,
      DueItems due,
      PublicationStore publications,
      Invitations invitations,
      Mailer mailer,
      SiteProperties site,
      Region region,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.told = told;
    this.due = due;
    this.publications = publications;
    this.invitations = invitations;
    this.mailer = mailer;
    this.site = site;
    this.region = region;
    this.clock = clock;
  }

  /** Looks every five minutes. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
  void regularly() {
    run(LocalTime.now(clock.withZone(Subscriptions.ZONE)).isAfter(MORNING));
  }

  /**
   * One round.
   *
   * @param digests whether digests go out, too
   */
  public void run(boolean digests) {
    if (!mailer.isAvailable()) {
      return;
    }
    for (String subject : transactions.read(Platform.CALLER, store::active)) {
      try {
        serve(subject, digests);
      } catch (RuntimeException failed) {
        // The next round tries again; the others are not to wait for it.
        LOG.warn("Mail to an account could not be sent ({})", failed.toString());
      }
    }
  }

  private void serve(String subject, boolean digests) {
    LocalDate today = LocalDate.now(clock.withZone(Subscriptions.ZONE));
    Optional<Subscription> found = transactions.read(Platform.CALLER, () -> store.find(subject));
    Optional<Caller> person = found.flatMap(known -> known.person().caller(region));
    if (found.isEmpty() || person.isEmpty()) {
      return;
    }
    Subscription known = found.get();
    if (!known.confirmed()) {
      once(subject, this::ask);
      return;
    }
    if (known.invitations()) {
      for (Meeting meeting : invitations.toCome(person.get(), today)) {
        once(
            subject,
            held -> {
              if (held.confirmed() && held.invitations()) {
                invitations.send(held, meeting, unsubscribe(held));
              }
            });
      }
    }
    boolean wanted = known.digest() || known.publications().isAny();
    if (digests && wanted && !today.equals(known.digestOn())) {
      List<Due> items = known.digest() ? due.of(person.get(), today) : List.of();
      List<Publication> published = publications.since(known, person.get());
      once(subject, held -> digest(held, items, published, today));
    }
  }

  private void ask(Subscription held) {
    if (!held.asked() && held.isActive()) {
      store.asked(held.person().subject());
      mailer.send(
          new Mail(
              "confirm " + held.confirmSecret(),
              held.email(),
              "Confirm your address for reminders",
              Letters.confirm(site.publicUrl(), link(held.confirmSecret())),
              "",
              null));
    }
  }

  private void digest(
      Subscription held, List<Due> due, List<Publication> published, LocalDate today) {
    if (!held.confirmed() || today.equals(held.digestOn())) {
      return;
    }
    // What they no longer want since it was read is not told.
    List<Due> items = held.digest() ? due : List.of();
    List<Due> news = told.tell(held.person().subject(), items, today);
    List<Publication> out =
        held.publications().isAny()
            ? publications.tell(held.person().subject(), published, today)
            : List.of();
    if (!news.isEmpty() || !out.isEmpty()) {
      store.digested(held.person().subject(), today);
      mailer.send(
          new Mail(
              "digest %s %s".formatted(held.person().subject(), today),
              held.email(),
              Letters.subject(items.size(), out.size()),
              Letters.digest(out, items, news, site.publicUrl(), unsubscribe(held)),
              unsubscribe(held),
              null));
    }
  }

  /** Works on a subscription that no other process holds, all or nothing. */
  private void once(String subject, java.util.function.Consumer<Subscription> work) {
    transactions.write(
        Platform.CALLER,
        () -> {
          store.hold(subject).ifPresent(work);
          return true;
        });
  }

  private String unsubscribe(Subscription held) {
    return link(held.unsubscribeSecret());
  }

  private String link(String secret) {
    return site.publicUrl() + "/public/reminders/" + secret;
  }
}
