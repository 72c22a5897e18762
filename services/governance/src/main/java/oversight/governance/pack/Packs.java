package oversight.governance.pack;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import oversight.analysis.period.FinancialQuarter;
import oversight.governance.Platform;
import oversight.governance.feed.CatchUp;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.UpdatePackRequest;
import oversight.identity.Caller;
import oversight.region.Region;
import oversight.returns.v1.ErrorReason;
import oversight.service.database.CallerTransactions;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/** What can be done with packs, each in one transaction in the caller's name. */
@Service
public class Packs {
  private static final int USUAL_PAGE = 50;

  private final CallerTransactions transactions;
  private final PackStore store;
  private final Bindings bindings;
  private final Editions editions;
  private final Quotes quotes;
  private final PackWords words;
  private final PackViews views;
  private final CatchUp feeds;
  private final Region region;

  Packs(
      CallerTransactions transactions,
      PackStore store,
      Bindings bindings,
      Editions editions,
      Quotes quotes,
      PackWords words,
      PackViews views,
      CatchUp feeds,
      Region region) {
    this.transactions = transactions;
    this.store = store;
    this.bindings = bindings;
    this.editions = editions;
    this.quotes = quotes;
    this.words = words;
    this.views = views;
    this.feeds = feeds;
    this.region = region;
  }

  /**
   * A page of packs.
   *
   * @param next where to go on; empty at the end
   */
  public record Page(List<Edition> packs, String next) {}

  /** Opens a pack. */
  public Edition create(Caller caller, CreatePackRequest request) {
    words.check(request);
    FinancialQuarter quarter = PackQuarter.read(request.getQuarter());
    Front front =
        Front.of(
            region,
            quarter,
            request.getTitle(),
            request.getMeetingDate(),
            request.getExecutiveSummary(),
            request.getCrossCuttingThemes(),
            request.getPrivateSectionsList(),
            request.getSectionOrderList());
    return transactions.write(
        caller,
        () -> {
          String id = UlidCreator.getMonotonicUlid().toString();
          store.insert(id, quarter, front, caller.username());
          return editions.of(require(store.find(id), PackName.of(id)));
        });
  }

  /** One pack in the caller's edition. */
  public Edition get(Caller caller, String name) {
    return transactions.write(
        caller,
        () -> {
          Edition edition = editions.of(require(store.find(PackName.id(name)), name));
          views.record(caller, edition, "GET");
          return edition;
        });
  }

  /** Packs in the caller's editions, newest quarter first. */
  public Page list(Caller caller, int size, String token) {
    PageToken after = PageToken.read(token);
    int most = size == 0 ? USUAL_PAGE : size;
    return transactions.read(
        caller,
        () -> {
          List<StoredPack> found = store.page(after, most + 1);
          List<Edition> packs = new ArrayList<>();
          found.stream().limit(most).map(pack -> editions.of(pack)).forEach(packs::add);
          return new Page(packs, found.size() > most ? after(packs.getLast().pack()) : "");
        });
  }

  /**
   * Replaces what the officer wrote. Versions are frozen, so a compiled pack takes other words as
   * its next version, bound to the same reports.
   */
  public Edition update(Caller caller, UpdatePackRequest request) {
    words.check(request);
    return transactions.write(
        caller,
        () -> {
          StoredPack pack = hold(request.getName(), Move.UPDATE);
          requireFresh(pack, request.getEtag());
          Front front =
              Front.of(
                  region,
                  pack.quarter(),
                  request.getTitle(),
                  request.getMeetingDate(),
                  request.getExecutiveSummary(),
                  request.getCrossCuttingThemes(),
                  request.getPrivateSectionsList(),
                  request.getSectionOrderList());
          if (!front.equals(pack.front())) {
            store.write(pack.id(), front);
            if (pack.state() == PackState.COMPILED) {
              next(caller, pack, front, version -> bindings.bindAgain(pack, version));
            }
          }
          return editions.of(require(store.find(pack.id()), request.getName()));
        });
  }

  /** Reads every feed to its end, then binds the latest version of each report. */
  public Edition compile(Caller caller, String name) {
    transactions.read(caller, () -> see(name, Move.COMPILE));
    feeds.run();
    return transactions.write(
        caller,
        () -> {
          StoredPack pack = hold(name, Move.COMPILE);
          next(caller, pack, pack.front(), version -> bindings.bindLatest(pack, version));
          Edition edition = editions.of(require(store.find(pack.id()), name));
          if (edition.reports().isEmpty()) {
            throw nothing(pack);
          }
          return edition;
        });
  }

  /**
   * Sends a compiled pack to the group.
   *
   * @param etag of the pack that was read; empty for whatever there is
   * @param typedNumbersReason why numbers stand that match no figure; may be empty where none do
   */
  public Edition circulate(Caller caller, String name, String etag, String typedNumbersReason) {
    words.check("typed_numbers_reason", typedNumbersReason);
    return transactions.write(
        caller,
        () -> {
          StoredPack pack = hold(name, Move.CIRCULATE);
          requireFresh(pack, etag);
          quotes.requireReferencesStand(pack);
          if (typedNumbersReason.isBlank()) {
            quotes.requireNumbersStand(pack);
          }
          store.circulate(pack, caller.username(), typedNumbersReason.strip());
          return editions.of(require(store.find(pack.id()), name));
        });
  }

  /** Opens a circulated pack again: its next version is a copy, bound to the same reports. */
  public Edition revise(Caller caller, String name, String reason) {
    words.check("reason", reason);
    return transactions.write(
        caller,
        () -> {
          StoredPack pack = hold(name, Move.REVISE);
          int version = pack.version() + 1;
          store.freeze(pack.id(), version, pack.front(), caller.username());
          store.reopen(pack, reason.strip());
          bind(caller, version, next -> bindings.bindAgain(pack, next));
          return editions.of(require(store.find(pack.id()), name));
        });
  }

  /**
   * A compiled version in the caller's edition, to be shown whole.
   *
   * @param version 0 for the latest
   * @param what how it is shown, for the record of views
   */
  public Edition compiled(Caller caller, String name, int version, String what) {
    return transactions.write(
        caller,
        () -> {
          StoredPack pack = see(name, Move.RENDER);
          Edition edition = editions.of(pack, version);
          if (edition.compilation() == null) {
            throw new NotFoundException(name + ", version " + version);
          }
          views.record(caller, edition, what);
          return edition;
        });
  }

  /**
   * A pack in the caller's edition, held until the transaction under way ends.
   *
   * @throws ServiceException with ILLEGAL_MOVE where the move is not legal
   */
  public Edition held(Caller caller, String name, Move move) {
    return editions.of(hold(name, move));
  }

  /** The pack, held until the transaction ends, where the move is legal. */
  private StoredPack hold(String name, Move move) {
    String id = see(name, move).id();
    StoredPack held = store.findForUpdate(id).orElseGet(() -> see(name, move));
    move.from(held.name(), held.state());
    return held;
  }

  private StoredPack see(String name, Move move) {
    StoredPack pack = require(store.find(PackName.id(name)), name);
    move.from(pack.name(), pack.state());
    return pack;
  }

  /** Freezes the next version and binds it as the platform, in the transaction under way. */
  private void next(Caller caller, StoredPack pack, Front front, IntConsumer binding) {
    int version = pack.version() + 1;
    store.freeze(pack.id(), version, front, caller.username());
    store.move(pack.id(), Move.COMPILE.from(pack.name(), pack.state()), version);
    bind(caller, version, binding);
  }

  private void bind(Caller caller, int version, IntConsumer binding) {
    transactions.write(
        Platform.CALLER,
        () -> {
          binding.accept(version);
          return version;
        });
    transactions.write(caller, () -> version);
  }

  /** Nobody writes over, or circulates, what they have not seen. */
  private static void requireFresh(StoredPack pack, String etag) {
    if (!etag.isEmpty() && !etag.equals(pack.etag())) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_STALE_ETAG,
          "Somebody changed this pack since you read it. Read it again and make your change there.",
          Map.of("pack", pack.name()));
    }
  }

  private static StoredPack require(Optional<StoredPack> found, String name) {
    return found.orElseThrow(() -> new NotFoundException(name));
  }

  private static String after(StoredPack last) {
    return new PageToken(last.quarter().start(), last.id()).text();
  }

  private static ServiceException nothing(StoredPack pack) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_NOTHING_TO_COMPILE,
        "No collaboration has published a report for %s yet.".formatted(pack.quarter().label()),
        Map.of("quarter", pack.quarter().id()));
  }
}
