package oversight.portal.web.report;

import java.util.List;

/**
 * A text to write.
 *
 * @param name the form field's: {@code text-CM03}
 * @param label whom it is about
 * @param sentence what the analysis says, to write from, or what stands there where nothing is
 *     written
 * @param text as it stands
 * @param rows how high the field is
 * @param mayBePublic whether its author may mark it public
 * @param isPublic whether that was done
 * @param preview as the report will show it, as safe HTML; empty for no text
 * @param findings what there is to mend or to look at
 * @param theirs what somebody else saved there meanwhile; empty where they agree
 */
public record EditField(
    String name,
    String label,
    String sentence,
    String text,
    int rows,
    boolean mayBePublic,
    boolean isPublic,
    String preview,
    List<FindingLine> findings,
    String theirs) {}
