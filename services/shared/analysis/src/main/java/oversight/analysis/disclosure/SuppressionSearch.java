package oversight.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One attempt to protect the small counts of a table with few further cells. */
final class SuppressionSearch {

  private static final double TOTAL_COSTS_MORE = 0.25;
  private static final int GIVING_BACK = 400;

  private final Links links;
  private final Random random;
  private final boolean shuffled;
  private final Reader stranger;
  private final Reader insider;
  private final Rebalancing byStranger;
  private final Rebalancing byInsider;
  private final BitSet hidden = new BitSet();
  private final BitSet added = new BitSet();
  private final List<Secret> secrets = new ArrayList<>();
  private final @Nullable Secret[] secretAt;
  private final Set<String> exposed = new LinkedHashSet<>();

  SuppressionSearch(Links links, int attempt) {
    this.links = links;
    random = new Random(attempt);
    shuffled = attempt > 0;
    stranger = new Reader(links, false);
    insider = new Reader(links, true);
    byStranger = new Rebalancing(links, stranger);
    byInsider = new Rebalancing(links, insider);
    secretAt = new @Nullable Secret[links.size()];
    for (int index = 0; index < links.size(); index++) {
      place(index);
    }
  }

  private void place(int index) {
    Cell cell = links.cell(index);
    boolean isCurrent = index < links.current();
    if (links.isShown(index)) {
      if (isCurrent && cell.isSmall()) {
        exposed.add(cell.id());
      }
    } else if (cell.isSmall() || !isCurrent || !cell.published()) {
      hide(index);
      if (cell.isSmall()) {
        Secret secret = new Secret(index, cell.value());
        secrets.add(secret);
        secretAt[index] = secret;
      }
    } else if (cell.value() > 0) {
      double price = price(index, cell);
      stranger.offer(index, price);
      insider.offer(index, price);
    }
  }

  private double price(int index, Cell cell) {
    double size = Math.log10(1.0 + cell.value()) / 50;
    double luck = shuffled ? random.nextDouble() / 3 : 0;
    return 1 + size + luck + (links.isTotal(index) ? TOTAL_COSTS_MORE : 0);
  }

  private void hide(int index) {
    hidden.set(index);
    double jitter = random.nextDouble() / 10;
    stranger.hide(index, jitter);
    insider.hide(index, jitter);
  }

  private void show(int index) {
    hidden.clear(index);
    stranger.show(index);
    insider.show(index);
  }

  void run() {
    if (shuffled) {
      Collections.shuffle(secrets, random);
    } else {
      secrets.sort(Comparator.comparingLong(Secret::value));
    }
    for (Secret secret : secrets) {
      for (Secret.Need need : Secret.Need.values()) {
        protect(secret, need);
      }
    }
    giveBack();
    for (Secret secret : secrets) {
      if (!secret.isProtected()) {
        exposed.add(links.cell(secret.index()).id());
      }
    }
  }

  private void protect(Secret secret, Secret.Need need) {
    if (secret.proof(need) != null) {
      return;
    }
    prove(secret, need)
        .ifPresent(move -> {
          for (int cell : move.cells()) {
            if (!hidden.get(cell)) {
              hide(cell);
              added.set(cell);
            }
          }
          share(move);
          secret.prove(need, move);
        });
  }

  /** The proof that adds the fewest cells, the fullest first. */
  private Optional<Move> prove(Secret secret, Secret.Need need) {
    Rebalancing search = need == Secret.Need.NOT_ONE_VALUE ? byInsider : byStranger;
    Optional<Move> best = Optional.empty();
    for (long amount : secret.wanted(need)) {
      Optional<Move> move = search.move(secret.index(), amount);
      if (move.isPresent() && (best.isEmpty() || news(move.get()) < news(best.get()))) {
        best = move;
      }
      boolean isEnough = need != Secret.Need.NOT_ONE_VALUE || news(best) == 0;
      if (best.isPresent() && isEnough) {
        return best;
      }
    }
    return best;
  }

  private long news(Optional<Move> move) {
    return move.map(this::news).orElse(Long.MAX_VALUE);
  }

  private long news(Move move) {
    return IntStream.of(move.cells()).filter(cell -> !hidden.get(cell)).count();
  }

  /** A move proves as much of every other small count in it. */
  private void share(Move move) {
    boolean convinces = insider.believes(move, hidden);
    for (int at = 0; at < move.cells().length; at++) {
      Secret other = secretAt[move.cells()[at]];
      if (other == null) {
        continue;
      }
      for (Secret.Need need : Secret.Need.values()) {
        if (other.proof(need) == null
            && (need != Secret.Need.NOT_ONE_VALUE || convinces)
            && other.meets(need, move.by()[at])) {
          other.prove(need, move);
        }
      }
    }
  }

  /** Gives back added cells, the dearest first, where every proof can do without. */
  private void giveBack() {
    stranger.mayAdd(false);
    insider.mayAdd(false);
    Map<Integer, List<Use>> all = new HashMap<>();
    for (Secret secret : secrets) {
      for (Secret.Need need : Secret.Need.values()) {
        Move proof = secret.proof(need);
        if (proof != null) {
          note(all, new Use(secret, need, proof));
        }
      }
    }
    List<Integer> order =
        added.stream()
            .boxed()
            .sorted(
                Comparator.comparingLong(
                    (Integer index) -> all.getOrDefault(index, List.of()).size()))
            .toList();
    int tries = 0;
    for (int index : order) {
      List<Use> users = all.getOrDefault(index, List.of()).stream().filter(Use::isInForce).toList();
      tries += users.size();
      if (users.isEmpty() || (tries <= GIVING_BACK && canDoWithout(index, users, all))) {
        added.clear(index);
        show(index);
      }
    }
  }

  private record Use(Secret secret, Secret.Need need, Move proof) {
    boolean isInForce() {
      return secret.proof(need) == proof;
    }
  }

  /** Notes a proof at every further cell that it moves. */
  private void note(Map<Integer, List<Use>> all, Use use) {
    for (int cell : use.proof().cells()) {
      if (added.get(cell)) {
        all.computeIfAbsent(cell, none -> new ArrayList<>()).add(use);
      }
    }
  }

  private boolean canDoWithout(int index, List<Use> users, Map<Integer, List<Use>> all) {
    stranger.fix(index);
    insider.fix(index);
    List<Move> replacements = new ArrayList<>();
    for (Use use : users) {
      Rebalancing search = use.need() == Secret.Need.NOT_ONE_VALUE ? byInsider : byStranger;
      Optional<Move> other =
          search.move(use.secret().index(), use.proof().of(use.secret().index()));
      if (other.isEmpty()) {
        hide(index);
        return false;
      }
      replacements.add(other.get());
    }
    for (int at = 0; at < users.size(); at++) {
      Use use = users.get(at);
      Move other = replacements.get(at);
      use.secret().prove(use.need(), other);
      note(all, new Use(use.secret(), use.need(), other));
    }
    return true;
  }

  /** What speaks against this attempt: cells added, and far more, counts not protected. */
  int penalty() {
    return added.cardinality() + 10_000 * exposed.size() + 100 * narrowed().size();
  }

  boolean isAdded(int index) {
    return added.get(index);
  }

  Set<String> exposed() {
    return exposed;
  }

  Set<String> narrowed() {
    Set<String> narrowed = new LinkedHashSet<>();
    for (Secret secret : secrets) {
      if (secret.isProtected() && !secret.isFullyProtected()) {
        narrowed.add(links.cell(secret.index()).id());
      }
    }
    return narrowed;
  }
}
