package oversight.portal.web.layout;

import java.util.List;
import java.util.function.Predicate;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.clients.RegisterModels;

/** Where a caller may go, by what they may do. */
final class Navigation {
  private record Place(String text, String href, Predicate<String> holds, Permission permission) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("To do", "/work", under("/work").or(under("/diary")), Permission.READ_PACKS),
          new Place("Overview", "/overview", under("/overview"), Permission.READ_REPORTS),
          new Place(
              "Collaborations",
              "/collaborations",
              path -> under("/collaborations").test(path) && !path.contains("/submissions"),
              Permission.READ_REPORTS),
          new Place(
              "Submissions",
              "/submissions",
              path -> under("/submissions").test(path) || path.contains("/submissions/"),
              Permission.READ_ORIGINALS),
          new Place("To sign off", "/sign-off", under("/sign-off"), Permission.SIGN_OFF),
          new Place("Reports", "/reports", under("/reports"), Permission.READ_REPORTS),
          new Place("Packs", "/packs", under("/packs"), Permission.READ_PACKS),
          new Place("Registers", "/registers", Navigation::ofRegisters, Permission.READ_REGISTERS));

  private Navigation() {}

  static List<NavigationItem> of(Caller caller, String path) {
    return PLACES.stream()
        .filter(place -> caller.may(place.permission()))
        .map(place -> new NavigationItem(place.text(), place.href(), place.holds().test(path)))
        .toList();
  }

  private static boolean ofRegisters(String path) {
    return under("/registers").test(path)
        || RegisterModels.all().stream()
            .anyMatch(model -> under("/" + model.collection()).test(path));
  }

  private static Predicate<String> under(String root) {
    return path -> path.equals(root) || path.startsWith(root + "/");
  }
}
