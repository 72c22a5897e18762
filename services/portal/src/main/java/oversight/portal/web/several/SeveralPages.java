package oversight.portal.web.several;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import oversight.identity.Caller;
import oversight.identity.OrganisationKind;
import oversight.identity.Permission;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Problem;
import oversight.portal.web.submission.QuarterChoices;
import oversight.portal.web.text.Quarters;
import oversight.returns.v1.UploadHeader;
import oversight.sheets.read.UnreadableException;
import oversight.sheets.split.SplitFile;
import oversight.sheets.split.SplitRow;
import oversight.sheets.split.Splitter;
import oversight.sheets.split.TooLongException;

/**
 * Takes one file in which a force has put its figures for several collaborations. It is taken apart
 * here, because no collaboration may keep what is for another; each part is then a submission of
 * its own. Where a row is nobody's, nothing is sent.
 */
@Controller
final class SeveralPages {
  private static final int MOST_ROWS = 50_000;
  private static final long MOST_BYTES = 10_000_000;
  private static final int LONGEST_REASON = 2000;
  private static final int NAME_LENGTH = 255;
  private static final Pattern UPLOAD_ID = Pattern.compile("[0-9a-f]{0,40}");

  private final Visible visible;
  private final SeveralDesk desk;

  SeveralPages(Visible visible, SeveralDesk desk) {
    this.visible = visible;
    this.desk = desk;
  }

  @GetMapping("/submissions/several")
  ModelAndView form(
      @RequestParam(name = "quarter", defaultValue = "") String quarter, Caller caller) {
    requireForce(caller);
    return form(caller, quarter, false, "", List.of());
  }

  @PostMapping("/submissions/several")
  ModelAndView send(
      @RequestParam(name = "quarter", defaultValue = "") String quarter,
      @RequestParam(name = "action", defaultValue = "submit") String action,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "upload", defaultValue = "") String upload,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Caller caller)
      throws IOException {
    requireForce(caller);
    boolean checkOnly = action.equals("check");
    List<Problem> problems = new ArrayList<>();
    if (quarter.isEmpty()) {
      problems.add(new Problem("Choose the quarter of the figures", "#quarter"));
    }
    if (file == null || file.isEmpty()) {
      problems.add(new Problem("Choose a file with figures in it", "#file"));
    } else if (file.getSize() > MOST_BYTES) {
      problems.add(
          new Problem("The file must be 10 MB or less: send one for each collaboration", "#file"));
    }
    if (reason.strip().length() > LONGEST_REASON) {
      problems.add(new Problem("The reason must be 2,000 characters or fewer", "#reason"));
    }
    if (!problems.isEmpty() || file == null) {
      return form(caller, quarter, checkOnly, reason, problems);
    }
    SplitFile parts = split(file, caller, problems);
    if (parts == null || !problems.isEmpty()) {
      return form(caller, quarter, checkOnly, reason, problems);
    }
    String name = String.valueOf(file.getOriginalFilename());
    UploadHeader header =
        UploadHeader.newBuilder()
            .setQuarter(quarter)
            .setUploadId(UPLOAD_ID.matcher(upload).matches() ? upload : "")
            .setFilename(name.substring(0, Math.min(name.length(), NAME_LENGTH)))
            .setRevisionReason(reason.strip())
            .setDryRun(checkOnly)
            .setSubmit(!checkOnly)
            .build();
    ModelAndView view = new ModelAndView("submission/several-sent", HttpStatus.OK);
    List<SentPart> sent = desk.send(caller, parts, header);
    boolean mend = sent.stream().anyMatch(SentPart::refused);
    view.addObject("parts", sent);
    view.addObject("again", "/submissions/several?quarter=" + quarter);
    view.addObject(
        "againWords",
        mend
            ? "Upload the mended file"
            : checkOnly ? "Upload it to submit it" : "Upload another file");
    view.addObject("todo", mend || checkOnly);
    view.addObject("quarter", Quarters.label(quarter));
    view.addObject("checkOnly", checkOnly);
    return view;
  }

  private @Nullable SplitFile split(MultipartFile file, Caller caller, List<Problem> problems)
      throws IOException {
    try {
      SplitFile parts = Splitter.split(file.getBytes(), desk.owners(caller), MOST_ROWS);
      parts
          .headless()
          .forEach(sheet ->
              problems.add(
                  new Problem(
                      place(sheet) + "one of the columns measure, period and value is missing",
                      "#file")));
      parts.unowned().forEach(row -> problems.add(new Problem(nobodys(row), "#file")));
      if (problems.isEmpty() && parts.workbooks().isEmpty()) {
        problems.add(
            new Problem(
                "The file has no table: each sheet of figures starts with a row that names"
                    + " measure, period and value",
                "#file"));
      }
      return parts;
    } catch (TooLongException tooLong) {
      problems.add(
          new Problem(
              "The file must have 50,000 rows or fewer: send one for each collaboration", "#file"));
    } catch (UnreadableException unreadable) {
      problems.add(
          new Problem(
              "The file cannot be read as Excel (XLSX), LibreOffice (ODS) or CSV: "
                  + unreadable.getMessage(),
              "#file"));
    }
    return null;
  }

  private static String nobodys(SplitRow row) {
    String said = row.cell("collaboration").isEmpty() ? "" : row.cell("collaboration");
    return said.isEmpty()
        ? "%srow %d: ‘%s’ is no measure of a collaboration; name the sheet after one, or add a column collaboration"
            .formatted(place(row.sheet()), row.number(), row.cell("measure"))
        : "%srow %d: ‘%s’ is no collaboration".formatted(place(row.sheet()), row.number(), said);
  }

  private static String place(String sheet) {
    return sheet.isEmpty() ? "" : "Sheet " + sheet + ", ";
  }

  private ModelAndView form(
      Caller caller, String quarter, boolean checkOnly, String reason, List<Problem> problems) {
    ModelAndView view =
        new ModelAndView(
            "submission/several", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    String formFor = QuarterChoices.orNewest(quarter);
    view.addObject(
        "form",
        new SeveralForm(
            visible.collaborations(caller).stream()
                .map(collaboration -> collaboration.shortName())
                .toList(),
            visible.collaborations(caller).stream()
                .map(collaboration -> collaboration.slug() + ":" + collaboration.shortName())
                .collect(Collectors.joining(",")),
            QuarterChoices.of(quarter),
            checkOnly,
            reason,
            "/api/v1/returns/" + formFor + "/template.xlsx",
            Quarters.label(formFor),
            problems));
    return view;
  }

  /** A collaboration's own staff supply their own alone. */
  private static void requireForce(Caller caller) {
    if (!caller.may(Permission.SUPPLY) || caller.organisation().kind() != OrganisationKind.FORCE) {
      throw new NoSuchPageException();
    }
  }
}
