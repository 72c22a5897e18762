package oversight.collaboration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.Measure;
import oversight.identity.Caller;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.region.Region;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.SupplierKind;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;

/**
 * The collaboration that this service is for.
 *
 * @param collaboration as the region's file has it
 * @param region the region around it
 * @param catalogue all that it measures
 */
public record OwnCollaboration(Collaboration collaboration, Region region, Catalogue catalogue) {

  /** Its slug. */
  public String slug() {
    return collaboration.slug();
  }

  /** Whether the caller may know anything of what it holds. */
  public boolean isOpenTo(Caller caller) {
    return caller.isClearedFor(collaboration.clearance());
  }

  /**
   * What the caller may know to be measured. For a caller without the clearance it is as if nothing
   * were: every answer that rests on it is the one for a collaboration that measures nothing.
   */
  public Catalogue catalogueFor(Caller caller) {
    return isOpenTo(caller) ? catalogue : Catalogue.empty();
  }

  /** Whether the caller is of its own staff. */
  public boolean isStaffedBy(Caller caller) {
    return caller.organisation().supplier().equals(slug()) && isOpenTo(caller);
  }

  /**
   * The supplier that a request names, or the caller's own organisation where it names none.
   *
   * @throws InvalidFieldException FORCE_UNKNOWN where the region has no such force
   */
  public Supplier supplier(String named, Caller caller) {
    String name = named.isEmpty() ? caller.organisation().supplier() : named;
    if (name.equals(slug())) {
      return new Supplier(
          slug(),
          collaboration.shortName() + "'s own staff",
          SupplierKind.SUPPLIER_KIND_UNIT,
          Optional.empty());
    }
    Force force = force(name);
    return new Supplier(
        force.code(), force.name(), SupplierKind.SUPPLIER_KIND_FORCE, Optional.of(force));
  }

  /**
   * The force with this slug or ONS code.
   *
   * @throws InvalidFieldException FORCE_UNKNOWN where the region has none
   */
  public Force force(String slugOrCode) {
    return region
        .force(slugOrCode)
        .orElseThrow(() ->
            new InvalidFieldException(
                ErrorReason.ERROR_REASON_FORCE_UNKNOWN,
                "force",
                "'"
                    + slugOrCode
                    + "' is no force of the "
                    + region.name()
                    + ". Use one of: "
                    + String.join(", ", region.forces().stream().map(Force::slug).toList())
                    + ".",
                java.util.Map.of("force", slugOrCode)));
  }

  /** The name of a supplier or of the force a figure is about; the collaboration's own for "". */
  public String nameOf(String codeOrSlug) {
    return region.force(codeOrSlug).map(Force::name).orElse(collaboration.name());
  }

  /** The forces that a measure covers on any day from first to last, in the region's order. */
  public List<Force> covered(Measure measure, LocalDate first, LocalDate last) {
    return region.forces().stream().filter(force -> covers(measure, force, first, last)).toList();
  }

  /** Whether a measure covers a force on any day from first to last. */
  public boolean covers(Measure measure, Force force, LocalDate first, LocalDate last) {
    return switch (measure.coverage()) {
      case COVERAGE_REGION -> true;
      case COVERAGE_MEMBERS ->
          measure.coverageUnit().isEmpty()
              ? collaboration.hasMember(force, first, last)
              : collaboration.hasMember(measure.coverageUnit(), force, first, last);
      case COVERAGE_WHOLE, COVERAGE_UNSPECIFIED, UNRECOGNIZED -> false;
    };
  }

  /** {@code collaborations/cmpg/submissions/01J…}. */
  public String name(String collection, String id) {
    return "collaborations/" + slug() + "/" + collection + "/" + id;
  }

  /**
   * The last part of a resource name of this collaboration.
   *
   * @throws NotFoundException where it is no such name
   */
  public String id(String collection, String name) {
    String prefix = name(collection, "");
    if (!name.startsWith(prefix) || name.length() == prefix.length()) {
      throw new NotFoundException(name);
    }
    return name.substring(prefix.length());
  }
}
