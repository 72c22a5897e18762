package oversight.portal.api.submissions;

import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.portal.clients.Collaborations;
import oversight.portal.problem.Reasons;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.GetTemplateRequest;
import oversight.returns.v1.Template;
import oversight.returns.v1.UploadFormat;
import oversight.sheets.form.Form;
import oversight.sheets.form.FormFact;
import oversight.sheets.form.JointForm;
import oversight.sheets.form.WrittenForm;

/**
 * Binds the forms of the collaborations into one workbook. Each collaboration says itself what is
 * owed to it; one that asks nothing of the supplier, or that the caller may not know of, has no
 * sheet. If one does not answer there is no form, for a form with a part missing would mislead.
 */
@Component
final class JointTemplates {
  private final Region region;
  private final Collaborations collaborations;

  JointTemplates(Region region, Collaborations collaborations) {
    this.region = region;
    this.collaborations = collaborations;
  }

  /**
   * The form of a supplier.
   *
   * @param force ONS code or slug; empty for the caller's own
   * @throws StatusRuntimeException where every collaboration refuses
   * @throws RefusedException (NOT_FOUND) where none asks anything of the supplier
   */
  JointForm of(Caller caller, String quarter, String force) {
    List<JointForm.Part> parts = new ArrayList<>();
    List<StatusRuntimeException> refusals = new ArrayList<>();
    for (Collaboration collaboration : region.collaborations()) {
      if (!caller.isClearedFor(collaboration.clearance())) {
        continue;
      }
      try {
        Form form = fetch(collaboration.slug(), quarter, force);
        if (!form.rows().isEmpty()) {
          parts.add(new JointForm.Part(collaboration.shortName(), form));
        }
      } catch (StatusRuntimeException refused) {
        if (Refusal.of(refused).status().is5xxServerError()) {
          throw refused;
        }
        refusals.add(refused);
      }
    }
    if (parts.isEmpty() && !refusals.isEmpty()) {
      throw refusals.getFirst();
    }
    if (parts.isEmpty()) {
      throw nothing(quarter);
    }
    return bound(parts);
  }

  private Form fetch(String slug, String quarter, String force) {
    Template template =
        collaborations
            .of(slug)
            .submissions()
            .getTemplate(
                GetTemplateRequest.newBuilder()
                    .setForce(force)
                    .setQuarter(quarter)
                    .setFormat(UploadFormat.UPLOAD_FORMAT_XLSX)
                    .build());
    try {
      return WrittenForm.read(template.getContent().toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException("A form in memory cannot be read.", impossible);
    }
  }

  private static JointForm bound(List<JointForm.Part> parts) {
    Form first = parts.getFirst().form();
    List<FormFact> facts = new ArrayList<>();
    first.facts().stream()
        .filter(fact -> !fact.name().equals("Collaboration") && !fact.name().equals("Who to ask"))
        .forEach(facts::add);
    parts.forEach(part -> facts.add(new FormFact("Sheet " + part.name(), part.form().title())));
    return new JointForm(
        "Figures for several collaborations",
        parts.stream()
            .map(part -> part.form().marking())
            .max(Comparator.comparingInt(String::length))
            .orElse(first.marking()),
        first.dated(),
        facts,
        instructions(first),
        parts);
  }

  /** What a single form says, but for where to fill in and where to send it. */
  private static List<String> instructions(Form form) {
    List<String> said = new ArrayList<>();
    said.add(
        "Fill in the columns value and note on each collaboration's sheet; change nothing else.");
    said.add("A sheet that you leave empty can be deleted.");
    if (form.instructions().size() > 2) {
      said.addAll(form.instructions().subList(1, form.instructions().size() - 1));
    }
    said.add(
        "Save the file and upload it on the page \"Upload one file for several collaborations\".");
    said.add(
        "Each is sent its own sheet and no other. Nothing counts until your approver signs it"
            + " off.");
    return said;
  }

  private static RefusedException nothing(String quarter) {
    return new RefusedException(
        new Refusal(
            HttpStatus.NOT_FOUND,
            Reasons.name(ErrorReason.ERROR_REASON_NOT_FOUND),
            "No collaboration asks figures of this supplier for " + quarter + ".",
            Map.of(),
            List.of()));
  }
}
