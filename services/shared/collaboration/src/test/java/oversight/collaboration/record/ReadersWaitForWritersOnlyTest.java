package oversight.collaboration.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Cmpg;
import oversight.identity.Caller;
import oversight.identity.CallerReader;
import oversight.returns.v1.Figure;
import oversight.service.database.CallerTransactions;

/**
 * Whoever reads a register as at an instant waits for the change under way, and holds up nobody.
 */
class ReadersWaitForWritersOnlyTest {
  private static final RecordKind<Figure> KIND =
      new RecordKind<>("probes", Figure.class, Figure.getDefaultInstance());
  private static final long PATIENCE_SECONDS = 10;

  private final CallerTransactions transactions = Cmpg.SERVICE.bean(CallerTransactions.class);
  private final RecordStore store = Cmpg.SERVICE.bean(RecordStore.class);
  private final Caller author =
      Cmpg.SERVICE
          .bean(CallerReader.class)
          .read(Cmpg.ISSUER.token("author.cmpg", "cmpg", "author"));

  private int read() {
    return transactions.read(author, () -> store.list(KIND, Instant.now()).size());
  }

  private boolean write() {
    return transactions.write(
        author,
        () ->
            store.append(
                author,
                KIND.register(),
                "id-" + System.nanoTime(),
                1,
                Figure.getDefaultInstance(),
                false));
  }

  @Test
  void neitherAWriterNorAnotherReaderWaitsForAReader() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<Integer> reading = new CompletableFuture<>();
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> held =
          others.submit(() ->
              transactions.read(
                  author,
                  () -> {
                    reading.complete(store.list(KIND, Instant.now()).size());
                    return await(done);
                  }));
      int before = reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Future<Boolean> writer = others.submit(this::write);
      assertThat(writer.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      Future<Integer> reader = others.submit(this::read);
      assertThat(reader.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(before + 1);
      done.countDown();
      assertThat(held.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aReaderWaitsForTheChangeUnderWay() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<Integer> writing = new CompletableFuture<>();
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> held =
          others.submit(() ->
              transactions.write(
                  author,
                  () -> {
                    store.append(
                        author, KIND.register(), "slow", 1, Figure.getDefaultInstance(), false);
                    writing.complete(store.list(KIND, null).size());
                    return await(done);
                  }));
      int with = writing.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Future<Integer> reader = others.submit(this::read);
      assertThatThrownBy(() -> reader.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      done.countDown();
      assertThat(reader.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(with);
      assertThat(held.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
