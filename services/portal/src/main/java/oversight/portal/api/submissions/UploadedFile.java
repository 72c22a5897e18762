package oversight.portal.api.submissions;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.UploadFormat;

/**
 * The file of a request: its body as it stands, or the one file of a form.
 *
 * @param format what it is said to be
 * @param filename what it is called at the sender's; empty where not said
 * @param content its bytes
 */
record UploadedFile(UploadFormat format, String filename, InputStream content) {
  private static final String MULTIPART = "multipart/form-data";
  private static final int LONGEST_NAME = 255;

  static UploadedFile of(HttpServletRequest request) throws IOException, ServletException {
    String contentType = request.getContentType();
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(MULTIPART)
        ? ofForm(request)
        : new UploadedFile(
            Formats.ofBody(contentType),
            disposed(request.getHeader(HttpHeaders.CONTENT_DISPOSITION)),
            request.getInputStream());
  }

  private static UploadedFile ofForm(HttpServletRequest request)
      throws IOException, ServletException {
    List<Part> files =
        request.getParts().stream().filter(part -> part.getSubmittedFileName() != null).toList();
    if (files.size() != 1) {
      throw new RefusedException(
          Refusal.ofField("file", "the form must hold one file, not " + files.size() + "."));
    }
    Part file = files.getFirst();
    return new UploadedFile(
        Formats.ofPart(file.getContentType()),
        bare(file.getSubmittedFileName()),
        file.getInputStream());
  }

  private static String disposed(@Nullable String header) {
    if (header == null) {
      return "";
    }
    try {
      String name = ContentDisposition.parse(header).getFilename();
      return name == null ? "" : bare(name);
    } catch (IllegalArgumentException unreadable) {
      throw new RefusedException(
          Refusal.ofField(HttpHeaders.CONTENT_DISPOSITION, "cannot be read."));
    }
  }

  /** Without the folders that some browsers put before it. */
  static String bare(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
  }
}
