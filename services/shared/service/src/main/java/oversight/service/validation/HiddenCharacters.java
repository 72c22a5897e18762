package oversight.service.validation;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oversight.service.error.InvalidFieldException;

/**
 * Characters that no reader sees and that change what is read or kept: NUL, which PostgreSQL's text
 * does not know, and the controls of writing direction, by which 21 is shown as 12 (Unicode
 * Technical Standard 55, "Trojan Source").
 */
final class HiddenCharacters {
  private static final char FIRST_EMBEDDING = '\u202A';
  private static final char LAST_OVERRIDE = '\u202E';
  private static final char FIRST_ISOLATE = '\u2066';
  private static final char LAST_ISOLATE = '\u2069';

  private HiddenCharacters() {}

  /** The first text of a request that holds one. */
  static Optional<InvalidFieldException.Violation> in(Message message) {
    for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
      JavaType type = field.getKey().getJavaType();
      if (type == JavaType.STRING || type == JavaType.MESSAGE) {
        List<?> values =
            field.getValue() instanceof List<?> several ? several : List.of(field.getValue());
        for (Object value : values) {
          Optional<InvalidFieldException.Violation> found = in(field.getKey().getName(), value);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<InvalidFieldException.Violation> in(String field, Object value) {
    return switch (value) {
      case String text -> inText(text).map(said -> violation(field, said));
      case Message inner ->
          in(inner).map(found -> violation(field + "." + found.field(), found.description()));
      default -> Optional.empty();
    };
  }

  private static InvalidFieldException.Violation violation(String field, String said) {
    return new InvalidFieldException.Violation(field, said);
  }

  private static Optional<String> inText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one == 0) {
        return Optional.of("A text holds the character NUL, which no text has.");
      }
      if (turnsTheWriting(one)) {
        return Optional.of(
            "A text holds a character that nobody sees and that turns the direction of writing"
                + " (U+%04X, at character %d). Type the words anew.".formatted((int) one, i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean turnsTheWriting(char one) {
    return one >= FIRST_EMBEDDING
        && (one <= LAST_OVERRIDE || (one >= FIRST_ISOLATE && one <= LAST_ISOLATE));
  }
}
