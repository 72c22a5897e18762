package oversight.portal.web.layout;

import java.util.List;
import oversight.portal.web.asset.AssetLibrary;

/**
 * What stands around a page.
 *
 * @param region the region's name
 * @param user who is signed in; empty where nobody is
 * @param organisation whom they act for
 * @param navigation where they may go
 * @param assets finds style sheets and scripts
 */
public record Layout(
    String region,
    String user,
    String organisation,
    List<NavigationItem> navigation,
    AssetLibrary assets) {
  /** Where a style sheet, script or image is fetched from. */
  public String asset(String name) {
    return assets.address(name);
  }
}
