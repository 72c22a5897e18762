package oversight.portal.web.home;

import oversight.portal.web.page.Tag;

/**
 * What an organisation owes a collaboration for a quarter.
 *
 * @param collaboration the collaboration's name
 * @param quarter with its dates
 * @param state how far it has come
 * @param due by when
 * @param overdue by how much that has passed while figures are owed; empty where it has not
 * @param open whether the supplier still has something to do
 * @param missing what is still owed, in words
 * @param submission the furthest submission's page; empty where nothing was sent
 * @param look what is done on that page, in words
 * @param upload the upload form for it
 * @param template the form ready to fill
 */
public record OwedLine(
    String collaboration,
    String quarter,
    Tag state,
    String due,
    String overdue,
    boolean open,
    String missing,
    String submission,
    String look,
    String upload,
    String template) {}
