package oversight.collaboration.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import oversight.collaboration.submission.PersonalDataFinding;
import oversight.service.personal.PersonalData;
import oversight.service.personal.PersonalDataKind;

/**
 * Looks for personal data in what one file writes beside its figures. The same note often stands in
 * many rows; it is read once while it is among the last few hundred.
 */
final class PersonalDataWatch {
  private static final int REMEMBERED = 500;

  private final PersonalData personal;
  private final Findings findings;
  private final Map<String, Optional<PersonalDataKind>> notes = new HashMap<>();

  PersonalDataWatch(PersonalData personal, Findings findings) {
    this.personal = personal;
    this.findings = findings;
  }

  void note(int row, String note) {
    if (note.isEmpty()) {
      return;
    }
    Optional<PersonalDataKind> kind = notes.get(note);
    if (kind == null) {
      kind = personal.find(note);
      if (notes.size() == REMEMBERED) {
        notes.clear();
      }
      notes.put(note, kind);
    }
    kind.ifPresent(found -> findings.add(PersonalDataFinding.of(row, Columns.NOTE, "note", found)));
  }

  /** A value of a breakdown is written in small letters with hyphens. */
  void breakdown(int row, String breakdown) {
    if (breakdown.isEmpty()) {
      return;
    }
    for (String pair : breakdown.split(";", -1)) {
      String value = pair.substring(pair.indexOf('=') + 1);
      personal
          .find(value.toUpperCase(Locale.ROOT).replace('-', ' '))
          .ifPresent(found ->
              findings.add(PersonalDataFinding.of(row, Columns.BREAKDOWN, "breakdown", found)));
    }
  }
}
