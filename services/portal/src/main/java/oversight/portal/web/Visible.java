package oversight.portal.web;

import java.util.List;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.region.Collaboration;
import oversight.region.Region;

/**
 * What of the region a caller may know of. That a collaboration exists, who leads it and who
 * belongs to it is public; what it holds may take a clearance, and then looks like what does not
 * exist.
 */
@Component
public final class Visible {
  private final Region region;

  /** Knows the region. */
  public Visible(Region region) {
    this.region = region;
  }

  /** Every collaboration, in the region's order: for what is public of them. */
  public List<Collaboration> collaborations() {
    return region.collaborations();
  }

  /**
   * The collaboration of this slug, for what is public of it.
   *
   * @throws NoSuchPageException where there is none
   */
  public Collaboration collaboration(String slug) {
    return region.collaboration(slug).orElseThrow(NoSuchPageException::new);
  }

  /** The collaborations of whose figures the caller may know, in the region's order. */
  public List<Collaboration> collaborations(Caller caller) {
    return region.collaborations().stream()
        .filter(collaboration -> caller.isClearedFor(collaboration.clearance()))
        .toList();
  }

  /**
   * The collaboration of this slug, for its figures.
   *
   * @throws NoSuchPageException where there is none, or none of whose figures the caller may know
   */
  public Collaboration collaboration(Caller caller, String slug) {
    return region
        .collaboration(slug)
        .filter(collaboration -> caller.isClearedFor(collaboration.clearance()))
        .orElseThrow(NoSuchPageException::new);
  }

  /** The region. */
  public Region region() {
    return region;
  }
}
