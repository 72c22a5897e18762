package oversight.portal.web.pack;

import java.util.List;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackVersion;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;

/**
 * A version of a pack that is not the newest.
 *
 * @param quarter with its dates
 * @param title "Version 1 of Cross-force pack …"
 * @param crumbs the way here
 * @param marking the highest of what the reader sees of the pack
 * @param banner that it is not the newest, and what became of it
 * @param newest the newest that the reader may see
 * @param documents its downloads
 * @param paper the paper as HTML, made by the governance service from escaped text
 */
public record OldPackPage(
    String quarter,
    String title,
    List<Link> crumbs,
    String marking,
    String banner,
    Link newest,
    List<Link> documents,
    String paper) {
  static OldPackPage of(Pack pack, PackVersion kept, String paper) {
    String path = Names.path(pack.getName());
    return new OldPackPage(
        pack.getQuarterLabel(),
        "%s, version %d".formatted(pack.getTitle(), kept.getVersion()),
        List.of(new Link("Packs", "/packs"), new Link(pack.getTitle(), path)),
        pack.getMarking(),
        kept.hasCirculateTime()
            ? "You are reading version %d, which was circulated on %s and is kept as it was."
                .formatted(kept.getVersion(), Moments.moment(kept.getCirculateTime()))
            : "You are reading version %d, which was compiled on %s and never went to the group."
                .formatted(kept.getVersion(), Moments.moment(kept.getCompileTime())),
        new Link("Read version %d, the newest".formatted(pack.getVersion()), path),
        PackPageBuilder.documents(pack.getName(), kept.getVersion()),
        paper);
  }
}
