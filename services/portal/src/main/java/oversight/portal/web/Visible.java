package oversight.portal.web;

import java.util.List;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.region.Collaboration;
import oversight.region.Region;

/** What of the region a caller may know of: what is hidden looks like what does not exist. */
@Component
public final class Visible {
  private final Region region;

  /** Knows the region. */
  public Visible(Region region) {
    this.region = region;
  }

  /** The collaborations that the caller may know of, in the region's order. */
  public List<Collaboration> collaborations(Caller caller) {
    return region.collaborations().stream()
        .filter(collaboration -> caller.isClearedFor(collaboration.clearance()))
        .toList();
  }

  /**
   * The collaboration of this slug.
   *
   * @throws NoSuchPageException where there is none, or none that the caller may know of
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
