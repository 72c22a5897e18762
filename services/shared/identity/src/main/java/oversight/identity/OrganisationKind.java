package oversight.identity;

/** What an organisation of the region is. */
public enum OrganisationKind {
  /** A police force. */
  FORCE,
  /** A commissioner's office. */
  OFFICE,
  /** A collaboration, as a supplier and author of its own. */
  COLLABORATION,
  /** Where the Regional Policy Officers and engineers work. */
  SECRETARIAT,
  /** None: a service of the platform itself. */
  PLATFORM,
  /** None: anybody, who has not signed in. */
  PUBLIC
}
