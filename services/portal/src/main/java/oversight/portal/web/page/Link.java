package oversight.portal.web.page;

/**
 * Words that lead somewhere.
 *
 * @param text the words
 * @param href where they lead: a path of this site; empty for words alone
 */
public record Link(String text, String href) {}
