package oversight.region;

import java.util.List;
import java.util.Optional;

/**
 * A region: whatever the platform must know of who there is.
 *
 * @param slug its short name
 * @param name its name for people
 * @param board the board that the cross-force pack is for
 * @param forces its forces, in the order in which they are listed everywhere
 * @param offices its commissioners' offices
 * @param secretariat the slug of the organisation of the Regional Policy Officers
 * @param secretariatName its name for people
 * @param deadlines how long after a quarter's end its figures and their sign-off are due
 * @param statistics published numbers by which figures become rates
 * @param collaborations its collaborations, in the order in which they are listed everywhere
 */
public record Region(
    String slug,
    String name,
    String board,
    List<Force> forces,
    List<Office> offices,
    String secretariat,
    String secretariatName,
    Deadlines deadlines,
    Statistics statistics,
    List<Collaboration> collaborations) {
  /** Copies the lists. */
  public Region {
    forces = List.copyOf(forces);
    offices = List.copyOf(offices);
    collaborations = List.copyOf(collaborations);
  }

  /** The force with this slug or ONS code. */
  public Optional<Force> force(String slugOrCode) {
    return forces.stream()
        .filter(force -> force.slug().equals(slugOrCode) || force.code().equals(slugOrCode))
        .findFirst();
  }

  /** The office with this slug. */
  public Optional<Office> office(String officeSlug) {
    return offices.stream().filter(office -> office.slug().equals(officeSlug)).findFirst();
  }

  /** The collaboration with this slug. */
  public Optional<Collaboration> collaboration(String collaborationSlug) {
    return collaborations.stream()
        .filter(collaboration -> collaboration.slug().equals(collaborationSlug))
        .findFirst();
  }
}
