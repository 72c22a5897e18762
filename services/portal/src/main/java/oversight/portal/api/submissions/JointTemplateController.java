package oversight.portal.api.submissions;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.security.CurrentCaller;
import oversight.sheets.SheetFormat;
import oversight.sheets.form.FormWriter;

/** One form for all collaborations to which a supplier owes figures. */
@RestController
@RequestMapping("/api/v1/returns/{quarter}")
final class JointTemplateController {
  private final JointTemplates templates;

  JointTemplateController(JointTemplates templates) {
    this.templates = templates;
  }

  @GetMapping("/template.xlsx")
  ResponseEntity<byte[]> template(
      @PathVariable String quarter, @RequestParam(defaultValue = "") String force) {
    byte[] form = FormWriter.write(templates.of(CurrentCaller.get(), quarter, force));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, SheetFormat.XLSX.contentType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("all-collaborations-" + quarter + ".xlsx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(form);
  }
}
