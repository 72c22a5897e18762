package oversight.governance.calendar;

import com.github.f4b6a3.ulid.UlidCreator;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import oversight.governance.Person;
import oversight.governance.Platform;
import oversight.governance.Secrets;
import oversight.governance.v1.CalendarLink;
import oversight.identity.Caller;
import oversight.region.Region;
import oversight.returns.v1.ErrorReason;
import oversight.service.database.CallerTransactions;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/** Secret addresses of calendars: given out, listed, revoked and read. */
@Service
public class CalendarLinks {
  private static final String PREFIX = "calendarLinks/";
  private static final int MOST = 10;

  private final CallerTransactions transactions;
  private final CalendarLinkStore store;
  private final Calendars calendars;
  private final Region region;

  CalendarLinks(
      CallerTransactions transactions,
      CalendarLinkStore store,
      Calendars calendars,
      Region region) {
    this.transactions = transactions;
    this.store = store;
    this.calendars = calendars;
    this.region = region;
  }

  /** Gives one out, with its secret. */
  public CalendarLink create(Caller caller, String title) {
    return transactions.write(
        caller,
        () -> {
          Instant now = Instant.now();
          long working =
              store.of(caller.subject()).stream()
                  .filter(link -> link.revokeTime() == null && link.expireTime().isAfter(now))
                  .count();
          if (working >= MOST) {
            throw new ServiceException(
                ErrorReason.ERROR_REASON_ILLEGAL_MOVE,
                "You have %d addresses of your calendar that work. Revoke one first."
                    .formatted(MOST),
                Map.of("move", "create"));
          }
          String id = UlidCreator.getMonotonicUlid().toString();
          String secret = Secrets.next();
          store.insert(
              id,
              Person.of(caller),
              title.isBlank() ? "My calendar" : title.strip(),
              Secrets.sha256(secret));
          return find(caller, PREFIX + id).toBuilder().setSecret(secret).build();
        });
  }

  /** The caller's own, newest first, without their secrets. */
  public List<CalendarLink> list(Caller caller) {
    return transactions.read(
        caller, () -> store.of(caller.subject()).stream().map(CalendarLinks::message).toList());
  }

  /** Makes one stop working. */
  public CalendarLink revoke(Caller caller, String name) {
    return transactions.write(
        caller,
        () -> {
          find(caller, name);
          store.revoke(caller.subject(), name.substring(PREFIX.length()));
          return find(caller, name);
        });
  }

  /** The calendar behind a secret. */
  public byte[] read(String secret) {
    Optional<Person> owner =
        transactions.write(Platform.CALLER, () -> store.read(Secrets.sha256(secret)));
    return owner
        .flatMap(person -> person.caller(region))
        .map(calendars::of)
        .orElseThrow(() -> new NotFoundException("the calendar"));
  }

  private CalendarLink find(Caller caller, String name) {
    return (name.startsWith(PREFIX)
            ? store.find(caller.subject(), name.substring(PREFIX.length()))
            : Optional.<CalendarLinkStore.Stored>empty())
        .map(CalendarLinks::message)
        .orElseThrow(() -> new NotFoundException(name));
  }

  private static CalendarLink message(CalendarLinkStore.Stored link) {
    CalendarLink.Builder message =
        CalendarLink.newBuilder()
            .setName(PREFIX + link.id())
            .setTitle(link.title())
            .setCreateTime(timestamp(link.createTime()))
            .setExpireTime(timestamp(link.expireTime()));
    Instant revoked = link.revokeTime();
    if (revoked != null) {
      message.setRevokeTime(timestamp(revoked));
    }
    Instant read = link.readTime();
    if (read != null) {
      message.setReadTime(timestamp(read));
    }
    return message.build();
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
