package oversight.collaboration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Chunks become bytes to read, and neither side outruns the other. */
class ChunkPipeTest {
  private final ChunkPipe pipe = new ChunkPipe();

  @Test
  void aWriterWaitsForItsReaderInsteadOfFillingMemory() throws Exception {
    AtomicInteger written = new AtomicInteger();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; i < 100; i++) {
            pipe.write(ByteString.copyFromUtf8("chunk"));
            written.incrementAndGet();
          }
          pipe.finish();
        });
    Awaitility.await().during(Duration.ofMillis(300)).until(() -> written.get() <= 16);
    assertThat(pipe.readAllBytes()).hasSize(500);
    writer.join();
  }

  @Test
  void whoBreaksOffWakesAReaderThatWaitsAndNeverWaitsItself() {
    CompletableFuture<byte[]> reader =
        CompletableFuture.supplyAsync(() -> {
          try {
            return pipe.readAllBytes();
          } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
          }
        });
    pipe.breakOff();
    assertThatThrownBy(reader::join).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void whatCameBeforeABreakIsNotTakenForTheWhole() {
    pipe.write(ByteString.copyFromUtf8("half"));
    pipe.finish();
    pipe.breakOff();
    assertThatThrownBy(pipe::readAllBytes).isInstanceOf(IOException.class);
  }

  @Test
  void aReaderThatHasGoneLetsTheRestFallThrough() {
    pipe.close();
    for (int i = 0; i < 100; i++) {
      pipe.write(ByteString.copyFrom("rest", StandardCharsets.UTF_8));
    }
    pipe.finish();
    assertThat(pipe.isBroken()).isFalse();
  }
}
