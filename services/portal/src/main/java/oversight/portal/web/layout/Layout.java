package oversight.portal.web.layout;

import java.util.List;
import java.util.UUID;
import oversight.portal.web.asset.AssetLibrary;

/**
 * What stands around a page.
 *
 * @param region the region's name
 * @param user who is signed in; empty where nobody is
 * @param organisation whom they act for
 * @param searches whether they may search
 * @param navigation where they may go
 * @param assets finds style sheets and scripts
 */
public record Layout(
    String region,
    String user,
    String organisation,
    boolean searches,
    List<NavigationItem> navigation,
    AssetLibrary assets) {
  /** A key for a form, another each time: see {@link oversight.portal.clients.FormKey}. */
  public String once() {
    return UUID.randomUUID().toString();
  }

  /** Where a style sheet, script or image is fetched from. */
  public String asset(String name) {
    return assets.address(name);
  }
}
