package oversight.portal.web.submission;

import java.util.List;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.page.Tag;
import oversight.portal.web.text.Numbers;

/**
 * A submission, or a file that was only checked.
 *
 * @param title whose, for what
 * @param quarter with its dates
 * @param crumbs the way here
 * @param state how far it has come
 * @param meaning what that means
 * @param reason why it was returned or withdrawn; empty otherwise
 * @param again where the mended file is sent; empty where nothing is to be mended by the caller
 * @param facts who and when
 * @param problems the errors, leading to their rows
 * @param findings everything found
 * @param total how many findings there are in all
 * @param preview the file
 * @param sinceLast its quarter beside those before; empty where it is not waiting for sign-off
 * @param changes its figures beside last year's; empty where it is not waiting for sign-off
 * @param path its address; empty where nothing was kept
 * @param original the download of the file as it was sent; empty where the caller may not have it
 * @param marked the download of the copy with its findings marked; empty where there are none
 * @param toExplain the warnings that the caller must explain before it can be submitted, or may
 *     explain again
 * @param unexplained how many of them have no explanation yet
 * @param moves what the caller may do
 */
public record SubmissionPage(
    String title,
    String quarter,
    List<Link> crumbs,
    Tag state,
    String meaning,
    String reason,
    String again,
    List<Fact> facts,
    List<Problem> problems,
    List<FindingLine> findings,
    int total,
    Preview preview,
    List<QuarterLine> sinceLast,
    List<ChangeLine> changes,
    String path,
    String original,
    String marked,
    List<WarningLine> toExplain,
    int unexplained,
    Moves moves) {
  /** What the way to {@link #again} is called: a file that was only checked may be sound. */
  public String againWords() {
    return path.isEmpty() && problems.isEmpty()
        ? "Upload it to submit it"
        : "Upload the mended file";
  }

  /** What keeps it from being submitted; empty where nothing does, or it is not the caller's to. */
  public String notYet() {
    return !moves.submit() || unexplained == 0
        ? ""
        : "explain " + Numbers.count(unexplained, "warning", "warnings");
  }
}
