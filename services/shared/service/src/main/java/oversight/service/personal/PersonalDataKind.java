package oversight.service.personal;

/** What kind of personal data a text seems to hold. */
public enum PersonalDataKind {
  /** Somebody's name with the date of birth, or a date that is said to be one of birth. */
  DATE_OF_BIRTH("a person's date of birth"),
  /** A National Insurance number. */
  NATIONAL_INSURANCE_NUMBER("a National Insurance number"),
  /** A vehicle's registration number. */
  VEHICLE_REGISTRATION("a vehicle registration number"),
  /** A telephone number. */
  PHONE_NUMBER("a telephone number"),
  /** An e-mail address. */
  EMAIL_ADDRESS("an email address");

  private final String words;

  PersonalDataKind(String words) {
    this.words = words;
  }

  /** In words, with its article: "a telephone number". */
  public String words() {
    return words;
  }
}
