package oversight.portal.problem;

/**
 * A field that breaks a rule.
 *
 * @param field its name as the caller wrote it
 * @param description what is wrong with it
 */
public record FieldError(String field, String description) {}
