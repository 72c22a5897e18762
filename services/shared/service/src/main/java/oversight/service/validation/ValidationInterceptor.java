package oversight.service.validation;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.Violation;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.FieldPathElement;
import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.List;
import java.util.stream.Collectors;
import oversight.service.error.InvalidFieldException;

/** Refuses a request that breaks a rule written in the contract (protovalidate). */
public final class ValidationInterceptor implements ServerInterceptor {
  private final Validator validator;

  /** Checks with this validator. */
  public ValidationInterceptor(Validator validator) {
    this.validator = validator;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onMessage(Q message) {
        if (message instanceof Message checked) {
          check(checked);
        }
        super.onMessage(message);
      }
    };
  }

  private void check(Message message) {
    HiddenCharacters.in(message)
        .ifPresent(found -> {
          throw new InvalidFieldException(List.of(found));
        });
    ValidationResult result;
    try {
      result = validator.validate(message);
    } catch (ValidationException broken) {
      throw new IllegalStateException("The contract's own rules are broken.", broken);
    }
    if (!result.isSuccess()) {
      throw new InvalidFieldException(
          result.getViolations().stream()
              .map(violation ->
                  new InvalidFieldException.Violation(
                      path(violation), violation.toProto().getMessage()))
              .toList());
    }
  }

  private static String path(Violation violation) {
    return violation.toProto().getField().getElementsList().stream()
        .map(FieldPathElement::getFieldName)
        .collect(Collectors.joining("."));
  }
}
