package oversight.collaboration.intake;

import io.grpc.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.log.Log;
import oversight.collaboration.log.Logs;
import oversight.collaboration.watch.Gauge;
import oversight.collaboration.watch.Gauges;
import oversight.identity.Caller;
import oversight.identity.OrganisationKind;
import oversight.identity.Permission;
import oversight.service.audit.CallUnderWay;
import oversight.service.error.DeniedException;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;
import oversight.service.personal.PersonalData;

/**
 * Takes a file in. It is read while it arrives, and a long one goes on into the ledger as it is
 * read; one transaction records the submission, its original, every finding and every figure, or
 * nothing at all. A short one is recorded once it is here, so that a slow sender keeps no
 * connection; and one with which something is wrong is read a second time to find all that is.
 */
@Component
@EnableConfigurationProperties(IntakeProperties.class)
public class Intake {
  private final OwnCollaboration own;
  private final Recording recording;
  private final FigureContent figures;
  private final Logs logs;
  private final LogContents records;
  private final PersonalData personal;
  private final Gauges gauges;
  private final IntakeProperties properties;

  Intake(
      OwnCollaboration own,
      Recording recording,
      FigureContent figures,
      Logs logs,
      LogContents records,
      PersonalData personal,
      Gauges gauges,
      IntakeProperties properties) {
    this.own = own;
    this.recording = recording;
    this.figures = figures;
    this.logs = logs;
    this.records = records;
    this.personal = personal;
    this.gauges = gauges;
    this.properties = properties;
  }

  /**
   * Decides who may send what, before a byte is read.
   *
   * @throws DeniedException where the caller is not of the supplier
   * @throws oversight.service.error.InvalidFieldException PERSONAL_DATA where the reason for a
   *     revision seems to hold some
   */
  Supplier admit(Caller caller, UploadRequest request) {
    CallUnderWay.current()
        .filter(CallUnderWay::recordsItself)
        .ifPresent(call -> call.about(own.name("returns", request.quarter().id())));
    personal.refuse("header.revision_reason", request.revisionReason());
    OrganisationKind kind = caller.organisation().kind();
    if (kind != OrganisationKind.FORCE && kind != OrganisationKind.COLLABORATION) {
      throw DeniedException.forPermission(
          Permission.SUPPLY, "Figures come from forces and collaborations only.");
    }
    if (kind == OrganisationKind.COLLABORATION
        && !caller.organisation().supplier().equals(own.slug())) {
      throw DeniedException.forPermission(
          Permission.SUPPLY,
          own.collaboration().name() + " takes figures from forces and its own staff only.");
    }
    Supplier supplier = own.supplier(request.force(), caller);
    if (!supplier.code().equals(caller.organisation().supplier())) {
      throw DeniedException.forForce(request.force());
    }
    if (!request.log().isEmpty()) {
      if (log(caller, request).suppliedBy() != supplier.kind()) {
        throw DeniedException.forPermission(
            Permission.SUPPLY,
            own.collaboration().name() + " takes no such log from " + supplier.name() + ".");
      }
    } else if (own.catalogueFor(caller).measures().stream()
        .noneMatch(measure -> measure.suppliedBy().contains(supplier.kind()))) {
      throw DeniedException.forPermission(
          Permission.SUPPLY,
          own.collaboration().name() + " takes no figures from " + supplier.name() + ".");
    }
    return supplier;
  }

  /**
   * Reads a file to its end and records it.
   *
   * @throws ServiceException where the request cannot be granted; nothing is stored then
   */
  Receipt receive(Caller caller, Supplier supplier, UploadRequest request, InputStream bytes) {
    Gauge gauge = gauges.open(caller, request.uploadId());
    try (Findings findings = new Findings(gauge);
        OriginalSpool original = new OriginalSpool(bytes, properties.maxBytes(), gauge)) {
      Receipt receipt =
          receive(
              new Arrival(content(caller, request), caller, supplier, request, original, findings),
              gauge);
      gauge.finish(receipt.dryRun() ? "" : receipt.submission().id(), receipt.submission().state());
      return receipt;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      gauge.end();
    }
  }

  private Receipt receive(Arrival arrival, Gauge gauge) throws IOException {
    RowStream rows = new RowStream();
    Thread reader = inBackground("intake-reader", () -> readArriving(arrival, rows, gauge));
    try {
      if (rows.awaitLong()) {
        Optional<Receipt> copied = recording.copyNow(arrival, rows);
        if (copied.isPresent()) {
          return copied.get();
        }
      }
      boolean all = awaitEnd(rows);
      if (all) {
        Optional<Receipt> copied = recording.copy(arrival, rows);
        if (copied.isPresent()) {
          return copied.get();
        }
      }
      return arrival.isFaulty() ? stageAgain(arrival) : copyAgain(arrival);
    } finally {
      stop(reader, rows);
    }
  }

  /** Where the rows were let go though nothing was wrong: there was no place, or no patience. */
  private Receipt copyAgain(Arrival arrival) throws IOException {
    Optional<Receipt> copied = again(arrival, rows -> recording.copy(arrival, rows));
    return copied.isPresent() ? copied.get() : stageAgain(arrival);
  }

  private Receipt stageAgain(Arrival arrival) throws IOException {
    return again(arrival, rows -> recording.stage(arrival, rows));
  }

  /** Reads the file once more from what was kept of it; what is found in it was found before. */
  private <T> T again(Arrival arrival, Function<RowStream, T> work) throws IOException {
    RowStream rows = new RowStream();
    rows.copying();
    Thread reader =
        inBackground(
            "intake-again",
            () -> {
              try (Findings known = new Findings(new Gauge());
                  InputStream bytes = arrival.original().again()) {
                readAgain(arrival.content(), arrival, bytes, known, rows);
              } catch (Throwable failed) {
                rows.fail(failed);
              }
            });
    try {
      T done = work.apply(rows);
      return done;
    } finally {
      stop(reader, rows);
    }
  }

  private static <R> void readAgain(
      FileContent<R> content, Arrival arrival, InputStream bytes, Findings known, RowStream rows)
      throws IOException {
    Blocks blocks = new Blocks(rows::put);
    content.parse(arrival, bytes, known, row -> blocks.add(content, row));
    blocks.flush();
    rows.end();
  }

  private static void readArriving(Arrival arrival, RowStream rows, Gauge gauge) {
    try {
      read(arrival.content(), arrival, rows);
      gauge.read();
      rows.end();
    } catch (Throwable failed) {
      rows.fail(failed);
    }
  }

  private static <R> void read(FileContent<R> content, Arrival arrival, RowStream rows)
      throws IOException {
    Blocks blocks = new Blocks(rows::put);
    Findings findings = arrival.findings();
    arrival.counted(
        content.parse(
            arrival,
            arrival.original(),
            findings,
            row -> {
              if (findings.errors() == 0) {
                blocks.add(content, row);
              } else {
                rows.letGo();
              }
            }));
    arrival.original().drain();
    if (findings.errors() > 0) {
      rows.letGo();
    } else {
      blocks.flush();
    }
  }

  private FileContent<?> content(Caller caller, UploadRequest request) {
    return request.log().isEmpty() ? figures : records.of(log(caller, request));
  }

  private Log log(Caller caller, UploadRequest request) {
    return logs.find(request.log())
        .filter(known -> own.isOpenTo(caller))
        .orElseThrow(() -> new NotFoundException(own.name("logs", request.log())));
  }

  private static Thread inBackground(String name, Runnable work) {
    return Thread.ofVirtual().name(name).start(Context.current().wrap(work));
  }

  private static boolean awaitEnd(RowStream rows) throws IOException {
    try {
      return rows.awaitEnd();
    } catch (IOException | RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable other) {
      throw new IllegalStateException(other);
    }
  }

  /** Nobody reads on once the upload is over, however it ended. */
  private static void stop(Thread reader, RowStream rows) {
    rows.letGo();
    reader.interrupt();
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
