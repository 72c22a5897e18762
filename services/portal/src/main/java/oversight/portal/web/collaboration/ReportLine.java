package oversight.portal.web.collaboration;

/**
 * A published report in a list.
 *
 * @param collaboration the collaboration's name
 * @param quarter with its dates
 * @param href the report's page
 * @param version which version is the latest
 * @param published when, and by whom
 */
public record ReportLine(
    String collaboration, String quarter, String href, String version, String published) {}
