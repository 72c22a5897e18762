package oversight.testing;

/** A real PostgreSQL that tests share for as long as their process lives. */
interface PostgresServer {
  /** The address of a database: {@code jdbc:postgresql://localhost:5432/name}. */
  String url(String database);

  /** The name of a role that may do everything. */
  String superuser();

  /** Its password; empty where none is asked. */
  String superuserPassword();
}
