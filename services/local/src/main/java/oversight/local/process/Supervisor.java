package oversight.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import oversight.local.StartupException;

/**
 * Starts processes, starts those again that die once all have been up, and stops them all, the last
 * first.
 */
public final class Supervisor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BEFORE_REVIVAL = Duration.ofMillis(250);

  private final Path logs;
  private final ProcessRecords records;
  private final Duration beforeRevival;
  private final List<Child> children = new CopyOnWriteArrayList<>();
  private final List<Process> tools = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Child> deaths = new LinkedBlockingQueue<>();
  private volatile boolean stopping;

  /** Writes logs and records of processes there. */
  public Supervisor(Path logs, ProcessRecords records) {
    this(logs, records, BEFORE_REVIVAL);
  }

  /** Waits so long, at least, before it starts again what died. */
  Supervisor(Path logs, ProcessRecords records, Duration beforeRevival) {
    this.logs = logs;
    this.records = records;
    this.beforeRevival = beforeRevival;
  }

  /**
   * Starts a process; its earlier log is kept beside the new one.
   *
   * @throws StartupException where it cannot be started, or all are being stopped
   */
  public synchronized Child start(ProcessPlan plan) {
    if (stopping) {
      throw new StartupException("The platform is being stopped.");
    }
    Path log = plan.log(logs);
    try {
      if (Files.exists(log)) {
        Files.move(
            log, logs.resolve(plan.name() + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
      }
      ProcessBuilder builder =
          new ProcessBuilder(Detachment.of(plan.command()))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(plan.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      Child child = new Child(plan, process, log, System.nanoTime());
      children.add(child);
      records.write(plan.name(), process.toHandle(), plan.signal());
      var _ = process.onExit().thenAccept(ended -> died(child));
      return child;
    } catch (IOException refused) {
      throw new StartupException(
          "The process " + plan.name() + " cannot be started: " + refused.getMessage(), refused);
    }
  }

  /**
   * Runs a program that ends by itself, and waits for that; it is stopped with all others.
   *
   * @throws StartupException with what it said, where it cannot be run or does not end well
   */
  public void run(String purpose, List<String> command) {
    Process process;
    synchronized (this) {
      if (stopping) {
        throw new StartupException("The platform is being stopped.");
      }
      try {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
      } catch (IOException refused) {
        throw new StartupException(purpose + " failed: " + refused.getMessage(), refused);
      }
      tools.add(process);
    }
    try {
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new StartupException(purpose + " failed:" + System.lineSeparator() + output);
      }
    } catch (IOException broken) {
      throw new StartupException(purpose + " failed: " + broken.getMessage(), broken);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new StartupException(purpose + " was interrupted.", hurried);
    } finally {
      tools.remove(process);
    }
  }

  /** Waits until it answers, or says which process died. */
  public void await(String name, Duration patience, Readiness readiness) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!readiness.isReady()) {
      throwIfOneDied();
      if (System.nanoTime() > deadline) {
        throw new StartupException(
            "%s did not answer within %d seconds.%n%s"
                .formatted(name, patience.toSeconds(), describe(name)));
      }
      pause();
    }
    throwIfOneDied();
  }

  /**
   * Starts a process again whenever one dies of itself, on the same ports and the same data, for as
   * long as not all are being stopped.
   *
   * @param teller told of each
   * @throws StartupException naming the process that dies again and again as soon as it starts
   */
  public void keepRunning(Consumer<String> teller) {
    Map<String, Revival> revivals = new HashMap<>();
    try {
      while (!stopping) {
        Child dead = deaths.take();
        Revival revival =
            revivals.computeIfAbsent(dead.plan().name(), name -> new Revival(beforeRevival));
        Duration pause =
            revival.pauseAfter(dead).orElseThrow(() -> new StartupException(epitaph(dead)));
        Thread.sleep(pause);
        children.remove(dead);
        start(dead.plan());
        teller.accept(dead.epitaph() + " It was started again.");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Throws if a process died that should run.
   *
   * @throws StartupException naming it and its log
   */
  public void throwIfOneDied() {
    Child dead = deaths.peek();
    if (dead != null) {
      throw new StartupException(epitaph(dead));
    }
  }

  /** The process of this name, where it runs. */
  public Optional<Child> running(String name) {
    return children.stream()
        .filter(child -> child.plan().name().equals(name) && child.process().isAlive())
        .findFirst();
  }

  /** Whether all are being stopped. */
  public boolean isStopping() {
    return stopping;
  }

  /** Stops all, stage by stage, first politely. Does nothing when called again. */
  @Override
  public void close() {
    synchronized (this) {
      stopping = true;
      tools.forEach(Process::destroy);
    }
    TreeMap<Integer, List<Child>> stages = new TreeMap<>(Comparator.reverseOrder());
    for (Child child : children) {
      stages.computeIfAbsent(child.plan().stage(), stage -> new ArrayList<>()).add(child);
    }
    for (List<Child> stage : stages.values()) {
      stage.reversed().forEach(Child::askToStop);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      stage.forEach(child -> child.awaitEnd(deadline));
      stage.forEach(child -> records.delete(child.plan().name()));
    }
  }

  private void died(Child child) {
    if (!stopping) {
      deaths.add(child);
    }
  }

  private String epitaph(Child dead) {
    return "%s The end of its log, %s:%n%s".formatted(dead.epitaph(), dead.log(), dead.lastLines());
  }

  private String describe(String name) {
    return children.stream()
        .filter(child -> child.plan().name().equals(name))
        .map(child -> "The end of its log, %s:%n%s".formatted(child.log(), child.lastLines()))
        .findFirst()
        .orElse("");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new StartupException("Interrupted while waiting.", hurried);
    }
  }
}
