package oversight.portal.api.error;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import oversight.identity.InvalidTokenException;
import oversight.portal.clients.UnknownCollaborationException;
import oversight.portal.clients.UnreadableFileException;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.ErrorReason;

/** The one table from what is thrown under {@code /api} to what is answered. */
final class HttpRefusals {
  private static final String NO_SUCH_THING = "There is no such thing here.";

  private HttpRefusals() {}

  static Refusal of(Exception thrown) {
    return switch (thrown) {
      case RefusedException ours -> ours.refusal();
      case StatusRuntimeException upstream -> Refusal.of(upstream);
      case UnknownCollaborationException unknown ->
          Refusal.of(ErrorReason.ERROR_REASON_NOT_FOUND, String.valueOf(unknown.getMessage()));
      case InvalidTokenException refused ->
          Refusal.of(
              ErrorReason.ERROR_REASON_NOT_AUTHENTICATED, String.valueOf(refused.getMessage()));
      case MissingServletRequestParameterException missing ->
          Refusal.ofField(missing.getParameterName(), "must be given.");
      case MethodArgumentTypeMismatchException mismatch ->
          Refusal.ofField(
              mismatch.getName(), "'" + mismatch.getValue() + "' is not " + wanted(mismatch));
      case InvalidParameterException broken ->
          Refusal.of(
              ErrorReason.ERROR_REASON_INVALID_FIELD,
              "The address has a parameter that is not text in UTF-8.");
      case UnreadableFileException broken ->
          Refusal.of(ErrorReason.ERROR_REASON_INVALID_FIELD, String.valueOf(broken.getMessage()));
      case MaxUploadSizeExceededException large ->
          Refusal.of(ErrorReason.ERROR_REASON_UPLOAD_TOO_LARGE, "The file is too large.");
      case MultipartException broken ->
          Refusal.of(ErrorReason.ERROR_REASON_INVALID_FIELD, "The form could not be read.");
      case HttpMediaTypeNotSupportedException unknown ->
          Refusal.of(
              ErrorReason.ERROR_REASON_FORMAT_UNKNOWN,
              "A body of this content type is not read here.");
      case HttpMediaTypeNotAcceptableException unmet -> notAcceptable();
      case HttpRequestMethodNotSupportedException method ->
          Refusal.of(
              ErrorReason.ERROR_REASON_METHOD_NOT_ALLOWED,
              method.getMethod() + " is not possible here.");
      case NoResourceFoundException absent ->
          Refusal.of(ErrorReason.ERROR_REASON_NOT_FOUND, NO_SUCH_THING);
      case NoHandlerFoundException absent ->
          Refusal.of(ErrorReason.ERROR_REASON_NOT_FOUND, NO_SUCH_THING);
      default -> ourFault();
    };
  }

  static Refusal notAcceptable() {
    return new Refusal(
        HttpStatus.NOT_ACCEPTABLE,
        "FORMAT_UNKNOWN",
        "It is not to be had in a format that 'Accept' asks for.",
        Map.of(),
        List.of());
  }

  static Refusal ourFault() {
    return Refusal.of(ErrorReason.ERROR_REASON_INTERNAL, "Something went wrong on our side.");
  }

  private static String wanted(MethodArgumentTypeMismatchException mismatch) {
    Class<?> type = mismatch.getRequiredType();
    if (type == Integer.class || type == int.class) {
      return "a whole number.";
    }
    return type == Boolean.class || type == boolean.class ? "true or false." : "understood.";
  }
}
