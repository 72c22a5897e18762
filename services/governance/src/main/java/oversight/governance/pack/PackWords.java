package oversight.governance.pack;

import org.springframework.stereotype.Component;
import oversight.governance.register.PersonalWords;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.PrivateSection;
import oversight.governance.v1.UpdatePackRequest;
import oversight.service.error.InvalidFieldException;

/** Keeps personal data out of what officers write in packs. */
@Component
class PackWords {
  private final PersonalWords words;

  PackWords(PersonalWords words) {
    this.words = words;
  }

  /**
   * Refuses what a new pack says.
   *
   * @throws InvalidFieldException with PERSONAL_DATA
   */
  void check(CreatePackRequest request) {
    check("title", request.getTitle());
    check("executive_summary", request.getExecutiveSummary());
    check("cross_cutting_themes", request.getCrossCuttingThemes());
    request.getPrivateSectionsList().forEach(this::check);
  }

  /** The same of what a pack is changed to. */
  void check(UpdatePackRequest request) {
    check("title", request.getTitle());
    check("executive_summary", request.getExecutiveSummary());
    check("cross_cutting_themes", request.getCrossCuttingThemes());
    request.getPrivateSectionsList().forEach(this::check);
  }

  /** The same of one text. */
  void check(String field, String text) {
    words.refresh();
    words.refuse(field, text);
  }

  private void check(PrivateSection section) {
    check("private_sections.reason", section.getReason());
  }
}
