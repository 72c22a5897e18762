package oversight.local.postgres;

/**
 * A database and the two roles that may connect to it.
 *
 * @param database its name
 * @param owner the role that owns the schema and migrates it
 * @param ownerPassword its password
 * @param application the role that works at run time and owns nothing
 * @param applicationPassword its password
 */
public record DatabaseAccess(
    String database,
    String owner,
    String ownerPassword,
    String application,
    String applicationPassword) {}
