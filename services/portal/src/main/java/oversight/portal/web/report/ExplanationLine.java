package oversight.portal.web.report;

/**
 * What a supplier said of an unusual figure.
 *
 * @param figure which
 * @param found what was unusual in it
 * @param explanation the supplier's words
 * @param saidBy the supplier
 */
public record ExplanationLine(String figure, String found, String explanation, String saidBy) {}
