package oversight.portal.web.several;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.clients.Upload;
import oversight.portal.problem.Refusal;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Tag;
import oversight.portal.web.submission.FindingLine;
import oversight.portal.web.submission.Glances;
import oversight.portal.web.submission.States;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Numbers;
import oversight.region.Collaboration;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.Measure;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadFormat;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.sheets.split.SplitFile;

/** Sends the parts of a file, each to its collaboration, all at once. */
@Component
final class SeveralDesk {
  private static final int SHOWN = 20;
  private static final int LONGEST_STEM = 200;
  private static final int LONGEST_UPLOAD_ID = 64;

  private final Visible visible;
  private final Collaborations collaborations;
  private final Glances glances;

  SeveralDesk(Visible visible, Collaborations collaborations, Glances glances) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.glances = glances;
  }

  /** What each collaboration measures that the caller may know of; one that is down lacks. */
  Owners owners(Caller caller) {
    List<Collaboration> known = visible.collaborations(caller);
    List<List<Measure>> measures =
        Together.ask(
            known,
            collaboration ->
                Together.orElse(
                    () ->
                        collaborations
                            .of(collaboration.slug(), caller)
                            .measures()
                            .listMeasures(ListMeasuresRequest.getDefaultInstance())
                            .getMeasuresList(),
                    refused -> List.<Measure>of()));
    Map<String, List<Measure>> bySlug = new HashMap<>();
    for (int place = 0; place < known.size(); place++) {
      bySlug.put(known.get(place).slug(), measures.get(place));
    }
    return new Owners(known, bySlug);
  }

  private record Part(Collaboration collaboration, CollaborationClient client, ByteString file) {}

  /**
   * Sends every part.
   *
   * @param header what they have in common
   */
  List<SentPart> send(Caller caller, SplitFile file, UploadHeader header) {
    List<Part> parts = new ArrayList<>();
    // Clients are made on the request's own thread, so that the form's key goes with each call.
    file.workbooks()
        .forEach((slug, bytes) ->
            parts.add(
                new Part(
                    visible.collaboration(caller, slug),
                    collaborations.of(slug, caller),
                    ByteString.copyFrom(bytes))));
    return Together.ask(
        parts,
        part ->
            Together.orElse(
                () -> sent(part, header), refused -> refused(part, file.rows(), refused)));
  }

  private SentPart sent(Part part, UploadHeader header) {
    UploadSubmissionResponse answer =
        Upload.send(
            part.client().uploads(),
            header.toBuilder()
                .setFormat(UploadFormat.UPLOAD_FORMAT_XLSX)
                .setFilename(name(header.getFilename(), part.collaboration().slug()))
                .setUploadId(uploadId(header.getUploadId(), part.collaboration().slug()))
                .build(),
            part.file().newInput());
    Submission submission = answer.getSubmission();
    List<FindingLine> findings =
        FindingLine.of(answer.getFindingsList().stream().limit(SHOWN).toList());
    return new SentPart(
        "part-" + part.collaboration().slug(),
        part.collaboration().name(),
        Numbers.count(submission.getRows(), "row", "rows"),
        States.tag(submission.getState()),
        header.getDryRun() ? "Only checked: nothing was kept." : meaning(submission),
        header.getDryRun() ? "" : Names.path(submission.getName()),
        findings,
        Math.max(0, answer.getTotalFindings() - findings.size()),
        submission.getState() == SubmissionState.REJECTED,
        header.getDryRun()
            ? glances.checked(
                part.client(), submission, part.file().toByteArray(), answer.getFindingsList())
            : List.of());
  }

  private static String meaning(Submission submission) {
    int warnings = submission.getUnexplainedWarnings();
    return submission.getState() == SubmissionState.CHECKED && warnings > 0
        ? "Not submitted yet: open it and explain %s."
            .formatted(Numbers.count(warnings, "warning", "warnings"))
        : States.meaning(submission.getState());
  }

  /** Each part is watched by itself; longer than may be, it is not watched. */
  private static String uploadId(String whole, String slug) {
    String id = whole + "-" + slug;
    return whole.isEmpty() || id.length() > LONGEST_UPLOAD_ID ? "" : id;
  }

  /** What was {@code return.ods} arrives as {@code return-cmpg.xlsx}: it is another file. */
  private static String name(String filename, String slug) {
    int dot = filename.lastIndexOf('.');
    String stem = dot > 0 ? filename.substring(0, dot) : filename;
    return stem.substring(0, Math.min(stem.length(), LONGEST_STEM)) + "-" + slug + ".xlsx";
  }

  private static SentPart refused(
      Part part, Map<String, Integer> rows, StatusRuntimeException failure) {
    return new SentPart(
        "part-" + part.collaboration().slug(),
        part.collaboration().name(),
        Numbers.count(rows.getOrDefault(part.collaboration().slug(), 0), "row", "rows"),
        new Tag("Not taken", "red"),
        Refusal.of(failure).detail(),
        "",
        List.of(),
        0,
        true,
        List.of());
  }
}
