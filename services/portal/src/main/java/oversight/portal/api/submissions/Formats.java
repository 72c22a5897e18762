package oversight.portal.api.submissions;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.UploadFormat;

/** What a file may be, by content type and by ending. */
final class Formats {
  private static final String PREFIX = "UPLOAD_FORMAT_";

  /** By content type, the ending of the format; empty where the bytes must tell. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/csv", "csv",
          "text/tab-separated-values", "csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
          "application/vnd.oasis.opendocument.spreadsheet", "ods",
          "application/octet-stream", "");

  /** What the readers take; which of them it is, the bytes tell. */
  private static final Set<Charset> READ =
      Set.of(
          StandardCharsets.UTF_8,
          StandardCharsets.US_ASCII,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1252"));

  /** What browsers and mail programs on some systems call a CSV. */
  private static final Set<String> MISTAKEN =
      Set.of("application/vnd.ms-excel", "text/plain", "application/csv");

  private Formats() {}

  /** The format of files with this ending; empty where the contract has none yet. */
  static Optional<UploadFormat> ofEnding(String ending) {
    EnumValueDescriptor value =
        UploadFormat.getDescriptor().findValueByName(PREFIX + ending.toUpperCase(Locale.ROOT));
    return value == null ? Optional.empty() : Optional.of(UploadFormat.valueOf(value));
  }

  /**
   * The format that a body's content type declares; unspecified where the bytes must tell.
   *
   * @throws RefusedException (FORMAT_UNKNOWN) where no file of figures has such a type
   */
  static UploadFormat ofBody(@Nullable String contentType) {
    MediaType type = parse(contentType);
    String ending = ENDINGS.get(type.getType() + "/" + type.getSubtype());
    if (ending == null) {
      throw refused(
          "Send the file with 'Content-Type: text/csv' (or application/octet-stream for another"
              + " format), not '"
              + contentType
              + "'.");
    }
    if (ending.equals("csv") && type.getCharset() != null && !READ.contains(type.getCharset())) {
      throw refused(
          "Send the file in UTF-8, UTF-16 or Windows-1252, not in "
              + type.getCharset().name()
              + ".");
    }
    return ofEnding(ending).orElse(UploadFormat.UPLOAD_FORMAT_UNSPECIFIED);
  }

  /** The format that a form's file declares; browsers guess, so a doubt is left to the bytes. */
  static UploadFormat ofPart(@Nullable String contentType) {
    if (contentType == null || contentType.isBlank()) {
      return UploadFormat.UPLOAD_FORMAT_UNSPECIFIED;
    }
    MediaType type = parse(contentType);
    return MISTAKEN.contains(type.getType() + "/" + type.getSubtype())
        ? UploadFormat.UPLOAD_FORMAT_UNSPECIFIED
        : ofBody(contentType);
  }

  private static MediaType parse(@Nullable String contentType) {
    try {
      if (contentType != null) {
        return MediaType.parseMediaType(contentType);
      }
    } catch (InvalidMediaTypeException unreadable) {
      throw refused("'" + contentType + "' is not a content type.");
    }
    throw refused("Say what the file is: 'Content-Type: text/csv'.");
  }

  private static RefusedException refused(String why) {
    return new RefusedException(Refusal.of(ErrorReason.ERROR_REASON_FORMAT_UNKNOWN, why));
  }
}
