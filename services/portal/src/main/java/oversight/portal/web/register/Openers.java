package oversight.portal.web.register;

import java.util.Set;
import oversight.identity.Caller;
import oversight.identity.Role;
import oversight.portal.clients.RegisterModel;

/** Who is offered to open a record; the service decides. */
final class Openers {
  /** Registers in which a commissioner's office keeps records of its own. */
  private static final Set<String> OF_OFFICES =
      Set.of("decisions", "plans", "grants", "risks", "briefings");

  private Openers() {}

  /** Who may, in words for whoever may not. */
  static String whoMay(RegisterModel model) {
    return OF_OFFICES.contains(model.collection())
        ? "Only the Regional Policy Officers and the commissioners’ offices open %s."
            .formatted(model.described().getPlural())
        : "Only the Regional Policy Officers open %s.".formatted(model.described().getPlural());
  }

  static boolean mayOpen(RegisterModel model, Caller caller) {
    return caller.roles().contains(Role.RPO)
        || (caller.roles().contains(Role.PCC) && OF_OFFICES.contains(model.collection()));
  }
}
