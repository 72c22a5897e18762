package oversight.portal.web;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks several services at once, so that a page waits for the slowest, not for the sum. */
public final class Together {
  private Together() {}

  /**
   * The answer for each item, in the items' order.
   *
   * @throws RuntimeException the first that a question ended with
   */
  public static <T, R> List<R> ask(List<T> items, Function<T, R> question) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> answers =
          items.stream().map(item -> threads.submit(() -> question.apply(item))).toList();
      return answers.stream().map(Together::answer).toList();
    }
  }

  /** Asks two things at once, and makes one of both answers. */
  public static <A, B, R> R both(
      Supplier<A> first, Supplier<B> second, BiFunction<A, B, R> together) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<A> one = threads.submit(first::get);
      Future<B> other = threads.submit(second::get);
      return together.apply(answer(one), answer(other));
    }
  }

  /** The answer, or the other where the service refuses or does not answer. */
  public static <R> R orElse(Supplier<R> question, Function<StatusRuntimeException, R> otherwise) {
    try {
      return question.get();
    } catch (StatusRuntimeException refused) {
      return otherwise.apply(refused);
    }
  }

  private static <R> R answer(Future<R> answer) {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new CompletionException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CompletionException(stopped);
    }
  }
}
