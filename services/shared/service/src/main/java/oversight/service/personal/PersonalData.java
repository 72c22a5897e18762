package oversight.service.personal;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.InvalidFieldException;

/**
 * Says whether a text looks as if it held personal data. What it looks for: a date of birth (with
 * the word for it, or a name before a date that makes somebody grown up), a National Insurance
 * number, a vehicle's registration number in any form issued since 1963, in the older ones where
 * the text says that it is one, a telephone number and an e-mail address. Every pattern is matched
 * in time that grows with the text's length only (RE2), after a glance that spares most texts all
 * of them.
 */
public final class PersonalData {
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+'-]@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
  private static final Pattern INSURANCE =
      Pattern.compile(
          "(?i)\\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}"
              + "[ -]?[A-D]\\b");
  private static final Pattern INSURANCE_SAID =
      Pattern.compile(
          "(?i)\\b(?:national"
              + " insurance|nino|ni)\\b[^A-Za-z0-9]*(?:(?:no|number|is)\\b[^A-Za-z0-9]*)*[A-Z]{2}["
              + " -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}\\b");
  // 020, 0121, 01743, 07700 and so on, then the rest: ten or eleven digits with the nought.
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:^|[^0-9.,£])(?:\\+|00)[1-9][0-9]{0,2}[ -]?(?:\\(0\\)[ -]?)?[0-9](?:[ -]?[0-9]){6,11}"
              + "(?:[^0-9]|$)|(?:^|[^0-9.,£])\\(?0[1235789][0-9]{1,3}\\)?[ -]?[0-9]{3,4}["
              + " -]?[0-9]{3,4}(?:[^0-9]|$)|(?:^|[^0-9.,£])\\(?0[1235789][0-9]{3}\\)?["
              + " -]?[0-9]{5,6}(?:[^0-9]|$)|(?:^|[^0-9.,£])0[1235789][0-9](?:["
              + " -][0-9]{2}){4}(?:[^0-9]|$)");
  private final RegistrationMarks marks;

  /** Looks with codes that are no registration marks, such as those of a catalogue's measures. */
  public PersonalData(Set<String> codes) {
    marks = new RegistrationMarks(codes);
  }

  /** The first kind of personal data that a text seems to hold; empty for none. */
  public Optional<PersonalDataKind> find(String text) {
    Glance glance = Glance.at(text);
    if (glance.isHarmless()) {
      return Optional.empty();
    }
    if (glance.isAscii()) {
      return find(text, glance);
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return find(plain, Glance.at(plain));
  }

  /** Matches the patterns that a glance does not rule out. */
  Optional<PersonalDataKind> find(String text, Glance glance) {
    if (glance.mayHoldAddress() && EMAIL.matcher(text).find()) {
      return Optional.of(PersonalDataKind.EMAIL_ADDRESS);
    }
    if (glance.mayHoldInsuranceNumber()
        && (INSURANCE.matcher(text).find() || INSURANCE_SAID.matcher(text).find())) {
      return Optional.of(PersonalDataKind.NATIONAL_INSURANCE_NUMBER);
    }
    if (glance.mayHoldPhoneNumber() && PHONE.matcher(text).find()) {
      return Optional.of(PersonalDataKind.PHONE_NUMBER);
    }
    if (glance.mayHoldDate() && BirthDates.in(text)) {
      return Optional.of(PersonalDataKind.DATE_OF_BIRTH);
    }
    if (glance.mayHoldMark() && marks.in(text)) {
      return Optional.of(PersonalDataKind.VEHICLE_REGISTRATION);
    }
    return Optional.empty();
  }

  /**
   * Refuses a text of a request that seems to hold personal data, without repeating it.
   *
   * @param field the path of the field in the request
   * @throws InvalidFieldException PERSONAL_DATA
   */
  public void refuse(String field, String text) {
    find(text)
        .ifPresent(kind -> {
          throw new InvalidFieldException(
              ErrorReason.ERROR_REASON_PERSONAL_DATA,
              field,
              "The text looks as if it holds "
                  + kind.words()
                  + ". Personal data is kept out of returns and reports: take it out and say it in"
                  + " general words.",
              Map.of("field", field, "kind", kind.name()));
        });
  }
}
