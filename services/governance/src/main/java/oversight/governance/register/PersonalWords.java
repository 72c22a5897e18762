package oversight.governance.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.governance.Platform;
import oversight.governance.v1.FieldKind;
import oversight.service.database.CallerTransactions;
import oversight.service.error.InvalidFieldException;
import oversight.service.personal.PersonalData;

/**
 * Keeps personal data out of what people write. Codes of measures look like registration marks, so
 * those of every report that was published are let pass.
 */
@Component
public class PersonalWords {
  private static final Duration FRESH = Duration.ofMinutes(10);

  /** What no person writes freely. */
  private static final Set<FieldKind> NO_WORDS =
      Set.of(FieldKind.LINK, FieldKind.DATE, FieldKind.ORGANISATION, FieldKind.CLEARANCE);

  private final JdbcClient jdbc;
  private final CallerTransactions transactions;
  private final Clock clock;
  private volatile Known known = new Known(new PersonalData(Set.of()), Instant.MIN);

  PersonalWords(JdbcClient jdbc, CallerTransactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Known(PersonalData personal, Instant readTime) {}

  /** Reads the codes anew where they are old; outside the transactions of callers. */
  public void refresh() {
    if (known.readTime().isBefore(clock.instant().minus(FRESH))) {
      Set<String> codes =
          transactions.read(
              Platform.CALLER,
              () ->
                  new HashSet<>(
                      jdbc.sql(
                              """
                              -- Not as JSON: PostgreSQL has none with a zero character in any text.
                              select distinct (regexp_matches(canonical_json,
                                '"measure" *: *"([A-Za-z0-9._-]+)"', 'g'))[1] as code
                              from published_report
                              """)
                          .query((row, number) -> row.getString("code"))
                          .list()));
      Set<String> heads = new HashSet<>(codes);
      codes.forEach(code -> heads.add(code.split("\\.", -1)[0]));
      known = new Known(new PersonalData(heads), clock.instant());
    }
  }

  /**
   * Refuses a text that seems to hold personal data.
   *
   * @param field its path in the request
   * @throws InvalidFieldException with PERSONAL_DATA, without repeating the text
   */
  public void refuse(String field, String text) {
    known.personal().refuse(field, text);
  }

  /** The same of every text in which a record differs from what it was. */
  void refuse(Message before, Message after) {
    for (FieldDescriptor field : after.getDescriptorForType().getFields()) {
      if (!before.getField(field).equals(after.getField(field))
          && !Contents.isOutput(field)
          && !NO_WORDS.contains(Shape.shown(field).getKind())) {
        refuse(field.getName(), field, after.getField(field));
      }
    }
  }

  private void refuse(String path, FieldDescriptor field, Object value) {
    if (value instanceof List<?> several) {
      for (int index = 0; index < several.size(); index++) {
        Object each = several.get(index);
        if (each != null) {
          refuse("%s[%d]".formatted(path, index), field, each);
        }
      }
    } else if (value instanceof Message inner) {
      for (FieldDescriptor part : inner.getDescriptorForType().getFields()) {
        if (!NO_WORDS.contains(Shape.shown(part).getKind()) && !Contents.isOutput(part)) {
          refuse(path + "." + part.getName(), part, inner.getField(part));
        }
      }
    } else if (field.getJavaType() == JavaType.STRING) {
      refuse(path, value.toString());
    }
  }
}
