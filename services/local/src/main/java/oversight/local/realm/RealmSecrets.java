package oversight.local.realm;

/**
 * The secrets of the platform's own clients.
 *
 * @param gateway of {@code oversight-gateway}
 * @param governance of {@code oversight-governance}
 */
public record RealmSecrets(String gateway, String governance) {}
