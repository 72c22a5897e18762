package oversight.portal.web.pack;

import java.util.List;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Tag;

/**
 * A pack.
 *
 * @param title the pack's
 * @param quarter with its dates
 * @param crumbs the way here
 * @param marking the highest of what the reader sees
 * @param state how far it has come
 * @param meaning what that means
 * @param facts board, meeting, version, who and when
 * @param reports what is bound in it, with who published each
 * @param missing which collaborations had not published; empty for none
 * @param path its address
 * @param documents its downloads; empty before it is compiled
 * @param paper the paper as HTML, made by the governance service from escaped text; may be empty
 * @param changes what is other than in the version circulated before; may be empty
 * @param versions the other versions that the reader may see; may be empty
 * @param typed the numbers that the officer typed; may be empty
 * @param flagged whether any of them must be explained
 * @param compiles whether the caller may write and compile
 * @param circulates whether the caller may circulate
 * @param revises whether the caller may open it again
 * @param publishes whether the caller may make its public version
 * @param publicPage where anybody reads a part of it; empty where nobody can
 * @param form what may be written
 */
public record PackPage(
    String title,
    String quarter,
    List<Link> crumbs,
    String marking,
    Tag state,
    String meaning,
    List<Fact> facts,
    List<Fact> reports,
    String missing,
    String path,
    List<Link> documents,
    String paper,
    List<String> changes,
    List<Link> versions,
    List<TypedLine> typed,
    boolean flagged,
    boolean compiles,
    boolean circulates,
    boolean revises,
    boolean publishes,
    String publicPage,
    PackForm form) {}
